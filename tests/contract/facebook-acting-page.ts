/**
 * Makes the stored page interactive for every act: menus and dialogs with given words, in any order, and what the
 * platform then shows to the page's administrators.
 */
import type { MenuWords } from '../simulator/facebook/menu-words';
import { countOneLess } from './facebook-live-page';

type CommentEntry = 'hide' | 'unhide' | 'delete' | 'report' | 'ban' | 'spam';
type PostEntry = 'trash' | 'comments-off' | 'comments-on' | 'edit-post' | 'pin' | 'save';

export interface ActingPage {
  /** What was clicked, in order: 'menu', 'entry hide', 'confirm ban', 'way-back'. */
  clicked: string[];
}
interface Options {
  words: MenuWords;
  /** The confirmation dialogs that the page shows first. */
  asks?: readonly (keyof MenuWords['asks'])[];
  /** The act is confirmed, but the server refuses. */
  refuses?: boolean;
  /** The name that the menu entries mention. */
  named?: string;
}

export function bringActsToLife(
  root: Document,
  item: Element,
  kind: 'comment' | 'own-comment' | 'post',
  options: Options,
): ActingPage {
  const page: ActingPage = { clicked: [] };
  const button = item.querySelector('[aria-haspopup="menu"]');
  if (button === null) throw new Error('the item has no menu');
  const state = {
    hidden: false,
    closed: item.querySelector('[role="textbox"]') === null && kind === 'post' && item.hasAttribute('data-closed'),
  };
  const layers = (): void => {
    for (const layer of root.querySelectorAll('[role="menu"], [role="dialog"]')) layer.remove();
    button.setAttribute('aria-expanded', 'false');
  };
  root.addEventListener('keydown', layers);
  button.addEventListener('click', () => {
    page.clicked.push('menu');
    button.setAttribute('aria-expanded', 'true');
    const menu = part(root, 'menu', '');
    for (const entry of entriesFor(kind, state)) {
      const [label, note] = options.words.entries[entry].replaceAll('{name}', options.named ?? '').split('\n');
      const element = part(root, 'menuitem', '');
      // Set as text: this comment's author is called 'Markup <b>'.
      for (const line of [label, note]) {
        if (line === undefined) continue;
        const block = root.createElement('div');
        block.append(Object.assign(root.createElement('span'), { dir: 'auto', textContent: line }));
        element.append(block);
      }
      element.addEventListener('click', () => {
        page.clicked.push(`entry ${entry}`);
        layers();
        const asked = entry as keyof MenuWords['asks'];
        if (options.asks?.includes(asked) === true)
          root.body.append(question(root, asked, options, page, () => happen(root, item, entry, state)));
        else happen(root, item, entry, state);
      });
      menu.append(element);
    }
    root.body.append(menu);
  });
  return page;
}

function entriesFor(
  kind: 'comment' | 'own-comment' | 'post',
  state: { hidden: boolean; closed: boolean },
): (CommentEntry | PostEntry | 'edit')[] {
  if (kind === 'own-comment') return ['delete', 'edit'];
  if (kind === 'post') return ['save', state.closed ? 'comments-on' : 'comments-off', 'pin', 'trash', 'edit-post'];
  return state.hidden ? ['report', 'unhide', 'ban', 'delete'] : ['ban', 'report', 'delete', 'spam', 'hide'];
}

function question(
  root: Document,
  asked: keyof MenuWords['asks'],
  { words, refuses = false, named = '' }: Options,
  page: ActingPage,
  done: () => void,
): Element {
  const dialog = part(root, 'dialog', '');
  const [title, confirm] = words.asks[asked].map((text) => text.replaceAll('{name}', named)) as [string, string];
  dialog.append(root.createTextNode(title));
  for (const [name, label] of [
    ['cancel', 'Avbryt'],
    ['confirm', confirm],
  ] as const) {
    const choice = part(root, 'button', label);
    choice.addEventListener('click', () => {
      page.clicked.push(`${name} ${asked}`);
      if (name === 'confirm' && refuses) dialog.append(part(root, 'alert', 'Något gick fel.'));
      else dialog.remove();
      if (name === 'confirm' && !refuses) root.defaultView?.setTimeout(done, 5);
    });
    dialog.append(choice);
  }
  return dialog;
}

function happen(root: Document, item: Element, entry: string, state: { hidden: boolean; closed: boolean }): void {
  if (entry === 'delete' || entry === 'trash') item.remove();
  if (entry === 'delete') countOneLess(root);
  if (entry === 'hide' || entry === 'spam' || entry === 'unhide') {
    state.hidden = entry !== 'unhide';
    item.querySelector('[data-hidden-note]')?.remove();
    if (state.hidden)
      item
        .querySelector('ul')
        ?.insertAdjacentHTML(
          'beforeend',
          '<li data-hidden-note><span>¤</span><div role="button" tabindex="0">¤¤</div></li>',
        );
  }
  if (entry === 'comments-off' || entry === 'comments-on') {
    state.closed = entry === 'comments-off';
    for (const writing of item.querySelectorAll('form, [role="textbox"]')) writing.remove();
    if (!state.closed) item.append(box(root));
  }
  if (entry === 'edit') item.append(box(root));
  if (entry === 'edit-post') {
    const dialog = part(root, 'dialog', '');
    dialog.append(box(root));
    root.body.append(dialog);
  }
}

export function box(root: Document): Element {
  const form = root.createElement('form');
  form.innerHTML = '<div role="textbox" contenteditable="true" tabindex="0"></div>';
  return form;
}

function part(root: Document, role: string, label: string): Element {
  const element = root.createElement('div');
  element.setAttribute('role', role);
  element.setAttribute('tabindex', '0');
  element.textContent = label;
  return element;
}
