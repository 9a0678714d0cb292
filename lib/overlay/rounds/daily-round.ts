/**
 * The daily round on a page of a registered account (guideline l.91). Marks off what is new since the last round and
 * lets the official walk through it. A round continues across tabs and page loads; the background stores it
 * (lib/app/rounds).
 */
import { AT_WORK } from '../../accounts/at-work';
import type { AccountState, RegisteredAccount } from '../../domain/account';
import { itemKey, namesItem } from '../../domain/item-key';
import { roundText } from '../../i18n/daily-round';
import { shortTime } from '../../i18n/short-time';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import type { FoundItem } from '../../platforms/contract';
import { isCardShown, whenCardChanges } from '../features/card-frame';
import { glanceAtAccount } from '../features/glance-at-account';
import type { Session } from '../session';
import { divisionLines } from './division-lines';
import { followNew } from './follow-new';
import { walkTo } from './next-unread';
import { roundBar, type RoundBar } from './round-bar';
import { takeRoundKeys } from './round-keys';
import { shownItems, type ShownItem, type ShownItems } from './shown-items';
import { walkTeller, type WalkTeller } from './tell-walk';

type Known = Reply<'round.read'>;

export function dailyRound(session: Session): void {
  session.onThread((account) => {
    void begin(session, account).catch((error: unknown) => console.error('Uppsikt round', error));
  });
}

/** @param before the result of the previous round in this page view, and whether the round bar had the focus */
async function begin(session: Session, account: RegisteredAccount, before?: Ended): Promise<void> {
  const answer = await send('round.read', { accountId: account.id });
  if (session.signal.aborted) return;
  // If the reply failed, nothing is divided: no item is called new or old.
  const known = answer.ok ? answer.value : null;
  // Everything of an ended round is torn down with this signal; the next round starts at another mark.
  const view = new AbortController();
  session.signal.addEventListener('abort', () => view.abort(), { signal: view.signal });
  const own = Object.create(session, { signal: { value: view.signal } }) as Session;
  const anew = (ended: Ended): void => {
    view.abort();
    void begin(session, account, ended).catch((error: unknown) => console.error('Uppsikt round', error));
  };
  new RoundOnPage(own, account, known, anew).start(before);
}

interface Ended {
  words: string;
  hadFocus: boolean;
}

class RoundOnPage {
  private readonly shown: ShownItems;
  private readonly teller: WalkTeller;
  private readonly bar: RoundBar;
  private isRunning = false;
  private isBusy = false;
  private at: FoundItem | null = null;
  private readonly notReached = new Set<string>();
  private said: string | undefined;
  /** The account state when last checked: on each press, not on each scan. Undefined before the first check. */
  private acting: AccountState | undefined;
  private ownPostAt: string | null;
  /** Seen but not reported yet. Not reported while a private or unknown account is in use. */
  private ownPostSeen: string | null = null;
  private letKeysGo: () => void = () => undefined;
  private readAgain: () => void = () => undefined;

  constructor(
    private readonly session: Session,
    private readonly account: RegisteredAccount,
    private readonly known: Known | null,
    private readonly anew: (ended: Ended) => void,
  ) {
    this.ownPostAt = known?.ownPostAt ?? null;
    this.shown = shownItems(session, account, known?.mark ?? null);
    this.teller = walkTeller(account.id, session.signal, {
      mayTell: () => this.lookAtAccount() !== 'private',
      onEnded: () => this.end(roundText('endedElsewhere')),
    });
    this.bar = roundBar(
      {
        begin: () => void this.press(() => this.begin()),
        walk: (way) => void this.press(() => this.walk(way)),
        done: () => void this.press(() => this.finish()),
        stop: () => void this.press(() => this.stop()),
      },
      session.platform.menuEntries,
      session.signal,
    );
  }

  /** @param before shown instead of the time of the last round */
  start(before?: Ended): void {
    const { session, known } = this;
    whenCardChanges(() => this.bar.setAside(isCardShown()), session.signal);
    const isDivided = known !== null && known.mark !== null && known.lastAt !== null;
    this.readAgain = followNew({
      session,
      account: this.account,
      shown: this.shown,
      lines: isDivided ? divisionLines(shortTime(known.lastAt ?? ''), session.signal) : undefined,
      isRunning: () => this.isRunning,
      onRead: (item) => this.onRead(item),
      onTurn: () => {
        this.tellOwnPost();
        if (this.isRunning && !this.isBusy) this.say(this.said, 'quietly');
      },
    });
    session.signal.addEventListener('abort', () => this.letKeysGo());
    const running = known?.running ?? null;
    if (running !== null) this.goOn(running);
    else this.say(before?.words);
    if (before?.hadFocus === true) this.bar.keepFocus();
  }

  /** One press at a time, so that a slow answer is not overtaken. */
  private async press(act: () => Promise<void>): Promise<void> {
    if (this.isBusy || this.session.signal.aborted) return;
    this.isBusy = true;
    try {
      await act();
    } finally {
      this.isBusy = false;
    }
  }

  private async begin(): Promise<void> {
    if (this.isPrivate()) return this.sayPrivate();
    const answer = await send('round.begin', { accountId: this.account.id });
    if (!answer.ok || answer.value.running === null) return this.say(roundText('notBegun'));
    const hadFocus = this.bar.hasFocus();
    this.goOn(answer.value.running);
    if (hadFocus) this.bar.keepFocus();
  }

  private goOn({ passed }: NonNullable<Known['running']>): void {
    this.isRunning = true;
    this.acting = this.lookAtAccount();
    this.shown.passedElsewhere(passed);
    this.letKeysGo = takeRoundKeys((way) => (isCardShown() ? undefined : void this.press(() => this.walk(way))));
    this.readAgain();
    this.say();
  }

  private async walk(way: 'next' | 'previous'): Promise<void> {
    const { session, account, shown } = this;
    if (this.isPrivate()) return this.sayPrivate();
    const walked = await walkTo(way, { session, account, shown, at: this.at, notReached: this.notReached });
    if (!this.isRunning || session.signal.aborted) return;
    // An item that cannot be reached does not block the ones after it. It is tried again after the next one.
    if (walked.kind === 'not-reached') this.notReached.add(itemKey(walked.item.ref));
    else this.notReached.clear();
    if (walked.kind === 'at') {
      this.at = walked.item;
      shown.pass(walked.item);
      if (walked.item.ref.id !== null) this.teller.passed(shown.of(walked.item).round);
    }
    this.say(walked.kind === 'not-reached' ? roundText('notReached') : undefined);
  }

  private async finish(): Promise<void> {
    if (this.isPrivate()) return this.sayPrivate();
    // Everything walked must have been reported first; otherwise the round is not stored as finished.
    const isTold = await this.teller.tellAll();
    if (this.session.signal.aborted) return;
    const answer = isTold ? await send('round.finish', { accountId: this.account.id }) : null;
    if (answer?.ok !== true) return this.say(roundText('notKept'));
    if (answer.value.done === null) return this.end(roundText('endedElsewhere'));
    const { at, walked, left } = answer.value.done;
    const kept = roundText('kept', { at: shortTime(at), walked });
    this.end(left === 0 ? kept : `${kept} ${roundText('keptLeft', { left })}`);
  }

  private async stop(): Promise<void> {
    const { ok } = await send('round.stop', { accountId: this.account.id });
    if (ok) this.end(roundText('stopped'));
    else this.say(roundText('notStopped'));
  }

  private end(words: string): void {
    this.anew({ words, hadFocus: this.bar.hasFocus() });
  }

  private lookAtAccount(): AccountState {
    return glanceAtAccount(this.session, this.account).state;
  }

  /** What an official does with a private account is private (guideline l.105): it is neither reported nor noted. */
  private isPrivate(): boolean {
    this.acting = this.lookAtAccount();
    return this.acting === 'private';
  }

  private sayPrivate(): void {
    this.say(roundText('privateAccount', { name: this.account.name }));
  }

  private onRead({ round, newness, passed, ownPostAt }: ShownItem): void {
    // Without an id it cannot be recognised in another tab.
    if (this.isRunning && !passed && (newness === 'new' || newness === 'unknown') && namesItem(round.itemKey))
      this.teller.seen(round);
    if (ownPostAt === null || (this.ownPostAt !== null && Date.parse(ownPostAt) <= Date.parse(this.ownPostAt))) return;
    this.ownPostAt = ownPostAt;
    this.ownPostSeen = ownPostAt;
  }

  private tellOwnPost(): void {
    const at = this.ownPostSeen;
    if (at === null || !AT_WORK.includes(this.lookAtAccount())) return;
    this.ownPostSeen = null;
    void send('round.own-post', { accountId: this.account.id, at });
  }

  /**
   * @param first what has just happened, shown before the status; it stays until the next press
   * @param how `quietly`: nobody pressed anything, the page was only scrolled
   */
  private say(first?: string, how: 'aloud' | 'quietly' = 'aloud'): void {
    this.said = first;
    const words = first === undefined ? [] : [first];
    if (this.isRunning) this.bar.show('running', [...words, ...this.howItStands()], how);
    else this.bar.show('waiting', first === undefined ? [this.lastWords()] : words, how);
  }

  private lastWords(): string {
    if (this.known === null) return roundText('notRead');
    const { lastAt } = this.known;
    if (lastAt === null) return roundText('noLast', { name: this.account.name });
    return roundText('last', { at: shortTime(lastAt) });
  }

  private howItStands(): string[] {
    const { passed, what } = this.shown.howMany();
    const left = what.kind === 'some' ? what.fresh + what.unknown : 0;
    const said = [roundText('walked', { passed, left })];
    if (what.kind === 'some' && what.unknown > 0) said.push(roundText('unknownAmong', { unknown: what.unknown }));
    if (what.kind === 'none-of-shown') said.push(roundText('noneOfShown'));
    if (what.kind === 'nothing-shown') said.push(roundText('nothingShown'));
    if (this.acting !== 'municipality') said.push(roundText('otherAccount', { name: this.account.name }));
    return said;
  }
}
