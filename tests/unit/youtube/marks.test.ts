/**
 * What an official must be told of a comment on YouTube: that it is pinned, hidden or edited, or that this is unknown.
 */
import { describe, expect, it } from 'vitest';
import { JSDOM } from 'jsdom';
import type { ItemMarks } from '../../../lib/domain/item';
import { youtube } from '../../../lib/platforms/youtube';
import { saysEdited } from '../../../lib/platforms/youtube/marks';
import { get, idOf, pageThatAnswers, threadHtml, watchPage } from './page';

const one = idOf('Ett');
const PLACE = '<div id="pinned-comment-badge"></div>';

/** @param data what the element holds, and what its thread holds */
function marksOf(
  { place = '', time = 'för 2 timmar sedan' }: { place?: string; time?: string },
  data?: object,
  thread?: object,
): ItemMarks {
  const html = threadHtml({ id: one, text: 'Ett' })
    .replace('<div id="header">', `<div id="header">${place}`)
    .replace('för 2 timmar sedan', time);
  const root = watchPage(html);
  const item = get(root, one);
  if (data !== undefined) Object.assign(item.element, { data });
  if (thread !== undefined) Object.assign(item.element.closest('ytd-comment-thread-renderer') ?? {}, { data: thread });
  if (data !== undefined || thread !== undefined) pageThatAnswers(root);
  const { marks } = youtube.read(root, item);
  if (marks === undefined) throw new Error('no marks');
  return marks;
}
const badge = (inside: string, attributes = ''): string =>
  `<div id="pinned-comment-badge" ${attributes}>${inside}</div>`;
const BADGE = '<ytd-pinned-comment-badge-renderer>Fäst av @kommunen</ytd-pinned-comment-badge-renderer>';

describe('pinned', () => {
  it.each([
    ['its badge', badge(BADGE), 'read'],
    ['its place, which stands empty', PLACE, 'absent'],
    ['no place for it', '', 'not-read'],
    ['the badge of a comment that the element showed before', badge(BADGE.replace('>', ' hidden>')), 'not-read'],
    ['a place that is hidden with what is in it', badge(BADGE, 'hidden'), 'not-read'],
  ])('by %s', (_, place, kind) => expect(marksOf({ place }).pinned.kind).toBe(kind));

  const properties = { commentId: one };
  const thread = (id: string, more: object = {}): object => ({
    commentViewModel: { commentViewModel: { commentId: id, ...more } },
  });

  it.each<[string, object, object | undefined, string]>([
    ['the older data', { ...properties, pinnedCommentBadge: { pinnedCommentBadgeRenderer: {} } }, undefined, 'read'],
    ['who pinned it, in its model', { properties }, thread(one, { pinnedText: 'Fäst av @kommunen' }), 'read'],
    [
      'its place above all others',
      { properties },
      { ...thread(one), renderingPriority: 'RENDERING_PRIORITY_PINNED_COMMENT' },
      'read',
    ],
    [
      'a thread that says nothing',
      { properties },
      { ...thread(one), renderingPriority: 'RENDERING_PRIORITY_UNKNOWN' },
      'not-read',
    ],
    [
      "another comment's thread",
      { properties },
      { ...thread(idOf('Tva'), { pinnedText: 'Fäst' }), renderingPriority: 'RENDERING_PRIORITY_PINNED_COMMENT' },
      'not-read',
    ],
    ['data of another comment', { properties: { commentId: idOf('Tva') }, pinnedText: 'Fäst' }, undefined, 'not-read'],
  ])('by data: %s', (_, data, around, kind) => expect(marksOf({}, data, around).pinned.kind).toBe(kind));

  it('is unknown where the page draws no mark and its data says that there is one', () => {
    expect(marksOf({ place: PLACE }, { properties, pinnedText: 'Fäst av @kommunen' }).pinned.kind).toBe('not-read');
  });
});

describe('edited', () => {
  it.each([
    ['för 1 dag sedan (redigerad)', 'sv-SE', true],
    ['2 years ago (edited)', 'en', true],
    ['2 年前（編集済み）', 'ja', true],
    ['för 2 timmar sedan', 'sv-SE', false],
    ['4 years ago', 'en-GB', false],
    ['hace 3 días', 'es', false],
    // A mark without brackets, or words that no table has, do not count as 'no'.
    ['för 1 dag sedan · redigerad', 'sv-SE', null],
    ['dinosaurietiden', 'sv-SE', null],
    ['för 2 timmar sedan (3)', 'sv-SE', false],
    ['', 'sv-SE', null],
  ])('%s in %s', (time, language, says) => expect(saysEdited(time, language)).toBe(says));

  it('by the page’s data about this comment, where the drawn time does not say so', () => {
    const data = (publishedTime: string, commentId = one): object => ({ properties: { commentId, publishedTime } });
    expect(marksOf({ time: '?' }, data('för 1 dag sedan (redigerad)')).edited).toMatchObject({
      kind: 'read',
      from: 'data',
    });
    expect(marksOf({ time: '?' }, data('för 1 dag sedan')).edited).toMatchObject({ kind: 'absent', from: 'data' });
    expect(marksOf({ time: '?' }, data('för 1 dag sedan (redigerad)', idOf('Tva'))).edited.kind).toBe('not-read');
  });

  it('is true, false or unknown in the record', () => {
    const read = (time: string): boolean | null => {
      const root = watchPage(threadHtml({ id: one, text: 'Ett' }).replace('för 2 timmar sedan', time));
      return youtube.read(root, get(root, one)).edited;
    };
    expect([read('för 1 dag sedan (redigerad)'), read('för 1 dag sedan'), read('nyss')]).toEqual([true, false, null]);
  });
});

describe('hidden', () => {
  const studio = (buttons: string, time = 'för 2 timmar sedan'): Document =>
    new JSDOM(
      `<html lang="sv"><body><ytcp-app><div id="comments-content"><ytcp-comment-thread><ytcp-comment id="comment">
        <div id="metadata"><div id="name"><yt-formatted-string>@anna</yt-formatted-string></div>
        <yt-formatted-string>${time}</yt-formatted-string></div><yt-attributed-string
          id="content-text">Godkänn</yt-attributed-string>
        <ytcp-comment-action-buttons><div id="toolbar">${buttons}</div></ytcp-comment-action-buttons>
        </ytcp-comment></ytcp-comment-thread></div></ytcp-app></body></html>`,
      { url: 'https://studio.youtube.com/channel/UCovningskommun00000000A/comments/held', pretendToBeVisual: true },
    ).window.document;
  const read = (root: Document): ReturnType<typeof youtube.read> => {
    const [item] = youtube.findItems(root);
    if (item === undefined) throw new Error('no row');
    return youtube.read(root, item);
  };

  it.each([
    ['<button>Godkänn</button>', 'read'],
    ['<button hidden>Godkänn</button>', 'not-read'],
    ['<button>Svara</button>', 'not-read'],
    ['<span>Godkänn</span>', 'not-read'],
    ['', 'not-read'],
  ])('of a row of Studio with %s', (buttons, kind) => {
    const reading = read(studio(buttons));
    expect(reading.marks?.hidden.kind).toBe(kind);
    expect(reading.visibility).toBe(kind === 'read' ? 'Dolt när det lästes' : null);
  });

  it('is unknown on a watch page, and an edit is unknown in Studio', () => {
    expect(marksOf({ place: PLACE }).hidden.kind).toBe('not-read');
    expect(read(studio('')).edited).toBeNull();
    expect(read(studio('', 'för 1 dag sedan (redigerad)')).edited).toBe(true);
    const inData = (time: string): boolean | null => {
      const root = studio('', '?');
      const [row] = root.querySelectorAll('ytcp-comment');
      Object.assign(row ?? {}, {
        data: {
          commentId: one,
          authorText: { simpleText: '@anna' },
          contentText: { simpleText: 'Godkänn' },
          publishedTimeText: { runs: [{ text: time }] },
        },
      });
      pageThatAnswers(root);
      return read(root).edited;
    };
    expect([inData('för 1 dag sedan'), inData('för 1 dag sedan (redigerad)')]).toEqual([null, true]);
  });
});
