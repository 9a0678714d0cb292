/**
 * The question before something is sent under another account. A dialog in the browser's top layer: the
 * page behind it waits, Escape is Avbryt. Holds nothing secret.
 */
import type { AccountState } from '../../lib/domain/account';
import { sendGuardText as t } from '../../lib/i18n/send-guard';
import { shadowHost } from '../overlay.content/features/shadow-host';

const CSS = `
  :host { all: initial; }
  dialog { box-sizing: border-box; width: min(460px, calc(100vw - 32px)); padding: 20px; border: 2px solid #8a4b00; border-radius: 8px; background: #fff; color: #16202b; font: 15px/22px system-ui, sans-serif; }
  dialog::backdrop { background: rgba(22, 32, 43, .5); }
  h2 { margin: 0 0 8px; font: 700 17px/24px system-ui, sans-serif; }
  h2:focus { outline: none; }
  q { display: block; margin: 8px 0; padding-left: 12px; border-left: 3px solid #5a6472; font-style: italic; quotes: "”" "”"; }
  p { margin: 8px 0; }
  .buttons { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
  button { min-height: 36px; padding: 4px 14px; border: 1px solid #1f4e79; border-radius: 6px; background: #fff; color: #1f4e79; font: 600 15px/22px system-ui, sans-serif; cursor: pointer; }
  button.primary { background: #1f4e79; color: #fff; }
  button[aria-disabled="true"] { border-style: dashed; border-color: #5a6472; color: #5a6472; cursor: not-allowed; }
  button:focus-visible, input:focus-visible { outline: 3px solid #1f4e79; outline-offset: 2px; }
  .own { padding-top: 10px; border-top: 1px solid #c9d1d9; }
  label { display: flex; gap: 8px; align-items: center; min-height: 32px; }
  input { width: 20px; height: 20px; }
  @media (prefers-color-scheme: dark) { dialog { background: #16202b; color: #f3f5f7; } button { background: #16202b; color: #b9d7f3; border-color: #b9d7f3; } button.primary { background: #b9d7f3; color: #16202b; } }
  @media (forced-colors: active) { dialog, button { border-color: CanvasText; } }`;

export interface AccountQuestion {
  state: Exclude<AccountState, 'municipality'>;
  name: string | null;
  /** The registered page. */
  page: string;
  quote: string;
}
export type AccountAnswer = 'switch' | 'cancel' | 'send';

export function askAccount({ state, name, page, quote }: AccountQuestion, signal: AbortSignal): Promise<AccountAnswer> {
  const { host, root } = shadowHost('uppsikt-account', CSS);
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
    // The page's own shortcuts must not hear what is pressed here.
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
  // The page can find it and press it; only the official's own press counts.
  element.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return element;
}
