/** The confirm dialog. Studio uses another element with the same two buttons. */
import type { Bag } from './client';
import { closeDialog, showDialog } from './popup';

export function showQuestion(model: Bag, byKey: boolean, confirmed: () => void): void {
  const isStudio = document.querySelector('ytcp-app') !== null;
  const renderer = document.createElement(
    isStudio ? 'ytcp-confirmation-dialog' : 'yt-confirm-dialog-renderer',
  ) as HTMLElement & { data?: unknown };
  renderer.data = model;
  const title = document.createElement('h2');
  title.textContent = String(model['title']);
  const message = document.createElement('p');
  message.textContent = String(model['message']);
  const buttons = document.createElement('div');
  buttons.id = 'buttons';
  const press = (id: string, text: unknown, run: () => void): void => {
    const host = document.createElement(isStudio ? 'ytcp-button' : 'yt-button-renderer');
    host.id = id;
    const button = document.createElement('button');
    button.textContent = String(text);
    button.addEventListener('click', () => {
      closeDialog();
      run();
    });
    host.append(button);
    buttons.append(host);
  };
  press('cancel-button', model['cancel'], () => undefined);
  press('confirm-button', model['confirm'], confirmed);
  renderer.append(title, message, buttons);
  showDialog(renderer, byKey);
}
