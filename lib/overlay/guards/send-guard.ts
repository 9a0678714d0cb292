/**
 * Checks the account at the moment of sending (US2). It is read again at every send in a registered thread. The send is
 * held if the account is not the thread's own or cannot be read. Where the page does not notice an account switch in
 * another tab, the send is held while the platform is asked, and then continues by itself if allowed. The official is
 * asked once per text. Nothing is stored, whatever they choose.
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
  /** The guideline's sentence from the pack; empty if it does not arrive. */
  quote: Promise<string>;
  /** Boxes whose text may be sent under an account state. An entry lasts until the box is empty. */
  allowed: WeakMap<Element, { state: AccountState; at: number }>;
  /** Whether a press is being held, until its last event. */
  holding: boolean;
  /** The press the account is being checked for; one at a time. */
  asked: HeldPress | null;
  /** By `performance.now`. Before this time another tab may have switched accounts, also before this script loaded. */
  awayUntil: number;
  /** How many times the page lost or regained focus or visibility. */
  absences: number;
}

/**
 * The answer usually comes at once; if it takes longer than this, a notice says so. Milliseconds, like the others here.
 */
const SLOW = 700;
/** How long the dialog waits for the sentence that it quotes. */
const QUOTE_WITHIN = 1_000;
const NOTICE = 'send-guard';

export function sendGuard(session: Session): void {
  const guard: Guard = {
    session,
    quote: send('guard.words', {}).then((answer) => (answer.ok ? answer.value.privateAccount : '')),
    allowed: new WeakMap(),
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
  // Both leaving and returning count. Capture runs first, so that a question asked on return starts after this time.
  // The page may fake these events, but that only causes another question.
  const first = { capture: true, signal: session.signal };
  document.addEventListener('visibilitychange', away, first);
  for (const type of ['blur', 'focus'] as const) globalThis.addEventListener(type, away, first);
  session.signal.addEventListener('abort', () => hideNotice(NOTICE));
  listenFirst((event) => hear(guard, event), session.signal);
  void catchUp(guard, takeEarlySends());
}

/** Handles sends made before this script loaded as if they were made now, one at a time. */
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

/** @returns whether the send is held */
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

/** A click that does not follow a held press is judged on its own: from a key, an assistive tool or a second button. */
const begins = ({ holding }: Guard, event: Event): boolean =>
  event.type === 'pointerdown' ||
  event.type === 'keydown' ||
  (event.type === 'click' && event instanceof MouseEvent && (!holding || event.detail === 0));

/** A side button presses nothing. */
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

/** Reads the account again, and asks if it is, or may have become, another one. */
function isHeld(guard: Guard, sending: Sending, began: Event): boolean {
  const thread = threadOf(guard.session, sending);
  if (thread === null) return false;
  const { may, isNow } = readNow(guard, thread, guard.awayUntil);
  const known = guard.allowed.get(sending.box);
  // Matches a text allowed while the account was unknown, and one allowed when it was known.
  const states = [stateOf(may), isNow || may.kind === 'hold' ? stateOf(may) : 'unknown'];
  const isLet = known !== undefined && states.includes(known.state) && (isNow || known.at > guard.awayUntil);
  if (isLet || (isNow && may.kind === 'go')) return false;
  // One dialog at most: a second press while it is open is held silently.
  if (guard.asked === null || guard.asked.stands === 'dropped') {
    guard.asked = holdPress(sending, began.type !== 'pointerdown');
    void settle(guard, guard.asked, thread, isNow ? may : null);
  }
  return true;
}

/**
 * Checks at once, but does nothing more until the press is complete.
 *
 * @param may null if the platform must be asked first
 */
async function settle(guard: Guard, press: HeldPress, thread: RegisteredAccount, may: MayAct | null): Promise<void> {
  try {
    const now = may ?? (await checked(guard, press, thread));
    if (!(await press.ended) || guard.session.signal.aborted) return;
    if (now === 'left') showNotice(t('leftMeanwhile'), undefined, NOTICE);
    else if (now.kind === 'go' || guard.allowed.get(press.sending.box)?.state === now.state)
      letThrough(guard, press, now);
    else await ask(guard, press, thread, now);
  } finally {
    if (guard.asked === press) guard.asked = null;
  }
}

/** `left`: the official left the page in the meantime, and may have switched accounts after the answer. */
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
  // The account is read only after the press ends: a button may be held down for any time.
  await press.ended;
  if (guard.absences !== absences) return 'left';
  const { may, isNow } = readNow(guard, thread, began);
  // A wrong account counts whenever it was reported; the right account counts only if it is current.
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
 * A text that was emptied, removed or edited in the meantime is not sent. If the platform ignores our synthetic send,
 * the official's next press is let through.
 */
function letThrough(guard: Guard, { sending, words }: HeldPress, may: MayAct): void {
  const now = wordsIn(sending.box);
  if (guard.session.signal.aborted || now === '') return;
  if (now !== words) {
    showNotice(t('editedMeanwhile'), undefined, NOTICE);
    return;
  }
  allowBox(guard, sending.box, stateOf(may));
  sendNow(sending);
  tellIfLeft(guard, sending, words);
}

/** Reports a text that was not sent. A busy button is still sending; how long it has been busy is reported too. */
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

/** Allows sending from this box until it is empty; what is written after that is a new text. */
function allowBox(guard: Guard, box: Element, state: AccountState): void {
  guard.allowed.set(box, { state, at: performance.now() });
  const watcher = new MutationObserver(() => {
    if ((box.textContent ?? '').trim() !== '') return;
    guard.allowed.delete(box);
    hideNotice(NOTICE);
    watcher.disconnect();
  });
  watcher.observe(box, { childList: true, characterData: true, subtree: true });
  guard.session.signal.addEventListener('abort', () => watcher.disconnect());
}

/** Repeats the send the way the official made it: by button or by Enter. */
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
