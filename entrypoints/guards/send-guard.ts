/**
 * The account at the moment of sending (US2): read again at every send in a registered thread, and the sending held
 * when it is not the thread's own or cannot be seen. Asked about once
 * a draft. Writes nothing anywhere, whatever is chosen.
 */
import { classify } from '../../lib/accounts/classify';
import { mayAct } from '../../lib/accounts/may-act';
import type { AccountState, RegisteredAccount } from '../../lib/domain/account';
import { inLanguage } from '../../lib/i18n/language';
import { send } from '../../lib/messaging/client';
import { press } from '../../lib/platforms/dom/press';
import { readSendings, type Sending } from '../../lib/platforms/sending';
import { showNotice } from '../overlay.content/features/notice';
import type { Session } from '../overlay.content/session';
import { askAccount } from './account-dialog';
import { listenFirst } from './first-in-line';

interface Guard {
  session: Session;
  /** The guideline's sentence, in the pack's words. */
  quote: string;
  /** Drafts that may go under this state, until their box is empty. */
  let: WeakMap<Element, AccountState>;
  /** The press that is being held, until its last event. */
  holding: boolean;
  asking: boolean;
}

export function sendGuard(session: Session): void {
  const guard: Guard = { session, quote: '', let: new WeakMap(), holding: false, asking: false };
  void send('guard.words', {}).then((answer) => {
    if (answer.ok) guard.quote = answer.value.privateAccount;
  });
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

/** Reads the account anew and, where it is another's, asks. */
function isHeld(guard: Guard, sending: Sending): boolean {
  const { session } = guard;
  const thread = sending.item === null ? session.thread : session.registeredOf(sending.item);
  if (thread === null) return false;
  const may = mayAct(classify(session.platform.readAccount(document, document.cookie), session.register, thread));
  if (may.kind === 'go' || guard.let.get(sending.box) === may.state) return false;
  // One dialog at most: a second press while it stands is held and says nothing more.
  if (!guard.asking) void ask(guard, sending, thread, may.state, may.name);
  return true;
}

async function ask(
  guard: Guard,
  sending: Sending,
  thread: RegisteredAccount,
  state: Exclude<AccountState, 'municipality'>,
  name: string | null,
): Promise<void> {
  guard.asking = true;
  const answer = await askAccount({ state, name, page: thread.name, quote: guard.quote }, guard.session.signal).finally(
    () => {
      guard.asking = false;
    },
  );
  if (answer === 'switch') showNotice(inLanguage(guard.session.platform.howToSwitchAccount));
  if (sending.box instanceof HTMLElement && sending.box.isConnected) sending.box.focus();
  if (answer !== 'send') return;
  letGo(guard, sending.box, state);
  sendNow(sending);
}

/** Until the box is empty: then it is another draft. */
function letGo(guard: Guard, box: Element, state: AccountState): void {
  guard.let.set(box, state);
  const watcher = new MutationObserver(() => {
    if ((box.textContent ?? '').trim() !== '') return;
    guard.let.delete(box);
    watcher.disconnect();
  });
  watcher.observe(box, { childList: true, characterData: true, subtree: true });
  guard.session.signal.addEventListener('abort', () => watcher.disconnect());
}

/**
 * As the official did it. Where the platform does not take it from us,
 * the draft stands and the next press goes through.
 */
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
