/**
 * Which account the official is, in frame, words, icon and badge; read twice a second, since a profile can change
 * behind the tab. Reading as oneself is a quiet state of which nothing
 * is stored: only the state's word goes to the badge.
 */
import type { AccountState, RegisteredAccount } from '../../domain/account';
import { accountWords, CHECKING_ACCOUNT } from '../../i18n/account-words';
import { language } from '../../i18n/language';
import { send } from '../../messaging/client';
import { hasControls, leaveThread, type Session } from '../session';
import { accountAsked } from './asked-account';
import { askAtReturn, isKnownSinceReturn } from './asked-since-return';
import { dropHiddenCard } from './card-frame';
import { glanceAtAccount } from './glance-at-account';
import { shadowHost } from './shadow-host';
import css from './account-marker.css?inline';

const EVERY = 500;
/** Readings without a single registered item on the page. */
const LEAVE_AFTER = 3;

const TONE: Record<AccountState | 'checking', string> = {
  checking: '#5a6472',
  municipality: '#1d6b3a',
  'other-municipal': '#8a4b00',
  'work-account': '#8a4b00',
  private: '#a3201d',
  unknown: '#8a4b00',
};

export function accountMarker(session: Session): void {
  // Where no thread is registered nothing is shown, so nothing is told either.
  session.onThread((thread) => show(session, thread));
}

function show(session: Session, thread: RegisteredAccount): void {
  const { host, root } = shadowHost('uppsikt-marker', css);
  const frame = part('div', 'frame');
  const label = part('div', 'label');
  const icon = part('span', 'icon');
  const words = part('span', 'words');
  label.setAttribute('role', 'status');
  icon.setAttribute('aria-hidden', 'true');
  label.append(icon, words);
  root.append(frame, label);
  document.documentElement.append(host);

  let told: string | undefined;
  let bare = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const put = (state: AccountState | 'checking', sign: string, text: string): void => {
    if (told === state + text) return;
    told = state + text;
    host.style.setProperty('--tone', TONE[state]);
    frame.dataset.state = state;
    label.dataset.state = state;
    icon.textContent = sign;
    words.textContent = text;
    void send('account.report', { state });
  };
  const putChecking = (): void => put('checking', '…', CHECKING_ACCOUNT[language()]);
  putChecking();
  const look = (): void => {
    // Another document node took ours away (a page that rewrites its root):
    // put it back rather than leave the official without it.
    if (!host.isConnected) document.documentElement.append(host);
    // The last page's items may stand for a moment under the next
    // address: without any of ours left, nothing of ours is shown.
    bare = hasControls(session) ? 0 : bare + 1;
    if (bare >= LEAVE_AFTER) {
      session.signal.removeEventListener('abort', leave);
      leave();
      dropHiddenCard();
      leaveThread(session);
      accountMarker(session);
      return;
    }
    if (!isKnownSinceReturn(session)) return putChecking();
    const found = glanceAtAccount(session, thread);
    const said = accountWords(found, thread.name);
    put(found.state, said.icon, said.text);
  };
  const leave = (): void => {
    clearInterval(timer);
    host.remove();
    void send('account.report', { state: 'off' });
  };
  // Until the platform has answered, where it must be asked, 'unknown' would only be 'not yet'.
  askAtReturn(session);
  void accountAsked(session).then(() => {
    if (session.signal.aborted) return;
    timer = setInterval(look, EVERY);
    look();
  });
  session.signal.addEventListener('abort', leave);
}

function part(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}
