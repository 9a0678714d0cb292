/**
 * Replies are saved with their parent, or named as missing, in every list that YouTube is known to draw. A hidden or
 * absent control never means 'no replies'.
 */
import { describe, expect, it } from 'vitest';
import type { ThreadReading } from '../../lib/platforms/contract';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { answerQuestions } from '../../lib/platforms/page-data/host';
import { youtube } from '../../lib/platforms/youtube';
import { answerYouTube } from '../../lib/platforms/youtube/page-world';
import { readThread } from '../../lib/platforms/youtube/thread';
import { commentHtml, envOf, get, idOf, threadHtml, watchPage } from '../unit/youtube/page';
import { answersPresses, flatList, flatReply, subThread, threadedList, type Dead } from './youtube-reply-lists';

bringDrivers(drivers);

const [one, other] = [idOf('Ett'), idOf('Annan')];
const replyId = (name: string, parent = one): string => `${parent}.9${name.padEnd(21, '0')}`;
const [first, second, third] = [replyId('Forsta'), replyId('Andra'), replyId('Tredje')];
const dead: Dead[] = ['button', 'expander'];

const page = (replies: string): Document => watchPage(threadHtml({ id: one, text: 'När?', replies }));
const thread = (root: Document, id = one): Promise<ThreadReading> => readThread(root, get(root, id), envOf());
const countOf = (root: Document, id = one): number | null => youtube.read(root, get(root, id)).replyCount;
const ids = (readings: ThreadReading['replies']): (string | null)[] => readings.map(({ ref }) => ref.id);
const isReplyGone = async (root: Document, id: string): Promise<string> =>
  (
    await youtube.seen(
      root,
      { platform: 'youtube', kind: 'reply', id, postId: 'ovning00001', parentId: one, handle: '' },
      'delete',
      envOf(),
    )
  ).kind;

/** Sets what the page's own data says of a comment. */
function says(root: Document, id: string, toolbar: Record<string, string>, about = id): Document {
  Object.assign(get(root, id).element, { data: { properties: { commentId: about }, toolbar } });
  answerQuestions(root, answerYouTube);
  return root;
}

describe.each(dead)('in the list of 2026 with the old %s hidden', (hidden) => {
  it('the replies are counted by the button that works, opened by it and by scrolling, and all are read', async () => {
    const root = page(threadedList(hidden, { words: '4 svar' }));
    const fourth = replyId('Fjarde');
    answersPresses(root, {
      [one]: [subThread(first, threadedList(hidden, { words: '1 svar' })) + subThread(third), subThread(fourth)],
      [first]: [subThread(second)],
    });
    expect(countOf(root)).toBe(4);
    const { replies, missing, unopened } = await thread(root);
    expect(ids(replies)).toEqual([first, second, third, fourth]);
    expect(replies.map(({ depth }) => depth)).toEqual([1, 2, 1, 1]);
    expect({ missing, unopened }).toEqual({ missing: [], unopened: null });
  });

  it('they are named as missing when the button loads nothing', async () => {
    const { missing, unopened } = await thread(page(threadedList(hidden)));
    const reason = 'YouTube säger 3 svar; 0 kunde läsas';
    expect({ missing, unopened }).toEqual({ missing: [{ artifact: 'svar', reason }], unopened: reason });
  });

  it('their number is unknown when no button works, and none of them is called gone', async () => {
    const root = page(threadedList(hidden, { live: false }));
    expect(countOf(root)).toBeNull();
    const { missing, unopened } = await thread(root);
    const reason = 'YouTube säger inte hur många svar det finns; 0 kunde läsas';
    expect({ missing, unopened }).toEqual({ missing: [{ artifact: 'svar', reason }], unopened: reason });
    expect(await isReplyGone(root, first)).toBe('unknown');
  });

  it('a reply that loads by the button is not called gone before the button is pressed', async () => {
    const root = page(threadedList(hidden));
    answersPresses(root, { [one]: [subThread(first) + subThread(second) + subThread(third)] });
    expect(await isReplyGone(root, second)).toBe('present');
  });

  it('the number on a reply’s button counts that reply’s answers, not the comment’s', () => {
    const inside = subThread(first, threadedList(hidden, { words: '2 svar' }));
    const root = page(threadedList(hidden, { words: '', inside, live: false }));
    expect([countOf(root), countOf(root, first)]).toEqual([null, 2]);
  });

  it('a nested list that stays folded is named, though the comment’s count is reached', async () => {
    const inside = subThread(first, threadedList(hidden, { words: '2 svar' })) + subThread(third);
    const root = page(threadedList(hidden, { words: '2 svar', inside }));
    const { missing, unopened } = await thread(root);
    const reason = `YouTube säger 2 svar på svar ${first}; 0 kunde läsas`;
    expect({ missing, unopened }).toEqual({ missing: [{ artifact: 'svar', reason }], unopened: reason });
  });

  it('a reply to a reply has the comment and the reply above it, in order', async () => {
    const inside = subThread(first, threadedList(hidden, { inside: subThread(second), live: false }));
    const { context, missing } = await thread(page(threadedList(hidden, { inside, live: false })), second);
    expect(ids(context)).toEqual(['ovning00001', one, first]);
    expect(missing).toEqual([]);
  });

  it('pressing buttons that load nothing ends with a timeout', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      subThread(replyId(`Svar${at}_`), threadedList(hidden, { words: '1 svar' })),
    );
    const root = page(threadedList(hidden, { words: '90 svar', inside: many.join('') }));
    const env = envOf();
    const start = env.clock.now();
    const { missing, unopened } = await readThread(root, get(root, one), env);
    expect(env.clock.now() - start).toBeLessThan(40_000);
    expect(missing).toEqual([{ artifact: 'svar', reason: 'YouTube säger 90 svar; 30 kunde läsas' }]);
    expect(unopened).toBe('det tog för lång tid att öppna alla svar');
  });
});

describe('opening', () => {
  it('continues when the count is reached: it may be stale', async () => {
    const root = page(threadedList('button', { words: '1 svar' }));
    answersPresses(root, { [one]: [subThread(first), subThread(second)] });
    expect(ids((await thread(root)).replies)).toEqual([first, second]);
  });

  it('stops when the element is re-used for another comment', async () => {
    const root = page(threadedList('expander'));
    const item = get(root, one);
    const done = answersPresses(root, { [one]: [subThread(first)] });
    root.addEventListener('click', () =>
      item.element.querySelector('a[href*="lc="]')?.setAttribute('href', `/watch?v=ovning00001&lc=${other}`),
    );
    const { unopened } = await readThread(root, item, envOf());
    expect(unopened).toBe('kommentaren försvann medan svaren öppnades');
    expect(done.scrolled).toBe(0);
  });
});

describe('no replies', () => {
  it('follows from this comment’s own data and from nothing else', () => {
    expect(countOf(says(page(''), one, { replyCount: '', replyCountA11y: '0 svar' }))).toBe(0);
    expect(countOf(says(page(''), one, { replyCount: '', replyCountA11y: '0 svar' }, other))).toBeNull();
    expect(countOf(page(''))).toBeNull();
  });

  it('is not believed while the page shows a reply, or a button for replies', () => {
    const none = { replyCountA11y: '0 svar' };
    expect(countOf(says(page(threadedList('button', { live: false })), one, none))).toBeNull();
    expect(countOf(says(page(threadedList('button', { words: '', inside: subThread(first) })), one, none))).toBeNull();
  });

  it('is not concluded from a button either while a reply is there', () => {
    expect(countOf(page(threadedList('button', { words: '0 svar', inside: subThread(first) })))).toBeNull();
  });

  it('are not missing where no list is drawn: nothing on the page mentions any', async () => {
    expect(await thread(page(''))).toMatchObject({ replies: [], missing: [], unopened: null });
  });

  it('does not follow from a button without a count', async () => {
    const root = page(flatList('', 'Visa svar'));
    expect(countOf(root)).toBeNull();
    expect((await thread(root)).missing).toHaveLength(1);
  });
});

describe('a reply drawn outside its own thread', () => {
  it('is not read in a thread hidden for re-use, at any depth', () => {
    const root = page(threadedList('button', { inside: subThread(first) }));
    root.querySelector('ytd-comment-thread-renderer')?.setAttribute('hidden', '');
    expect(youtube.findItems(root)).toEqual([]);
  });

  it('is not taken for an answer to the reply above it when its parent is another comment', async () => {
    const inside = subThread(first, threadedList('button', { inside: subThread(replyId('Vilse', other)), words: '' }));
    const root = page(threadedList('button', { inside }));
    expect((await thread(root, first)).replies).toEqual([]);
  });
});

describe('in the older list', () => {
  it('a thread that follows a reply counts for that reply', () => {
    const button = '<ytd-button-renderer id="more-replies-sub-thread"><button>2 svar</button></ytd-button-renderer>';
    const root = page(flatList(`${flatReply(first)}<yt-sub-thread>${button}</yt-sub-thread>`, ''));
    expect([countOf(root), countOf(root, first)]).toEqual([null, 2]);
  });

  it('the parent comment of a reply is found when a copy of the reply is in another comment’s thread', async () => {
    const list = flatList(flatReply(first), '1 svar');
    const root = watchPage(
      threadHtml({ id: other, text: 'Annan', replies: list }) + commentHtml({ id: one, text: 'När?' }),
    );
    const { context, missing } = await thread(root, first);
    expect(ids(context)).toEqual(['ovning00001', one]);
    expect(missing).toEqual([]);
  });
});

it('a waiting row that never loads may hide more, whatever the page counts', async () => {
  const row = '<ytd-continuation-item-renderer></ytd-continuation-item-renderer>';
  const rows = flatReply(first) + flatReply(second);
  const whole = await thread(page(flatList(rows, '2 svar')));
  expect([whole.missing, whole.unopened]).toEqual([[], null]);
  const { replies, missing, unopened } = await thread(page(flatList(rows + row, '2 svar')));
  expect(ids(replies)).toEqual([first, second]);
  expect(missing.map(({ artifact }) => artifact)).toEqual(['svar']);
  expect(unopened).not.toBeNull();
});
