/**
 * The dialog shown before something is sent under another account. It is a modal dialog in the browser's top layer: the
 * page behind it is inert, and Escape means Avbryt. Contains nothing secret.
 */
import type { AccountState } from '../../domain/account';
import { sendGuardText as t } from '../../i18n/send-guard';
import { shadowHost } from '../features/shadow-host';
import css from './account-dialog.css?inline';

export interface AccountQuestion {
  state: Exclude<AccountState, 'municipality'>;
  name: string | null;
  /** The name of the registered page. */
  page: string;
  quote: string;
}
export type AccountAnswer = 'switch' | 'cancel' | 'send';

export function askAccount({ state, name, page, quote }: AccountQuestion, signal: AbortSignal): Promise<AccountAnswer> {
  const { host, root } = shadowHost('uppsikt-account', css);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'title');
  const title = text('h2', t(`as.${state}`, { name: name ?? t('someone'), page }));
  title.id = 'title';
  title.tabIndex = -1;
  const sentence = text('q', quote);
  sentence.lang = 'sv';
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  const label = document.createElement('label');
  label.append(tick, text('span', t('notForUs')));
  const own = document.createElement('div');
  own.className = 'own';
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  return new Promise<AccountAnswer>((resolve) => {
    const end = (answer: AccountAnswer): void => {
      dialog.close();
      host.remove();
      resolve(answer);
    };
    const asPrivate = button(t('asPrivate'), () => {
      if (tick.checked) end('send');
    });
    asPrivate.setAttribute('aria-disabled', 'true');
    tick.addEventListener('change', (event) => {
      if (event.isTrusted) asPrivate.setAttribute('aria-disabled', String(!tick.checked));
      else tick.checked = false;
    });
    const change = button(t('switch'), () => end('switch'));
    change.className = 'primary';
    buttons.append(
      change,
      button(t('cancel'), () => end('cancel')),
    );
    own.append(label, asPrivate);
    dialog.append(title, ...(quote === '' ? [] : [sentence]), text('p', t('nothingSent')), buttons, own);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end('cancel');
    });
    // Keep key events from the page's own shortcuts.
    for (const type of ['keydown', 'keyup', 'keypress'] as const)
      host.addEventListener(type, (event) => event.stopPropagation());
    signal.addEventListener('abort', () => end('cancel'), { once: true });
    root.append(dialog);
    document.documentElement.append(host);
    dialog.showModal();
    change.focus();
  });
}

function text(tag: 'h2' | 'p' | 'q' | 'span', words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

function button(words: string, onPress: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = words;
  // Only the official's own press counts.
  element.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return element;
}
