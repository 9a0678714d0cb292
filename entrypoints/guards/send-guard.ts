/**
 * The account at the moment of sending (US2): read again at every send in a registered thread, and the sending held
 * when it is not the thread's own or cannot be seen. Where no page tells of a switch in another tab, the platform is
 * asked first, as long as the send is held; the same send then goes on by itself. Asked about once a draft. Writes
 * nothing anywhere, whatever is chosen.
 */
import { classify } from '../../lib/accounts/classify';
import { isOfNow, mayAct, type LastAnswer, type MayAct } from '../../lib/accounts/may-act';
import type { AccountState, RegisteredAccount } from '../../lib/domain/account';
import { inLanguage } from '../../lib/i18n/language';
import { sendGuardText as t } from '../../lib/i18n/send-guard';
import { send } from '../../lib/messaging/client';
import { press } from '../../lib/platforms/dom/press';
import { readSendings, type Sending } from '../../lib/platforms/sending';
import { askAccount as askPlatform } from '../overlay.content/features/asked-account';
import { hideNotice, showNotice } from '../overlay.content/features/notice';
import type { Session } from '../overlay.content/session';
import { askAccount } from './account-dialog';
import { listenFirst } from './first-in-line';

interface Guard {
  session: Session;
  /** The guideline's sentence, in the pack's words. */
  quote: string;
  /** Drafts that may go under this state, until their box is empty. */
  let: WeakMap<Element, { state: AccountState; at: number }>;
  /** The press that is being held, until its last event. */
  holding: boolean;
  asking: boolean;
  /** By `performance.now`: until then another tab may have switched. So it may before this came to the page. */
  awayUntil: number;
  /** How often the page was left, or come back to. */
  absences: number;
}

/** An answer mostly comes at once; a later one is worth a word. Milliseconds, as all here. */
const SLOW = 700;
/** By then a platform that has taken a text has emptied the box. */
const TAKEN_AFTER = 4_000;
const NOTICE = 'send-guard';

export function sendGuard(session: Session): void {
  const guard: Guard = {
    session,
    quote: '',
    let: new WeakMap(),
    holding: false,
    asking: false,
    awayUntil: performance.now(),
    absences: 0,
  };
  void send('guard.words', {}).then((answer) => {
    if (answer.ok) guard.quote = answer.value.privateAccount;
  });
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
}

const POINTER = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);

function hear(guard: Guard, event: Event): void {
  if (
    !event.isTrusted ||
    !(POINTER.has(event.type) || event.type === 'keydown' || event.type === 'keypress' || event.type === 'keyup')
  )
    return;
  const begins =
    event.type === 'pointerdown' ||
    event.type === 'keydown' ||
    (event.type === 'click' && event instanceof MouseEvent && event.detail === 0);
  if (!begins) {
    if (guard.holding) stop(event);
    return;
  }
  guard.holding = false;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return;
  const sending = readSendings[guard.session.platform.manifest.id](document, event, target);
  if (sending === null || !isHeld(guard, sending)) return;
  guard.holding = true;
  stop(event);
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
function isHeld(guard: Guard, sending: Sending): boolean {
  const { session } = guard;
  const thread = sending.item === null ? session.thread : session.registeredOf(sending.item);
  if (thread === null) return false;
  const { may, isNow } = readNow(guard, thread, guard.awayUntil);
  const known = guard.let.get(sending.box);
  const isLet = known?.state === stateOf(may) && (isNow || known.at > guard.awayUntil);
  if (isLet || (isNow && may.kind === 'go')) return false;
  // One question at most: a second press while it stands is held and says nothing more.
  if (!guard.asking) void settle(guard, sending, thread, isNow ? may : null);
  return true;
}

/** @param may null where the platform is to be asked first */
async function settle(guard: Guard, sending: Sending, thread: RegisteredAccount, may: MayAct | null): Promise<void> {
  guard.asking = true;
  try {
    const now = may ?? (await checked(guard, thread));
    if (guard.session.signal.aborted) return;
    if (now === 'left') showNotice(t('leftMeanwhile'), undefined, NOTICE);
    else if (now.kind === 'go' || guard.let.get(sending.box)?.state === now.state) letThrough(guard, sending, now);
    else await ask(guard, sending, thread, now);
  } finally {
    guard.asking = false;
  }
}

/** `left`: the official went elsewhere meanwhile, and may have switched there after the answer. */
async function checked(guard: Guard, thread: RegisteredAccount): Promise<MayAct | 'left'> {
  const [began, { absences }] = [performance.now(), guard];
  const slow = setTimeout(() => showNotice(t('checking'), undefined, NOTICE), SLOW);
  try {
    await askPlatform(guard.session);
  } finally {
    clearTimeout(slow);
    hideNotice(NOTICE);
  }
  if (guard.absences !== absences) return 'left';
  const { may, isNow } = readNow(guard, thread, began);
  // Another's is another's whenever that was said; that it is one's own counts only now.
  return isNow || may.kind === 'hold' ? may : { kind: 'hold', state: 'unknown', name: null };
}

async function ask(
  guard: Guard,
  sending: Sending,
  thread: RegisteredAccount,
  { state, name }: Extract<MayAct, { kind: 'hold' }>,
): Promise<void> {
  const answer = await askAccount({ state, name, page: thread.name, quote: guard.quote }, guard.session.signal);
  if (answer === 'switch') showNotice(inLanguage(guard.session.platform.howToSwitchAccount));
  if (sending.box instanceof HTMLElement && sending.box.isConnected) sending.box.focus();
  if (answer === 'send') letThrough(guard, sending, { kind: 'hold', state, name });
}

/** What was emptied or put away meanwhile is not sent. Where the platform does not take it from us, the next press goes. */
function letThrough(guard: Guard, sending: Sending, may: MayAct): void {
  const { box } = sending;
  const words = (): string => (box.isConnected ? (box.textContent ?? '').trim() : '');
  const before = words();
  if (guard.session.signal.aborted || before === '') return;
  letGo(guard, box, stateOf(may));
  sendNow(sending);
  setTimeout(() => {
    if (!guard.session.signal.aborted && words() === before) showNotice(t('pressAgain'), undefined, NOTICE);
  }, TAKEN_AFTER);
}

/** Until the box is empty: then it is another draft. */
function letGo(guard: Guard, box: Element, state: AccountState): void {
  guard.let.set(box, { state, at: performance.now() });
  const watcher = new MutationObserver(() => {
    if ((box.textContent ?? '').trim() !== '') return;
    guard.let.delete(box);
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
