/** A comment is removed with everything below it: all of it is read first, and what could not be read is named. */
import { describe, expect, it } from 'vitest';
import { youtube } from '../../lib/platforms/youtube';
import { readThread } from '../../lib/platforms/youtube/thread';
import { answerQuestions } from '../../lib/platforms/page-data/host';
import { answerYouTube } from '../../lib/platforms/youtube/page-world';
import type { ThreadReading } from '../../lib/platforms/contract';
import { commentHtml, envOf, get, idOf, threadHtml, watchPage } from '../unit/youtube/page';

const one = idOf('Ett');
const replyId = (name: string): string => `${one}.9${name.padEnd(21, '0')}`;
const [first, second, third] = [replyId('Forsta'), replyId('Andra'), replyId('Tredje')];
const list = (inside: string, words: string): string =>
  [
    '<ytd-comment-replies-renderer><div id="expander">',
    `<ytd-button-renderer id="more-replies"><button>${words}</button></ytd-button-renderer>`,
    '<ytd-button-renderer id="less-replies" hidden></ytd-button-renderer>',
    `<div id="expander-contents"><div id="contents">${inside}</div></div>`,
    '</div></ytd-comment-replies-renderer>',
  ].join('');
/**
 * The page of 2025–2026: each reply is a thread inside the thread. The old button remains, dead, under a hidden box,
 * and an opened list leaves a row that waits to be scrolled into view.
 */
const nested = (inside: string, words = ''): string =>
  [
    '<ytd-comment-replies-renderer><div id="expander" hidden>',
    `<ytd-button-renderer id="more-replies"><button>${words}</button></ytd-button-renderer></div>`,
    `<div id="expanded-threads">${inside}</div>`,
    `<div id="collapsed-threads">${words === '' ? '' : waitingRow(words)}</div></ytd-comment-replies-renderer>`,
  ].join('');
/** An opened list that waits to be scrolled into view. */
const waitingRow = (words: string): string =>
  [
    '<yt-sub-thread><div><ytd-button-renderer id="more-replies-sub-thread" aria-expanded="true">',
    `<button aria-label="${words}"></button></ytd-button-renderer></div></yt-sub-thread>`,
  ].join('');
const subThread = (id: string, text: string, replies = ''): string =>
  `<yt-sub-thread><div>${threadHtml({ id, text, replies })}</div></yt-sub-thread>`;
const missing = async (root: Document, id: string): Promise<ThreadReading['missing']> =>
  (await readThread(root, get(root, id), envOf())).missing;
const ids = (readings: ThreadReading['replies']): (string | null)[] => readings.map(({ ref }) => ref.id);

/** Adds 'Read more' to this comment; it works or does not. */
function fold(root: Document, id: string, opens: boolean): void {
  const { element } = get(root, id);
  const text = element.querySelector('#content-text');
  const expander = root.createElement('ytd-expander');
  expander.id = 'expander';
  expander.setAttribute('collapsed', '');
  text?.replaceWith(expander);
  if (text !== null) expander.append(text);
  const more = root.createElement('button');
  more.id = 'more';
  more.addEventListener('click', () => (opens ? expander.removeAttribute('collapsed') : undefined));
  expander.append(more);
}
/** When `selector` is pressed (in a browser: scrolled to), `html` is inserted there. */
function brings(root: Document, selector: string, where: string, html: string, { hides = true } = {}): void {
  root.querySelector(selector)?.addEventListener('click', (event) => {
    if (hides) (event.currentTarget as Element).closest('ytd-button-renderer')?.setAttribute('hidden', '');
    root.querySelector(where)?.insertAdjacentHTML('beforeend', html);
  });
}

describe('the thread around a comment', () => {
  it('has its replies opened and compared with the page’s count', async () => {
    const root = watchPage(threadHtml({ id: one, text: 'När?', replies: list('', '2 svar') }));
    brings(
      root,
      '#more-replies button',
      '#expander-contents #contents',
      commentHtml({ id: first, text: 'I november.' }, 'ovning00001', 'reply'),
    );
    const thread = await readThread(root, get(root, one), envOf());
    expect(thread.replies.map((reading) => [reading.ref.kind, reading.ref.id, reading.ref.parentId])).toEqual([
      ['reply', first, one],
    ]);
    expect(thread.missing).toEqual([{ artifact: 'svar', reason: 'YouTube säger 2 svar; 1 kunde läsas' }]);
    expect(ids((await readThread(root, get(root, first), envOf())).context)).toEqual(['ovning00001', one]);
  });

  it('still knows how many there are when the official had opened them before', async () => {
    const root = watchPage(
      threadHtml({ id: one, text: 'När?', replies: list(commentHtml({ id: first, text: 'I november.' }), '2 svar') }),
    );
    root.querySelector('#more-replies')?.setAttribute('hidden', '');
    root.querySelector('#less-replies')?.removeAttribute('hidden');
    expect(youtube.read(root, get(root, one)).replyCount).toBe(2);
    expect(await missing(root, one)).toEqual([{ artifact: 'svar', reason: 'YouTube säger 2 svar; 1 kunde läsas' }]);
  });

  it('opens a truncated reply, and names the one that could not be opened', async () => {
    const root = watchPage(
      threadHtml({
        id: one,
        text: 'När?',
        replies: list(
          `${commentHtml({ id: first, text: 'Öppnas' })}${commentHtml({ id: second, text: 'Fastnar' })}`,
          '2 svar',
        ),
      }),
    );
    fold(root, first, true);
    fold(root, second, false);
    const thread = await readThread(root, get(root, one), envOf());
    expect(thread.replies.map(({ text }) => text.truncated)).toEqual([false, true]);
    expect(thread.missing).toEqual([{ artifact: `svar ${second}`, reason: 'hela texten gick inte att öppna' }]);
  });

  it('names the parent comment of a reply when its text could not be opened', async () => {
    const root = watchPage(
      threadHtml({ id: one, text: 'Lång', replies: list(commentHtml({ id: first, text: 'Svar' }), '1 svar') }),
    );
    fold(root, one, false);
    expect(await missing(root, first)).toEqual([
      { artifact: `kommentar ${one}`, reason: 'hela texten gick inte att öppna' },
    ]);
  });
});

describe('replies in threads of their own', () => {
  const page = (): Document => watchPage(threadHtml({ id: one, text: 'När?', replies: nested('', '3 svar') }));

  it('are opened by the working button, and so are nested ones', async () => {
    const root = page();
    brings(
      root,
      '#more-replies-sub-thread button',
      '#expanded-threads',
      `${subThread(first, 'I november.', nested('', '1 svar'))}${subThread(third, 'Bra!')}`,
    );
    root.addEventListener('click', (event) => {
      const thread = (event.target as Element).closest('yt-sub-thread yt-sub-thread');
      const place = thread?.closest('ytd-comment-replies-renderer')?.querySelector('#expanded-threads');
      thread?.querySelector('ytd-button-renderer')?.setAttribute('hidden', '');
      place?.insertAdjacentHTML('beforeend', subThread(second, 'Vilken dag?'));
    });
    const thread = await readThread(root, get(root, one), envOf());
    expect(ids(thread.replies)).toEqual([first, second, third]);
    expect(thread.replies.map(({ depth }) => depth)).toEqual([1, 2, 1]);
    expect(thread.missing).toEqual([]);
  });

  it('are loaded by scrolling to a row that waits to be seen', async () => {
    const root = page();
    brings(
      root,
      '#more-replies-sub-thread button',
      '#expanded-threads',
      '<ytd-continuation-item-renderer></ytd-continuation-item-renderer>',
    );
    const view = root.defaultView as unknown as {
      Element: { prototype: { scrollIntoView?: (this: Element) => void } };
    };
    view.Element.prototype.scrollIntoView = function (this: Element): void {
      if (this.matches('ytd-continuation-item-renderer'))
        this.outerHTML = [first, second, third].map((id) => subThread(id, 'Svar')).join('');
    };
    expect((await readThread(root, get(root, one), envOf())).missing).toEqual([]);
  });

  it('go with the reply that they answer and are read with it; the next reply does not', async () => {
    const root = watchPage(
      threadHtml({
        id: one,
        text: 'När?',
        replies: nested(
          `${subThread(first, 'I november.', nested(subThread(second, 'Vilken dag?')))}${subThread(third, 'Bra!')}`,
        ),
      }),
    );
    const thread = await readThread(root, get(root, first), envOf());
    expect(ids(thread.replies)).toEqual([second]);
    expect(ids(thread.context)).toEqual(['ovning00001', one]);
    expect(ids((await readThread(root, get(root, second), envOf())).context)).toEqual(['ovning00001', one, first]);
    expect((await readThread(root, get(root, third), envOf())).replies).toEqual([]);
  });

  it('are named as missing when they do not load', async () => {
    const root = watchPage(
      threadHtml({ id: one, text: 'När?', replies: nested(subThread(first, 'I november.', nested('', '2 svar'))) }),
    );
    expect(youtube.read(root, get(root, first)).replyCount).toBe(2);
    expect(await missing(root, first)).toEqual([{ artifact: 'svar', reason: 'YouTube säger 2 svar; 0 kunde läsas' }]);
  });

  it('are named as missing below a reply in a flat list when the page’s data counts them', async () => {
    const root = watchPage(
      threadHtml({
        id: one,
        text: 'När?',
        replies: list(
          `${commentHtml({ id: first, text: 'Ett' })}${commentHtml({ id: second, text: 'Två' })}`,
          '2 svar',
        ),
      }),
    );
    expect(await missing(root, first)).toEqual([]);
    Object.assign(get(root, first).element, {
      data: { properties: { commentId: first }, toolbar: { replyCount: '', replyCountA11y: '7 replies' } },
    });
    answerQuestions(root, answerYouTube);
    expect(await missing(root, first)).toEqual([{ artifact: 'svar', reason: 'YouTube säger 7 svar; 0 kunde läsas' }]);
  });
});
