/**
 * The account at the moment of sending (US2): read again at every send in a registered thread, and the sending held
 * when it is not the thread's own or cannot be seen. Where no page tells of a switch in another tab, the platform is
 * asked first, as long as the send is held; the same send then goes on by itself. Asked about once a draft. Writes
 * nothing anywhere, whatever is chosen.
 */
import { watchSent } from '../../answering/after-send';
import { classify } from '../../accounts/classify';
import { isOfNow, mayAct, type LastAnswer, type MayAct } from '../../accounts/may-act';
import type { AccountState, RegisteredAccount } from '../../domain/account';
import { inLanguage } from '../../i18n/language';
import { sendGuardText as t } from '../../i18n/send-guard';
import { send } from '../../messaging/client';
import { press } from '../../platforms/dom/press';
import type { Sending } from '../../platforms/sending';
import { askAccount as askPlatform } from '../features/asked-account';
import { takeEarlySends, type EarlySend } from '../features/hold-early-presses';
import { hideNotice, showNotice } from '../features/notice';
import type { Session } from '../session';
import { within } from '../../util/within';
import { askAccount } from './account-dialog';
import { listenFirst } from './first-in-line';
import { endsOn, holdPress, threadOf, wordsIn, type HeldPress } from './held-press';

interface Guard {
  session: Session;
  /** The guideline's sentence, in the pack's words; nothing where it does not come. */
  quote: Promise<string>;
  /** Drafts that may go under this state, until their box is empty. */
  let: WeakMap<Element, { state: AccountState; at: number }>;
  /** The press that is being held, until its last event. */
  holding: boolean;
  /** What the account is asked about; one at a time. */
  asked: HeldPress | null;
  /** By `performance.now`: until then another tab may have switched. So it may before this came to the page. */
  awayUntil: number;
  /** How often the page was left, or come back to. */
  absences: number;
}

/** An answer mostly comes at once; a later one is worth a word. Milliseconds, as all here. */
const SLOW = 700;
/** The question does not wait longer for the sentence that it quotes. */
const QUOTE_WITHIN = 1_000;
const NOTICE = 'send-guard';

export function sendGuard(session: Session): void {
  const guard: Guard = {
    session,
    quote: send('guard.words', {}).then((answer) => (answer.ok ? answer.value.privateAccount : '')),
    let: new WeakMap(),
    holding: false,
    asked: null,
    awayUntil: performance.now(),
    absences: 0,
  };
  const away = ({ target }: Event): void => {
    // The focus moved within the page.
    if (target instanceof Element) return;
    guard.awayUntil = performance.now();
    guard.absences += 1;
  };
  // At leaving and at coming back; in the capture phase, so that what is asked at coming back is asked later. The page
  // may say so too: it only makes us ask.
  const first = { capture: true, signal: session.signal };
  document.addEventListener('visibilitychange', away, first);
  for (const type of ['blur', 'focus'] as const) globalThis.addEventListener(type, away, first);
  session.signal.addEventListener('abort', () => hideNotice(NOTICE));
  listenFirst((event) => hear(guard, event), session.signal);
  void catchUp(guard, takeEarlySends());
}

/** What was pressed before this script had come is judged now, as if it were pressed now: one after the other. */
async function catchUp(guard: Guard, early: EarlySend[]): Promise<void> {
  for (const { sending, words } of early) {
    const thread = threadOf(guard.session, sending);
    if (thread === null) {
      showNotice(t('nothingSent'), undefined, NOTICE);
      continue;
    }
    const press = holdPress(sending, true, words);
    guard.asked = press;
    const { may, isNow } = readNow(guard, thread, guard.awayUntil);
    await settle(guard, press, thread, isNow ? may : null);
  }
}

const HEARD = new Set([
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'pointercancel',
  'click',
  'keydown',
  'keypress',
  'keyup',
]);

/** @returns whether the send is being held */
function hear(guard: Guard, event: Event): boolean {
  if (!event.isTrusted || !HEARD.has(event.type)) return false;
  if (begins(guard, event)) {
    guard.holding = false;
    guard.asked?.end('dropped');
    if (isSideButton(event)) return false;
    const sending = sendingAt(guard, event);
    if (sending === null || !isHeld(guard, sending, event)) return false;
    guard.holding = true;
    stop(event);
    return true;
  }
  if (!guard.holding) return false;
  stop(event);
  if (event.type === 'click' && guard.asked !== null)
    guard.asked.end(endsOn(guard.asked.sending, sendingAt(guard, event)) ? 'whole' : 'dropped');
  if (event.type === 'pointercancel') guard.asked?.end('dropped');
  if (event.type === 'click' || event.type === 'pointercancel') guard.holding = false;
  return true;
}

/** A click that no held press came before is judged by itself: of a key, of an assistive tool, of a second button. */
const begins = ({ holding }: Guard, event: Event): boolean =>
  event.type === 'pointerdown' ||
  event.type === 'keydown' ||
  (event.type === 'click' && event instanceof MouseEvent && (!holding || event.detail === 0));

/** It presses nothing. */
const isSideButton = (event: Event): boolean => event instanceof MouseEvent && event.button !== 0;

function sendingAt({ session }: Guard, event: Event): Sending | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? session.platform.readSending(document, event, target) : null;
}

interface Reading {
  may: MayAct;
  isNow: boolean;
}

function readNow({ session: { platform, register } }: Guard, thread: RegisteredAccount, since: number): Reading {
  const account = platform.readAccount(document, document.cookie);
  const answer: LastAnswer | null =
    platform.askAccount === undefined ? null : { askedAt: platform.accountAskedAt?.(document) ?? null, since };
  return { may: mayAct(classify(account, register, thread)), isNow: isOfNow(account, answer) };
}

const stateOf = (may: MayAct): AccountState => (may.kind === 'go' ? 'municipality' : may.state);

/** Reads the account anew and, where it is another's or may have become so, asks. */
function isHeld(guard: Guard, sending: Sending, began: Event): boolean {
  const thread = threadOf(guard.session, sending);
  if (thread === null) return false;
  const { may, isNow } = readNow(guard, thread, guard.awayUntil);
  const known = guard.let.get(sending.box);
  // One that was let go while nobody knew, and one that was let go when it was known.
  const states = [stateOf(may), isNow || may.kind === 'hold' ? stateOf(may) : 'unknown'];
  const isLet = known !== undefined && states.includes(known.state) && (isNow || known.at > guard.awayUntil);
  if (isLet || (isNow && may.kind === 'go')) return false;
  // One question at most: a second press while it stands is held and says nothing more.
  if (guard.asked === null || guard.asked.stands === 'dropped') {
    guard.asked = holdPress(sending, began.type !== 'pointerdown');
    void settle(guard, guard.asked, thread, isNow ? may : null);
  }
  return true;
}

/**
 * Asks at once, and does nothing more until the press is a whole one.
 *
 * @param may null where the platform is to be asked first
 */
async function settle(guard: Guard, press: HeldPress, thread: RegisteredAccount, may: MayAct | null): Promise<void> {
  try {
    const now = may ?? (await checked(guard, press, thread));
    if (!(await press.ended) || guard.session.signal.aborted) return;
    if (now === 'left') showNotice(t('leftMeanwhile'), undefined, NOTICE);
    else if (now.kind === 'go' || guard.let.get(press.sending.box)?.state === now.state) letThrough(guard, press, now);
    else await ask(guard, press, thread, now);
  } finally {
    if (guard.asked === press) guard.asked = null;
  }
}

/** `left`: the official went elsewhere meanwhile, and may have switched there after the answer. */
async function checked(guard: Guard, press: HeldPress, thread: RegisteredAccount): Promise<MayAct | 'left'> {
  const [began, { absences }] = [performance.now(), guard];
  const slow = setTimeout(() => {
    if (press.stands !== 'dropped') showNotice(t('checking'), undefined, NOTICE);
  }, SLOW);
  try {
    await askPlatform(guard.session);
  } finally {
    clearTimeout(slow);
    hideNotice(NOTICE);
  }
  // Read only then: a button may be held down for as long as one likes.
  await press.ended;
  if (guard.absences !== absences) return 'left';
  const { may, isNow } = readNow(guard, thread, began);
  // Another's is another's whenever that was said; that it is one's own counts only now.
  return isNow || may.kind === 'hold' ? may : { kind: 'hold', state: 'unknown', name: null };
}

async function ask(
  guard: Guard,
  press: HeldPress,
  thread: RegisteredAccount,
  { state, name }: Extract<MayAct, { kind: 'hold' }>,
): Promise<void> {
  const quote = await within(QUOTE_WITHIN, guard.quote, () => '');
  if (guard.session.signal.aborted) return;
  const answer = await askAccount({ state, name, page: thread.name, quote }, guard.session.signal);
  if (answer === 'switch') showNotice(inLanguage(guard.session.platform.howToSwitchAccount));
  const { box } = press.sending;
  if (box instanceof HTMLElement && box.isConnected) box.focus();
  if (answer === 'send') letThrough(guard, press, { kind: 'hold', state, name });
}

/**
 * What was emptied, put away or written on meanwhile is not sent. Where the platform does not take it from us, the next
 * press goes.
 */
function letThrough(guard: Guard, { sending, words }: HeldPress, may: MayAct): void {
  const now = wordsIn(sending.box);
  if (guard.session.signal.aborted || now === '') return;
  if (now !== words) {
    showNotice(t('editedMeanwhile'), undefined, NOTICE);
    return;
  }
  letGo(guard, sending.box, stateOf(may));
  sendNow(sending);
  tellIfLeft(guard, sending, words);
}

/** A button that is busy is still sending it; for how long is told too. */
function tellIfLeft({ session }: Guard, { box, control }: Sending, words: string): void {
  watchSent(
    words,
    { words: () => (box.isConnected ? wordsIn(box) : null), isBusy: () => isBusy(control) },
    { after: (milliseconds, run) => void setTimeout(() => session.signal.aborted || run(), milliseconds) },
    (word) => showNotice(t(word), undefined, NOTICE),
  );
}

const isBusy = (control: Element | null): boolean =>
  control?.matches(':disabled, [aria-disabled="true"], [aria-busy="true"]') === true;

/** Until the box is empty: then it is another draft. */
function letGo(guard: Guard, box: Element, state: AccountState): void {
  guard.let.set(box, { state, at: performance.now() });
  const watcher = new MutationObserver(() => {
    if ((box.textContent ?? '').trim() !== '') return;
    guard.let.delete(box);
    hideNotice(NOTICE);
    watcher.disconnect();
  });
  watcher.observe(box, { childList: true, characterData: true, subtree: true });
  guard.session.signal.addEventListener('abort', () => watcher.disconnect());
}

/** As the official did it. */
function sendNow({ box, control }: Sending): void {
  if (control !== null && control.isConnected) press(control);
  else
    box.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        code: 'Enter',
        keyCode: 13,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
