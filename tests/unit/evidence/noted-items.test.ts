import { expect, test } from 'vitest';
import { isAmong } from '../../../lib/domain/same-item';
import type { ForbiddenImageNote } from '../../../lib/domain/evidence';
import type { ItemRef } from '../../../lib/domain/item';
import { notedOn, storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { aDatabase } from './a-database';

const ref = (changes: Partial<ItemRef>): ItemRef => ({
  platform: 'facebook',
  kind: 'comment',
  id: '1',
  postId: '9',
  parentId: null,
  handle: 'f1',
  ...changes,
});
const note = (changes: Partial<ForbiddenImageNote>): ForbiddenImageNote => ({
  platform: 'facebook',
  pageUrl: 'https://www.facebook.com/x',
  permalink: null,
  itemId: '1',
  postId: '9',
  parentId: null,
  registeredAccountId: null,
  operator: null,
  knownAt: '2026-11-23T10:00:00.000Z',
  ...changes,
});

test('a noted item is recognised by its id, in any place and under any element handle', async () => {
  const { db } = aDatabase();
  await storeForbiddenNote(db, note({ parentId: '5' }));
  await storeForbiddenNote(db, note({ itemId: '9', postId: '9' }));
  await storeForbiddenNote(db, note({ platform: 'youtube', itemId: 'UgA' }));
  const noted = await notedOn(db, 'facebook');
  const refs = noted.flatMap((each) => each.ref ?? []);
  expect(refs.map(({ kind, id }) => [kind, id]).sort()).toEqual([
    ['post', '9'],
    ['reply', '1'],
  ]);
  expect(noted.map(({ notedAt }) => notedAt?.unnamed)).toEqual([false, false]);
  expect(isAmong(ref({ handle: 'f77' }), refs)).toBe(true);
  expect(isAmong(ref({ kind: 'post', id: '9' }), refs)).toBe(true);
  // A post has several ids.
  expect(isAmong(ref({ kind: 'post', id: 'pfbid0A', aliases: ['pfbid0A', '9'] }), refs)).toBe(true);
  // A comment and a post with the same number are different items.
  expect(isAmong(ref({ kind: 'comment', id: '9' }), refs)).toBe(false);
  // Its surroundings are not the noted item: they are captured without it.
  expect(isAmong(ref({ id: '5' }), refs)).toBe(false);
  expect(isAmong(ref({ platform: 'youtube' }), refs)).toBe(false);
});

test('a noted item without an id blocks its page’s address, since it cannot be found again', async () => {
  const { db } = aDatabase();
  await storeForbiddenNote(
    db,
    note({ itemId: null, postId: null, pageUrl: 'https://studio.youtube.com/inbox', platform: 'youtube' }),
  );
  const [noted] = await notedOn(db, 'youtube');
  expect(noted?.ref).toBeUndefined();
  expect(noted?.notedAt).toMatchObject({ pageUrl: 'https://studio.youtube.com/inbox', unnamed: true });
  // Matched by element handle while the page view lasts. Two items without a handle never match.
  expect(isAmong(ref({ id: null, handle: 'y3' }), [ref({ id: null, handle: 'y3' })])).toBe(true);
  expect(isAmong(ref({ id: null, handle: '' }), [ref({ id: null, handle: '' })])).toBe(false);
});
