/**
 * Shows which account is in use: frame, words, icon and badge. Read twice a second, because the profile can be switched
 * in another tab. Reading with a private account is shown calmly and nothing about it is stored; only the name of the
 * state goes to the badge.
 */
import type { AccountState, RegisteredAccount } from '../../domain/account';
import { accountWords, CHECKING_ACCOUNT } from '../../i18n/account-words';
import { language } from '../../i18n/language';
import { send } from '../../messaging/client';
import { hasControls, leaveThread, type Session } from '../session';
import { accountAsked } from './asked-account';
import { askAtReturn, isKnownSinceReturn } from './asked-since-return';
import { dropHiddenCard } from './card-frame';
import { giveWay } from './give-way';
import { glanceAtAccount } from './glance-at-account';
import { shadowHost } from './shadow-host';
import css from './account-marker.css?inline';

const EVERY = 500;
/** Number of consecutive readings without a registered item before the marker is removed. */
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
  // Without a registered thread nothing is shown, so nothing is reported either.
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
  const stopGivingWay = givesWay(session, host, label);

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
    // A page that rewrites its root may have removed our host. Put it back rather than leave the official without it.
    if (!host.isConnected) document.documentElement.append(host);
    // Items of the previous page may remain for a moment under the new address. When none of our controls is left, the
    // marker is removed.
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
    stopGivingWay();
    host.remove();
    void send('account.report', { state: 'off' });
  };
  // If the platform must be asked, 'unknown' before its answer would only mean 'not yet'.
  askAtReturn(session);
  void accountAsked(session).then(() => {
    if (session.signal.aborted) return;
    timer = setInterval(look, EVERY);
    look();
  });
  session.signal.addEventListener('abort', leave);
}

/**
 * Moves the words off the platform's open menu. They never hide: where there is no room on either side they stay, and a
 * press goes through them.
 */
function givesWay({ platform, signal }: Session, host: HTMLElement, label: HTMLElement): () => void {
  const gone = new AbortController();
  giveWay(
    host,
    platform.menuEntries,
    AbortSignal.any([signal, gone.signal]),
    (side) => host.setAttribute('data-side', side),
    { home: 'left', controls: false, box: label },
  );
  return () => gone.abort();
}

function part(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}
