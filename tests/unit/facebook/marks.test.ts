/**
 * What an official must be told of a comment on Facebook: that it is pinned, hidden or edited, or that this is unknown.
 */
import { expect, it } from 'vitest';
import type { ItemReading } from '../../../lib/domain/item';
import { facebook } from '../../../lib/platforms/facebook';
import { comment, dataOf, pageOf, unit, type CommentShape } from './parts';

const ID = '1001';
function read(
  { shape = 'usual', ...more }: { shape?: CommentShape; inside?: string; words?: string; name?: string },
  data?: object,
): ItemReading {
  const root = pageOf([comment(ID, shape, more)], data === undefined ? null : dataOf(ID, data));
  const item = facebook.findItems(root).find(({ ref }) => ref.id === ID);
  if (item === undefined) throw new Error('no comment');
  return facebook.read(root, item);
}
const menu = (...kinds: string[]): object => ({
  comment_menu_items: kinds.map((kind) => ({ __typename: `CommentMenuItem${kind}` })),
});

it.each<[string, object, string]>([
  ['the entry that takes it down', menu('Hide', 'AdminUnpinComment'), 'read'],
  ['the entry that would pin it', menu('AdminPinComment', 'Hide'), 'absent'],
  ['a menu with neither, or with both', menu('Hide'), 'not-read'],
  ['both', menu('AdminPinComment', 'AdminUnpinComment'), 'not-read'],
  ['no menu', {}, 'not-read'],
])('is pinned by %s in the data', (_, data, kind) => expect(read({}, data).marks?.pinned.kind).toBe(kind));

it.each<[string, Parameters<typeof read>[0], string]>([
  ['a mark', { inside: '<ul><li><span>Fäst kommentar</span></li></ul>' }, 'read'],
  ['a mark in English', { inside: '<div><span>Pinned comment</span></div>' }, 'read'],
  ['the words of the comment', { words: 'Fäst kommentar' }, 'not-read'],
  ['a button that pins', { inside: '<div role="button"><span>Fäst kommentar</span></div>' }, 'not-read'],
  ['a link', { inside: '<a href="https://x.example"><span>Fäst kommentar</span></a>' }, 'not-read'],
  ['the name of who wrote it', { shape: 'no-link', name: 'Fäst' }, 'not-read'],
  ['words of another shape', { shape: 'unshaped-words', inside: '<div>Fäst kommentar</div>' }, 'not-read'],
])('is pinned by %s', (_, part, kind) => expect(read(part).marks?.pinned.kind).toBe(kind));

it.each<[string, object]>([
  ['is_hidden_by_content_owner', { is_hidden_by_content_owner: true }],
  ['is_hidden_by_viewer', { is_hidden_by_viewer: true }],
  ['spam_display_mode', { spam_display_mode: 'spam' }],
])('is hidden by %s', (_, data) => {
  expect(read({}, data).marks?.hidden).toMatchObject({ kind: 'read', from: 'data' });
  expect(read({}, data).visibility).toBe('Dolt när sidan laddades');
});

it('a comment is hidden by its own button that shows it again, and never reported as not hidden', () => {
  const shown = read(
    { inside: '<ul><li><div role="button">Visa igen</div></li></ul>' },
    { is_hidden_by_viewer: false },
  );
  expect(shown.marks?.hidden).toMatchObject({ kind: 'read', from: 'page' });
  expect(shown.visibility).toBe('Dolt när det lästes');
  const silent = { is_hidden_by_content_owner: false, is_hidden_by_viewer: false, spam_display_mode: 'none' };
  expect(read({}, silent).marks?.hidden.kind).toBe('not-read');
  const covered = read({ inside: '<div><img alt=""><div role="button"><span>Visa</span></div></div>' });
  expect(covered.marks?.hidden.kind).toBe('not-read');
  expect(covered.visibility).toBeNull();
  const inWords = read({ words: 'Se <div role="button">Visa igen</div>' });
  expect(inWords.marks?.hidden.kind).toBe('not-read');
});

it('a comment is edited by its history in the data', () => {
  const links = (...kinds: string[]): object => ({
    comment_action_links: kinds.map((kind) => ({ __typename: `XFBComment${kind}ActionLink` })),
  });
  expect(read({}, links('TimeStamp', 'EditHistory')).marks?.edited).toMatchObject({ kind: 'read', from: 'data' });
  expect(read({}, links('TimeStamp', 'Like')).marks?.edited.kind).toBe('absent');
  expect(read({}, links('TimeStamp')).marks?.edited.kind).toBe('not-read');
});

it('of a post nothing is known', () => {
  const root = pageOf([unit('7100000000000001', 'usual')]);
  const [post] = facebook.findItems(root);
  if (post === undefined) throw new Error('no post');
  const { marks } = facebook.read(root, post);
  expect([marks?.pinned.kind, marks?.hidden.kind, marks?.edited.kind]).toEqual(['not-read', 'not-read', 'not-read']);
});
