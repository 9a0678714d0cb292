/**
 * One item and one act (every fifth time on a post of a feed: post-run.ts), and what happens to the page before it is
 * looked at: sorting, filtering, folding, loading, another page and back, another account, other people's deletions.
 * The only thing judged is whether the word 'gone' is true.
 *
 * Left out is what nobody could tell from a page: an item that leaves the list without a message in the same moment as
 * another item, which is not drawn, is removed; and an item that leaves without a message during the half minute the
 * platform has to answer a press by hand that it refused.
 *
 * On Facebook a frame counts as unchanged only if its number has fallen too, where one was shown. A number that stays
 * the same, or has left the page, says that nothing was removed.
 */
import type { Classification } from '../../../lib/domain/account';
import { lookUnderAccount } from '../../../lib/removal/look';
import { seeded, type Random } from '../random';
import { facebookIds, facebookPage } from './facebook-page';
import { POST_EVENTS, PostRun } from './post-run';
import { hurriedClock, type SoakPage } from './page';
import { everyOne, SORTINGS, View, World, type Numbers } from './world';
import { youtubeIds, youtubePage } from './youtube-page';

const LATER = [
  'sorted',
  'filtered',
  'folded',
  'loaded',
  'drawn-anew',
  'navigated',
  'came-back',
  'account',
  'account-during',
  'other-removed',
  'added',
  'list-away',
  'reloaded',
  'reloaded-own',
  'old-tab',
] as const;
/** Goes back in the page's history, to a list cached before the item was written. */
const WENT_BACK = 'went-back';
/** Facebook's page removes the row at the press, but the server keeps the comment and its number stays the same. */
const HIDDEN = 'hidden-at-press';
export const EVENTS: readonly string[] = [...LATER, HIDDEN, WENT_BACK, ...POST_EVENTS];
type Event = (typeof LATER)[number] | typeof HIDDEN | typeof WENT_BACK;

export interface GoneRun {
  story: string;
  said: string;
  /** 'gone' was said of an item that is still there. */
  false: boolean;
  /**
   * Whether the removal was recognised. Null unless the item was removed and nothing else changed, apart from a reload
   * after which the header says that there are no comments.
   */
  told: boolean | null;
  /** No comment is left on the page. */
  wasOnly: boolean;
  events: readonly string[];
}

/** What the host says of a look. Passed through unchanged, except when the judge itself is tested. */
export type Says = (seen: { kind: string; method: string }) => { kind: string; method: string };

export async function goneRun(seed: number, run: number, says: Says = (seen) => seen): Promise<GoneRun> {
  const random = seeded(Math.imul(seed * 7919 + run, 0x9e3779b1));
  return run % 5 === 0 ? new PostRun(random, says).all() : new Run(random, says).all();
}

const ONLY_LOADED = /^(?:drawn-anew )*(?:reloaded|reloaded-own)(?: drawn-anew| reloaded| reloaded-own)*$/;
/** `by-hand`: the press was not observed; `hand`: observed at the platform's own button. */
const ACTS = ['pressed', 'refused', 'by-hand', 'not-by-hand', 'hand', 'hand-refused'] as const;
const REFUSED: ReadonlySet<string> = new Set(['refused', 'hand-refused']);

class Run {
  private readonly platform: 'facebook' | 'youtube';
  private readonly world: World;
  private readonly target: string;
  private readonly knowsWords: boolean;
  private readonly live: boolean;
  private readonly numbers: Numbers;
  private readonly sortedFrom: number;
  private view: View;
  private page: SoakPage;
  private account: Classification['state'] = 'municipality';
  private switchesDuring = false;

  constructor(
    private readonly random: Random,
    private readonly says: Says,
  ) {
    this.platform = random.pick(['facebook', 'youtube']);
    this.world = new World(random, this.platform === 'facebook' ? facebookIds : youtubeIds);
    this.knowsWords = random.next() < 0.7;
    this.live = random.next() < 0.6;
    this.numbers = {
      isSaid: random.next() < 0.85,
      surplus: random.next() < 0.2 ? random.between(1, 3) : 0,
      atNone: random.pick(['zero', 'nothing']),
    };
    this.sortedFrom = random.pick([0, 1, 2]);
    this.view = this.newView();
    this.page = this.open(null, false);
    const drawn = everyOne(this.view.top());
    this.target = random.pick(drawn.length > 0 ? drawn : this.world.all()).id;
  }

  private newView(): View {
    const sorting =
      this.platform === 'facebook' ? this.random.pick(SORTINGS) : this.random.pick(['newest', 'all'] as const);
    // A feed shows one comment of many.
    const isFeed = this.platform === 'facebook' && this.random.next() < 0.3;
    const loaded = isFeed ? 1 : this.random.between(2, 10);
    return new View(this.world, this.live, this.numbers, this.sortedFrom, { sorting, loaded });
  }

  private open(own: string | null, loadedAfter: boolean): SoakPage {
    const make = this.platform === 'facebook' ? facebookPage : youtubePage;
    return make(this.view, { knowsWords: this.knowsWords, own, loadedAfter });
  }

  async all(): Promise<GoneRun> {
    if (!everyOne(this.view.top()).some(({ id }) => id === this.target)) {
      // The item is not drawn in this sorting; the sorting that has all shows it.
      this.view.sorting = 'all';
      this.view.loaded = 20;
      this.page.draw();
    }
    const act = this.random.pick(ACTS);
    // At the moment of the press, so that the press seems to explain it.
    const goesAway = this.random.next() < 0.25;
    const hadSorting = this.view.hasSorting();
    const number = this.platform === 'facebook' ? this.view.drawnNumber() : '';
    const isHidden = REFUSED.has(act) && number !== '' && this.random.next() < 0.5;
    const isPressed = act === 'pressed' || act === 'hand';
    const confirmed = (): void => {
      if (isPressed) this.removeHere();
      if (isHidden) this.happen(HIDDEN);
      if (goesAway) this.happen('list-away');
    };
    if (act === 'hand' || act === 'hand-refused') await this.page.pressByHand(this.target, confirmed);
    else await this.page.perform(this.target, act === 'by-hand' || act === 'not-by-hand', confirmed);
    if (act === 'by-hand') this.removeHere();
    const isLast = this.view.top().length === 0;
    const isUndrawn = this.platform === 'facebook' && isLast && !this.view.hasSorting();
    const isCounted = this.live && this.view.drawnNumber() !== '' && !(isUndrawn && hadSorting && this.view.said !== 0);
    const contradicts = number !== '' && [number, ''].includes(this.view.drawnNumber());
    const atThePress: Event[] = [
      ...(isHidden ? ([HIDDEN] as const) : []),
      ...(this.view.isAway ? (['list-away'] as const) : []),
    ];
    const later = this.eventsFor(isHidden);
    for (const event of later) if (event !== 'list-away' || !this.view.isAway) this.happen(event);
    // Drawn last, so that existing seeds still give the same runs.
    const isBack = !later.some((event) => event.startsWith('reloaded')) && this.random.next() < 0.05;
    if (isBack) this.happen(WENT_BACK);
    const events: Event[] = [...atThePress, ...later, ...(isBack ? ([WENT_BACK] as const) : [])];
    const found = await this.look();
    const stands = this.world.has(this.target);
    const isUnchanged =
      !stands &&
      events.every((event) => event === 'drawn-anew') &&
      // Only its number distinguishes an empty list from a list that was not drawn.
      ((isPressed && !contradicts && (!isUndrawn || isCounted)) || (act === 'by-hand' && isCounted));
    const isToldEmpty = !stands && this.saysNone() && ONLY_LOADED.test(events.join(' '));
    return {
      story:
        `${this.platform} ${act} ${isLast ? 'only ' : ''}${this.page.refOf(this.target).kind}: ` +
        `${events.join(', ') || 'nothing else'}`,
      said: `${found.kind} (${found.method})`,
      false: found.kind === 'gone' && stands,
      told: isUnchanged || isToldEmpty ? found.kind === 'gone' : null,
      wasOnly: isLast,
      events,
    };
  }

  private eventsFor(isHidden: boolean): Event[] {
    const many = this.random.pick([0, 0, 1, 1, 2, 3]);
    const events = Array.from({ length: many }, () => this.random.pick(LATER));
    return isHidden || events.includes('filtered') ? events.filter((event) => event !== 'other-removed') : events;
  }

  private removeHere(): void {
    this.world.remove(this.target);
    this.view.take(this.target);
    this.page.draw();
  }

  private happen(event: Event): void {
    const { view, random } = this;
    if (event === 'sorted') {
      view.sorting = random.pick(SORTINGS);
      view.linked = null;
      view.fetch();
    } else if (event === 'filtered' || event === HIDDEN) view.dropped = this.target;
    else if (event === 'folded') view.top().forEach(({ id }) => random.next() < 0.7 && view.folded.add(id));
    else if (event === 'loaded') view.loaded += 4;
    else if (event === 'list-away') view.isAway = true;
    else if (event === 'account') this.switchAccount();
    else if (event === 'account-during') this.switchesDuring = true;
    else if (event === 'added') {
      this.world.add(random.next() < 0.25);
      view.hear();
    } else if (event === 'other-removed') {
      const others = this.world.all().filter(({ id }) => !id.startsWith(this.target) && !this.holdsTarget(id));
      if (others.length > 0) this.world.remove(random.pick(others).id);
      view.hear();
    }
    if (event === 'reloaded' || event === 'reloaded-own') this.reload(event === 'reloaded-own');
    else if (event === 'old-tab') this.lookInOldTab();
    else if (event === WENT_BACK) this.goBack();
    else if (event === 'navigated') this.page.away();
    else if (event === 'came-back') {
      this.page.away();
      this.page.back();
    } else this.page.draw();
  }

  /** YouTube's header says of a freshly loaded page that nobody has written. Facebook has nothing like it. */
  private saysNone(): boolean {
    const { isSaid, surplus, atNone } = this.numbers;
    const says = this.platform === 'youtube' && isSaid && atNone === 'zero';
    return this.account === 'municipality' && this.world.all().length === 0 && surplus === 0 && says;
  }

  /**
   * Looks in a tab that was opened before the target was written and has not been updated: it neither lists nor counts
   * the target.
   */
  private lookInOldTab(): void {
    this.view = this.newView();
    this.makeOld();
    this.page = this.open(null, false);
  }

  private goBack(): void {
    this.view.fetch();
    this.view.count();
    this.makeOld();
    this.page.wentBack();
  }

  private makeOld(): void {
    this.view.dropped = this.target;
    if (this.view.said !== null && this.world.has(this.target)) this.view.said -= 1;
  }

  private holdsTarget(id: string): boolean {
    return this.world.entries.some((entry) => entry.id === id && entry.replies.some((one) => one.id === this.target));
  }

  /** Switches the account. Another account does not see what is hidden from others, nor is it counted for it. */
  private switchAccount(): void {
    this.account = this.account === 'municipality' ? this.random.pick(['private', 'unknown']) : 'municipality';
    const isOther = this.account !== 'municipality';
    this.view.dropped = isOther ? this.target : null;
    this.view.count();
    if (isOther && this.view.said !== null && this.world.has(this.target)) this.view.said -= 1;
  }

  private reload(own: boolean): void {
    const { dropped, said } = this.view;
    this.view = this.newView();
    if (this.account !== 'municipality') Object.assign(this.view, { dropped, said });
    const isLinked = own && this.platform === 'youtube' && !this.target.includes('.');
    if (isLinked) this.view.linked = this.target;
    this.page = this.open(isLinked ? this.target : null, true);
    // Sorted before the look; the address still names the item.
    if (isLinked && this.random.next() < 0.5) {
      this.page.root.defaultView?.Element.prototype.scrollIntoView.call(this.page.root.body);
      this.view.sorting = this.random.pick(SORTINGS);
      this.view.linked = null;
      this.page.draw();
    }
  }

  private look(): Promise<{ kind: string; method: string }> {
    return lookUnderAccount(
      this.page.refOf(this.target),
      {
        readAccount: () => Promise.resolve({ state: this.account, name: null, reason: 'soak' }),
        seen: async () => {
          if (this.switchesDuring && this.account === 'municipality') {
            this.switchAccount();
            this.page.draw();
          }
          const { kind, method } = this.says(await this.page.seen(this.target));
          return { kind: kind as 'gone', method, at: '2026-11-23T12:00:00.000Z' };
        },
      },
      hurriedClock(),
    );
  }
}
