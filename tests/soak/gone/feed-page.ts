/**
 * A feed of the page's own posts, in the structure of Facebook's pages. Its units are drawn, emptied, kept as shells,
 * or removed.
 */
import type { ItemRef } from '../../../lib/domain/item';
import { facebook } from '../../../lib/platforms/facebook';
import { loadPage } from '../../commands/inspect/load-page';
import { anEnv } from '../../contract/facebook-env';
import { handPress, hurriedClock } from './page';

const PAGE = 'https://www.facebook.com/exempelkommun';
const WORDS = { known: ['Redigera inlägget', 'Flytta till papperskorgen'], unknown: ['Skriv om', 'Lägg undan'] };

export interface FeedPage {
  /** Draws the rows again, in order; null is a shell without content. */
  draw(rows: readonly (string | null)[]): void;
  /** Empties the unit but keeps it. */
  empty(id: string): void;
  /** Replaces its unit with a shell that was never drawn. */
  exchange(id: string): void;
  /** Removes its row without any message. */
  take(id: string): void;
  takeShell(): void;
  go(path: string): void;
  refOf(id: string): ItemRef;
  /** @param confirmed called when the platform's last button has been pressed */
  perform(id: string, byHand: boolean, confirmed: () => void): Promise<void>;
  /** The official presses by hand, from the menu to the last button. */
  pressByHand(id: string, confirmed: () => void): Promise<void>;
  seen(id: string): Promise<{ kind: string; method: string }>;
}

const SHELL = '<div aria-posinset="9"><div data-virtualized="true"></div></div>';
const unit = (id: string, place: number): string => `<div aria-posinset="${place}" aria-labelledby="h${id}">
  <h2 id="h${id}"><a href="${PAGE}">Exempelkommun</a></h2><a href="${PAGE}/posts/${id}">1 d</a>
  <div role="button" aria-haspopup="menu" aria-expanded="false" tabindex="0"><svg></svg></div>
  <div data-ad-preview="message"><span dir="auto"><div dir="auto">Inlägg ${id}</div></span></div></div>`;

export function feedPage(loadedAfter: boolean): FeedPage {
  const root = loadPage('<body><div role="main"><div role="feed" id="feed"></div></div></body>', PAGE);
  const feed = root.getElementById('feed') as Element;
  const refOf = (id: string): ItemRef => ({
    platform: 'facebook',
    kind: 'post',
    id,
    postId: id,
    parentId: null,
    handle: 'soak',
  });
  const unitOf = (id: string): Element | null => root.getElementById(`h${id}`)?.parentElement ?? null;
  const env = () => anEnv({ clock: hurriedClock(), loadedAfter });
  return {
    draw: (rows) => {
      feed.innerHTML = rows.map((id, at) => `<div>${id === null ? SHELL : unit(id, at + 1)}</div>`).join('');
    },
    empty: (id) => unitOf(id)?.replaceChildren(),
    exchange(id) {
      const element = unitOf(id);
      if (element !== null) element.outerHTML = SHELL;
    },
    take: (id) => unitOf(id)?.parentElement?.remove(),
    takeShell: () => feed.querySelector('[data-virtualized]')?.closest('#feed > *')?.remove(),
    go: (path) => (root.defaultView as unknown as Window).history.pushState(null, '', path),
    refOf,
    async perform(id, byHand, confirmed) {
      const item = facebook.findItems(root).find(({ ref }) => ref.id === id);
      if (item === undefined) throw new Error(`${id} is not drawn`);
      const stop = liveMenus(root, byHand ? WORDS.unknown : WORDS.known, confirmed);
      await facebook.perform(root, item, 'trash', env());
      stop();
    },
    pressByHand: (id, confirmed) => {
      const at = env();
      return handPress((clock) => facebook.beforePress(root, refOf(id), { ...at, clock }), confirmed, at.clock);
    },
    seen: (id) => facebook.seen(root, refOf(id), 'trash', env()),
  };
}

/** Adds each unit's own menu and its confirmation. Escape closes both. */
function liveMenus(root: Document, entries: readonly string[], confirmed: () => void): () => void {
  const add = (role: string, children: readonly [role: string, words: string][]): void => {
    const made = root.createElement('div');
    made.setAttribute('role', role);
    for (const [inner, words] of children) {
      const child = root.createElement('div');
      child.setAttribute('role', inner);
      child.setAttribute('tabindex', '0');
      child.textContent = words;
      made.append(child);
    }
    root.body.append(made);
  };
  const close = (): void => {
    for (const layer of root.querySelectorAll('[role="menu"], [role="dialog"]')) layer.remove();
    for (const button of root.querySelectorAll('[aria-expanded="true"]')) button.setAttribute('aria-expanded', 'false');
  };
  const clicked = (event: Event): void => {
    const target = event.target as Element;
    const button = target.closest('[aria-haspopup="menu"]');
    if (button !== null) {
      button.setAttribute('aria-expanded', 'true');
      setTimeout(
        () =>
          add(
            'menu',
            entries.map((words) => ['menuitem', words] as [string, string]),
          ),
        1,
      );
    } else if (target.getAttribute('role') === 'menuitem') {
      close();
      setTimeout(
        () =>
          add('dialog', [
            ['button', 'Avbryt'],
            ['button', 'Flytta'],
          ]),
        1,
      );
    } else if (target.closest('[role="dialog"]') !== null) {
      close();
      if (target.textContent === 'Flytta') setTimeout(confirmed, 1);
    }
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  root.addEventListener('click', clicked);
  root.addEventListener('keydown', pressed);
  return () => {
    root.removeEventListener('click', clicked);
    root.removeEventListener('keydown', pressed);
  };
}
