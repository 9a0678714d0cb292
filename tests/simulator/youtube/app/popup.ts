/** Menus and dialogs hang in one container at the end of the app and are used again for every comment. */
import { ask, at, isBag, list, runsText, type Bag } from './client';
import { boot, sv } from './element';

export interface MenuOwner extends HTMLElement {
  data: Bag | undefined;
  fail(): void;
}

const container = document.createElement('ytd-popup-container');
const dropdown = document.createElement('tp-yt-iron-dropdown');
const content = document.createElement('div');
const dialog = document.createElement('tp-yt-paper-dialog');
content.id = 'contentWrapper';
for (const layer of [dropdown, dialog]) layer.setAttribute('aria-hidden', 'true');
dropdown.append(content);
container.append(dropdown, dialog);

export function mountPopups(app: Element): void {
  app.append(container);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closePopups();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !dropdown.contains(event.target)) close(dropdown);
  }, true);
}

const close = (layer: Element): void => layer.setAttribute('aria-hidden', 'true');
export function closePopups(): void {
  close(dropdown);
  close(dialog);
}

export async function openCommentMenu(owner: MenuOwner, button: HTMLElement, studio = false): Promise<void> {
  const commentId = at(owner.data, 'properties', 'commentId') ?? at(owner.data, 'commentId');
  const answer = await ask('comment/get_menu', { commentId, studio }).catch(() => null);
  if (isBag(answer?.['mutation'])) owner.dispatchEvent(new CustomEvent('practice-entity', { bubbles: true, detail: at(answer, 'mutation', 'payload', 'commentEntityPayload') }));
  const items = list(at(answer, 'menu', 'menuRenderer', 'items')).map((item) => at(item, 'menuServiceItemRenderer')).filter(isBag);
  if (items.length === 0) return;
  content.replaceChildren(studio ? studioMenu(items, owner) : boot.sheet ? sheet(items, owner) : popup(items, owner));
  const box = button.getBoundingClientRect();
  dropdown.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 260))}px`;
  dropdown.style.top = `${Math.max(8, Math.min(box.bottom, innerHeight - 240))}px`;
  dropdown.removeAttribute('aria-hidden');
}

/** An element that carries its model in `data`, as the platform's do. */
function carrying(tag: string, data: unknown): HTMLElement {
  const element = document.createElement(tag) as HTMLElement & { data?: unknown };
  element.data = data;
  return element;
}

function popup(items: Bag[], owner: MenuOwner): Element {
  const layer = carrying('ytd-menu-popup-renderer', { items });
  const listbox = document.createElement('tp-yt-paper-listbox');
  listbox.id = 'items';
  listbox.setAttribute('role', 'menu');
  for (const item of items) {
    const entry = carrying('ytd-menu-service-item-renderer', item);
    entry.setAttribute('role', 'menuitem');
    const paper = document.createElement('tp-yt-paper-item');
    const words = document.createElement('yt-formatted-string');
    words.textContent = runsText(item['text']);
    paper.append(document.createElement('yt-icon'), words);
    paper.addEventListener('click', () => chosen(item, owner));
    entry.append(paper);
    listbox.append(entry);
  }
  layer.append(listbox);
  return layer;
}

/** The sheet of 2026: view models, another shape of data. */
function sheet(items: Bag[], owner: MenuOwner): Element {
  const layer = document.createElement('yt-sheet-view-model');
  const contextual = document.createElement('yt-list-view-model');
  for (const item of items) {
    const entry = carrying('yt-list-item-view-model', {
      title: { content: runsText(item['text']) },
      leadingImage: { sources: [{ clientResource: { imageName: at(item, 'icon', 'iconType') } }] },
      rendererContext: { commandContext: { onTap: { innertubeCommand: item['serviceEndpoint'] } } },
    });
    const press = document.createElement('button');
    press.textContent = runsText(item['text']);
    press.addEventListener('click', () => chosen(item, owner));
    entry.append(press);
    contextual.append(entry);
  }
  layer.append(contextual);
  return layer;
}

function studioMenu(items: Bag[], owner: MenuOwner): Element {
  const layer = document.createElement('ytcp-text-menu');
  for (const item of items) {
    const entry = carrying('tp-yt-paper-item', item);
    entry.setAttribute('role', 'menuitem');
    entry.textContent = runsText(item['text']);
    entry.addEventListener('click', () => chosen(item, owner));
    layer.append(entry);
  }
  return layer;
}

/** The owner is asked for its comment now, not when the menu opened: the platform holds the endpoint, and so the id, in the entry. */
function chosen(item: Bag, owner: MenuOwner): void {
  close(dropdown);
  const confirm = at(item, 'serviceEndpoint', 'confirmDialogEndpoint', 'content', 'confirmDialogRenderer');
  if (isBag(confirm)) {
    if (confirm['never'] !== true) showDialog(confirm, owner);
  } else perform(item['serviceEndpoint'], owner);
}

function perform(endpoint: unknown, owner: MenuOwner): void {
  const action = at(endpoint, 'performCommentActionEndpoint', 'action');
  if (typeof action !== 'string') return;
  const id = /Ug[\w-]{24}(?:\.[\w-]{22})?/.exec(atob(decodeURIComponent(action)))?.[0];
  ask('comment/perform_comment_action', { actions: [action] }).then(
    () => {
      document.dispatchEvent(new CustomEvent('practice-removed', { detail: id }));
      toast(sv ? 'Kommentaren har tagits bort' : 'Comment removed');
    },
    (error: unknown) => {
      owner.fail();
      toast(error instanceof Error && error.message === '401' ? (sv ? 'Kontot har bytts. Läs in sidan igen.' : 'The account was switched. Reload.') : sv ? 'Något gick fel' : 'Something went wrong');
    },
  );
}

function showDialog(model: Bag, owner: MenuOwner): void {
  const renderer = carrying('yt-confirm-dialog-renderer', model);
  const title = document.createElement('h2');
  title.textContent = String(model['title']);
  const message = document.createElement('p');
  message.textContent = String(model['message']);
  const buttons = document.createElement('div');
  buttons.id = 'buttons';
  const press = (id: string, text: unknown, run: () => void): void => {
    const host = document.createElement('yt-button-renderer');
    host.id = id;
    const button = document.createElement('button');
    button.textContent = String(text);
    button.addEventListener('click', () => {
      close(dialog);
      dialog.replaceChildren();
      run();
    });
    host.append(button);
    buttons.append(host);
  };
  press('cancel-button', model['cancel'], () => undefined);
  press('confirm-button', model['confirm'], () => perform(model['serviceEndpoint'], owner));
  renderer.append(title, message, buttons);
  dialog.replaceChildren(renderer);
  dialog.removeAttribute('aria-hidden');
}

export function toast(text: string): void {
  const element = document.createElement('tp-yt-paper-toast');
  element.textContent = text;
  container.append(element);
  setTimeout(() => element.remove(), 3000);
}

export function openAccountMenu(button: HTMLElement): void {
  const layer = document.createElement('ytd-multi-page-menu-renderer');
  const header = document.createElement('ytd-active-account-header-renderer');
  const handle = document.createElement('yt-formatted-string');
  handle.id = 'channel-handle';
  handle.textContent = boot.viewer.channel?.handle ?? '';
  header.append(handle);
  layer.append(header);
  for (const to of ['page', 'person', 'work', 'other', 'out']) {
    const link = document.createElement('a');
    link.href = `/__practice/switch?to=${to}&next=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = to;
    const item = document.createElement('tp-yt-paper-item');
    item.append(link);
    layer.append(item);
  }
  content.replaceChildren(layer);
  const box = button.getBoundingClientRect();
  dropdown.style.left = `${box.right - 240}px`;
  dropdown.style.top = `${box.bottom}px`;
  dropdown.removeAttribute('aria-hidden');
}
