/** The menu of a comment, or of a video in Studio: as popup, as the sheet of 2026, or as Studio's list. */
import { follow, type MenuOwner } from './act';
import { ask, at, isBag, list, runsText, type Bag } from './client';
import { boot } from './element';
import { closeMenu, showMenu } from './popup';

export interface Opening {
  button: HTMLElement;
  /** Opened by a person with the keyboard. */
  byKey: boolean;
}
export const openingOf = (button: HTMLElement, event: MouseEvent): Opening => ({
  button,
  byKey: event.isTrusted && event.detail === 0,
});

/** Guards against a race: a menu that loads after another was opened is not shown. */
let latest = 0;
const slowness = 2000;

export async function openCommentMenu(owner: MenuOwner, opening: Opening, studio = false): Promise<void> {
  const commentId = at(owner.data, 'properties', 'commentId') ?? at(owner.data, 'commentId');
  await open(owner, opening, studio, ask('comment/get_menu', { commentId, studio }));
}

export async function openVideoMenu(owner: MenuOwner, opening: Opening, videoId: string): Promise<void> {
  await open(owner, opening, true, ask('video/get_menu', { videoId }));
}

async function open(owner: MenuOwner, opening: Opening, studio: boolean, asked: Promise<Bag>): Promise<void> {
  latest += 1;
  const token = latest;
  if (boot.slowMenu) {
    showMenu(document.createElement('tp-yt-paper-spinner'), opening.button, false);
    await new Promise((resolve) => setTimeout(resolve, slowness));
  }
  const answer = await asked.catch(() => null);
  if (token !== latest) return;
  if (isBag(answer?.['mutation']))
    owner.dispatchEvent(
      new CustomEvent('practice-entity', {
        bubbles: true,
        detail: at(answer, 'mutation', 'payload', 'commentEntityPayload'),
      }),
    );
  const entries = list(at(answer, 'menu', 'menuRenderer', 'items'))
    .map(entryOf)
    .filter((entry) => entry !== null);
  if (entries.length === 0) return;
  const layer = studio ? studioMenu(entries, owner) : boot.sheet ? sheet(entries, owner) : popup(entries, owner);
  showMenu(layer, opening.button, opening.byKey);
}

interface Entry {
  /** Name of the element that shows it in the popup. */
  tag: string;
  model: Bag;
  text: string;
  icon: unknown;
  endpoint: unknown;
}

const renderers: [key: string, tag: string, text: string, icon: string, endpoint: string][] = [
  ['menuServiceItemRenderer', 'ytd-menu-service-item-renderer', 'text', 'icon', 'serviceEndpoint'],
  ['menuNavigationItemRenderer', 'ytd-menu-navigation-item-renderer', 'text', 'icon', 'navigationEndpoint'],
  [
    'toggleMenuServiceItemRenderer',
    'ytd-toggle-menu-service-item-renderer',
    'defaultText',
    'defaultIcon',
    'defaultServiceEndpoint',
  ],
];

function entryOf(item: unknown): Entry | null {
  for (const [key, tag, text, icon, endpoint] of renderers) {
    const model = at(item, key);
    if (isBag(model))
      return { tag, model, text: runsText(model[text]), icon: at(model, icon, 'iconType'), endpoint: model[endpoint] };
  }
  return null;
}

/** An element with its model in `data`, as the platform's have. */
function carrying(tag: string, data: unknown): HTMLElement {
  const element = document.createElement(tag) as HTMLElement & { data?: unknown };
  element.data = data;
  return element;
}

function popup(entries: Entry[], owner: MenuOwner): Element {
  const layer = carrying('ytd-menu-popup-renderer', { items: entries.map(({ model }) => model) });
  const listbox = document.createElement('tp-yt-paper-listbox');
  listbox.id = 'items';
  listbox.setAttribute('role', 'menu');
  for (const entry of entries) {
    const element = carrying(entry.tag, entry.model);
    element.setAttribute('role', 'menuitem');
    const paper = document.createElement('tp-yt-paper-item');
    const words = document.createElement('yt-formatted-string');
    words.textContent = entry.text;
    paper.append(document.createElement('yt-icon'), words);
    takesPresses(paper, entry, owner);
    element.append(paper);
    listbox.append(element);
  }
  layer.append(listbox);
  return layer;
}

/** The sheet of 2026: view models with another data shape. */
function sheet(entries: Entry[], owner: MenuOwner): Element {
  const layer = document.createElement('yt-sheet-view-model');
  const contextual = document.createElement('yt-list-view-model');
  for (const entry of entries) {
    const element = carrying('yt-list-item-view-model', {
      title: { content: entry.text },
      leadingImage: { sources: [{ clientResource: { imageName: entry.icon } }] },
      rendererContext: { commandContext: { onTap: { innertubeCommand: entry.endpoint } } },
    });
    const press = document.createElement('button');
    press.textContent = entry.text;
    press.addEventListener('click', (event) => chosen(entry, owner, event.isTrusted && event.detail === 0));
    element.append(press);
    contextual.append(element);
  }
  layer.append(contextual);
  return layer;
}

function studioMenu(entries: Entry[], owner: MenuOwner): Element {
  const layer = document.createElement('ytcp-text-menu');
  for (const entry of entries) {
    const element = carrying('tp-yt-paper-item', entry.model);
    element.setAttribute('role', 'menuitem');
    element.textContent = entry.text;
    takesPresses(element, entry, owner);
    layer.append(element);
  }
  return layer;
}

/** Paper items are not buttons: the platform's script turns key presses into clicks, and those are not trusted. */
function takesPresses(element: HTMLElement, entry: Entry, owner: MenuOwner): void {
  let byKey = false;
  element.tabIndex = 0;
  element.addEventListener('click', () => chosen(entry, owner, byKey));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(element, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    else {
      byKey = true;
      element.click();
    }
    event.preventDefault();
  });
}

function move(from: HTMLElement, step: 1 | -1): void {
  const all = [...(from.closest('[role=menu], ytcp-text-menu')?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? [])];
  all[(all.indexOf(from) + step + all.length) % all.length]?.focus();
}

/** The entry holds the endpoint, and with it the comment's id, since its owner may show another comment by now. */
function chosen(entry: Entry, owner: MenuOwner, byKey: boolean): void {
  closeMenu();
  follow(entry.endpoint, owner, byKey);
}
