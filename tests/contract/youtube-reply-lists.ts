/**
 * The reply lists that YouTube draws: the older one, and both variants of 2026, in which the older list's button
 * remains but does nothing. Small pages of our own, built from the known structure.
 */
import { commentHtml, threadHtml } from '../unit/youtube/page';

/** `button`: the dead button itself is hidden. `expander`: its container is hidden. */
export type Dead = 'button' | 'expander';

interface List {
  /** The label of both buttons; absent where nothing gives the count. */
  words?: string;
  /** The content of the opened list. */
  inside?: string;
  /** Whether the working button is present and visible. */
  live?: boolean;
}

/** A list in which each reply is a thread of its own. */
export function threadedList(dead: Dead, { words = '3 svar', inside = '', live = true }: List = {}): string {
  const button = `<ytd-button-renderer id="more-replies"${dead === 'button' ? ' hidden' : ''}>`;
  const open = inside === '' ? ' hidden' : '';
  return [
    `<ytd-comment-replies-renderer><div id="expander"${dead === 'expander' ? ' hidden' : ''}>`,
    `${button}<button>${words}</button></ytd-button-renderer>`,
    '<ytd-button-renderer id="less-replies" hidden></ytd-button-renderer></div>',
    `<div id="expanded-threads"${open}>${inside}</div>`,
    `<div id="collapsed-threads">${live ? liveButton(words) : ''}</div></ytd-comment-replies-renderer>`,
  ].join('');
}

const liveButton = (words: string): string =>
  [
    '<yt-sub-thread><div><ytd-button-renderer id="more-replies-sub-thread" aria-expanded="true">',
    `<button aria-label="${words}"></button></ytd-button-renderer></div></yt-sub-thread>`,
  ].join('');

/** The older list: replies below each other, with the continuation that loads the next ones. */
export const flatList = (inside: string, words: string): string =>
  [
    '<ytd-comment-replies-renderer><div id="expander">',
    `<ytd-button-renderer id="more-replies"><button>${words}</button></ytd-button-renderer>`,
    '<ytd-button-renderer id="less-replies" hidden></ytd-button-renderer>',
    `<div id="expander-contents"><div id="contents">${inside}</div></div></div></ytd-comment-replies-renderer>`,
  ].join('');

export const flatReply = (id: string, text = 'Svar'): string => commentHtml({ id, text }, 'ovning00001', 'reply');

export const subThread = (id: string, replies = '', text = 'Svar'): string =>
  `<yt-sub-thread><div></div><div>${threadHtml({ id, text, replies })}</div></yt-sub-thread>`;

/**
 * Behaves like the page of 2026: the pressed button leaves at once, a row appears that waits to be scrolled to, and the
 * replies replace it. `rows` holds the lists by the id of the comment they belong to.
 */
export function answersPresses(root: Document, lists: Record<string, string[]>): { scrolled: number } {
  const done = { scrolled: 0 };
  const coming = new Map(Object.entries(lists).map(([id, pages]) => [id, [...pages]]));
  const idOfThread = (part: Element): string => {
    const href = part.closest('ytd-comment-thread-renderer')?.querySelector('a[href*="lc="]')?.getAttribute('href');
    return new URL(href ?? '', root.URL).searchParams.get('lc') ?? '';
  };
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('#more-replies-sub-thread');
    const list = button?.closest('ytd-comment-replies-renderer')?.querySelector('#expanded-threads');
    if (button === null || list === null || list === undefined || !coming.has(idOfThread(button))) return;
    const row = root.createElement('ytd-continuation-item-renderer');
    button.closest('yt-sub-thread')?.remove();
    list.removeAttribute('hidden');
    list.append(row);
  });
  const view = root.defaultView as unknown as { Element: { prototype: { scrollIntoView?: (this: Element) => void } } };
  view.Element.prototype.scrollIntoView = function (this: Element): void {
    done.scrolled += 1;
    const pages = coming.get(idOfThread(this)) ?? [];
    const next = pages.shift();
    if (!this.matches('ytd-continuation-item-renderer') || next === undefined) return;
    const more = pages.length > 0 ? '<ytd-continuation-item-renderer></ytd-continuation-item-renderer>' : '';
    this.outerHTML = next + more;
  };
  return done;
}
