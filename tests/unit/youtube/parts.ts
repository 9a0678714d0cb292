/**
 * Small made-up parts of YouTube's pages, each of a known shape (youtube.design.md). Put together in any order they
 * make a page. Each part's content carries its own mark, so that a reading that took another part's content shows.
 */
import { flatList, subThread, threadedList } from '../../contract/youtube-reply-lists';
import { commentHtml, idOf, threadHtml } from './page';

export type Shape =
  | 'usual'
  | 'own'
  | 'closed-channel'
  | 'no-words'
  | 'picture-only'
  | 'custom-emoji'
  | 'clamped'
  | 'quotes'
  | 'paid'
  | 'translated'
  | 'pinned';

/** What one item may contain, and no other. */
export interface Item {
  id: string;
  parentId: string | null;
  words: string;
  author: string;
  /** The platform's translation is drawn, not the original. */
  translated: boolean;
}

export interface Part {
  html: string;
  items: Item[];
}

const markedId = (mark: number): string => idOf(`m${mark}`);
const wordsOf = (mark: number): string => `Ord ${mark}`;
const authorOf = (mark: number): string => `@namn-${mark}`;
const picture = (mark: number): string => `<img src="https://yt3.ggpht.com/bild-${mark}.jpg" alt="">`;

/** @param other the mark of another comment, which this one links to and mentions */
function textOf(shape: Shape, mark: number, other: number): string {
  const words = wordsOf(mark);
  if (shape === 'no-words' || shape === 'picture-only') return '';
  if (shape === 'custom-emoji') return `${words}<img alt="hjärta ${mark}" src="https://yt3.ggpht.com/e-${mark}.png">`;
  if (shape === 'quotes')
    return `${words} <a href="/watch?v=ovning00001&amp;lc=${markedId(other)}">se ${other}</a>
      <a href="/@nämnd-${mark}">@nämnd-${mark}</a>`;
  return words;
}

/** One comment in one of its shapes. */
function comment(shape: Shape, mark: number, other: number, id = markedId(mark), element = 'comment'): string {
  const html = commentHtml({ id, text: textOf(shape, mark, other), author: authorOf(mark) }, 'ovning00001', element);
  const link = `<a id="author-text" href="/${authorOf(mark)}"><span> ${authorOf(mark)} </span></a>`;
  const beside = (more: string): string => html.replace('<yt-attributed-string id="error-text"', `${more}$&`);
  switch (shape) {
    case 'own':
      return html.replace(
        link,
        // The hidden link still belongs to the author whom the element showed before.
        `<a id="author-text" href="/${authorOf(other)}" hidden><span>${authorOf(other)}</span></a>
        <span id="author-comment-badge"><a href="/${authorOf(mark)}">${authorOf(mark)}</a></span>`,
      );
    case 'closed-channel':
      return html.replace(link, `<span id="author-text">${authorOf(mark)}</span>`);
    case 'pinned':
      return html.replace(
        '<div id="header-author">',
        `<div id="pinned-comment-badge">Fäst av ${authorOf(other)}</div>$&`,
      );
    case 'picture-only':
      return beside(`<div id="attachment">${picture(mark)}</div>`);
    case 'paid':
      return beside(`<div id="paid-comment-chip">${mark} kr</div>`);
    case 'translated':
      return beside(
        '<ytd-tri-state-button-view-model state="toggled">Visa originalet</ytd-tri-state-button-view-model>',
      );
    case 'quotes':
      return beside('<ytd-tri-state-button-view-model state="untoggled">Översätt</ytd-tri-state-button-view-model>');
    case 'clamped':
      return html.replace(
        '<yt-attributed-string id="content-text">',
        '<div id="expander" collapsed><button id="more">Läs mer</button></div>$&',
      );
    default:
      return html;
  }
}

export type Below = 'nothing' | 'flat' | 'threads' | 'nested' | 'folded';

const itemOf = (id: string, parentId: string | null, mark: number, shape: Shape): Item => ({
  id,
  parentId,
  words: shape === 'no-words' || shape === 'picture-only' ? '' : wordsOf(mark),
  author: authorOf(mark),
  translated: shape === 'translated',
});

/**
 * A thread with what stands below its comment. `copyOf`: a reply of another thread is in this one too, hidden
 * (reported).
 */
export function thread(
  { shape, below, mark, other }: { shape: Shape; below: Below; mark: number; other: number },
  copyOf: Item | null,
): Part {
  const id = markedId(mark);
  const marks = [mark + 1, mark + 2];
  const items = marks.map((each) => itemOf(`${id}.svar${each}`, id, each, 'usual'));
  const [first, second] = items.map((item, at) => ({
    id: item.id,
    said: { id: item.id, text: item.words, author: item.author },
    mark: marks[at] ?? 0,
  }));
  if (first === undefined || second === undefined) throw new Error('a thread has two replies');
  const flat = [first, second].map(({ said }) => commentHtml(said, 'ovning00001', 'reply')).join('');
  const sub = ({ said }: typeof first, replies = ''): string =>
    `<yt-sub-thread><div></div><div>${threadHtml({ ...said, replies })}</div></yt-sub-thread>`;
  const lists: Record<Below, string> = {
    nothing: '',
    flat: flatList(flat, '2 svar'),
    threads: threadedList('button', { words: '2 svar', inside: sub(first) + sub(second), live: false }),
    nested: threadedList('expander', {
      words: '1 svar',
      inside: sub(first, threadedList('button', { words: '1 svar', inside: sub(second), live: false })),
      live: false,
    }),
    folded: threadedList('button', { words: '2 svar' }),
  };
  const copy =
    copyOf === null
      ? ''
      : `<div hidden>${subThread(copyOf.id, '', copyOf.words).replace('yt-sub-thread', 'yt-sub-thread hidden')}</div>`;
  const own = comment(shape, mark, other);
  const html = threadHtml({ id, text: '', replies: lists[below] + copy }).replace(
    commentHtml({ id, text: '' }, undefined),
    own,
  );
  const drawn = below === 'nothing' || below === 'folded' ? [] : items;
  return { html, items: [itemOf(id, null, mark, shape), ...drawn] };
}
