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

test('what is noted is known again by its id, wherever it stands and under whatever name the page gives its element', async () => {
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
  // A post goes by several ids.
  expect(isAmong(ref({ kind: 'post', id: 'pfbid0A', aliases: ['pfbid0A', '9'] }), refs)).toBe(true);
  // A comment and a post of the same number are not the same.
  expect(isAmong(ref({ kind: 'comment', id: '9' }), refs)).toBe(false);
  // What stands around it is not it: it is captured without it.
  expect(isAmong(ref({ id: '5' }), refs)).toBe(false);
  expect(isAmong(ref({ platform: 'youtube' }), refs)).toBe(false);
});

test('one without an id leaves the address of its page, since it cannot be found again', async () => {
  const { db } = aDatabase();
  await storeForbiddenNote(
    db,
    note({ itemId: null, postId: null, pageUrl: 'https://studio.youtube.com/inbox', platform: 'youtube' }),
  );
  const [noted] = await notedOn(db, 'youtube');
  expect(noted?.ref).toBeUndefined();
  expect(noted?.notedAt).toMatchObject({ pageUrl: 'https://studio.youtube.com/inbox', unnamed: true });
  // By the name of its element as long as the page stands; two without a name are never the same.
  expect(isAmong(ref({ id: null, handle: 'y3' }), [ref({ id: null, handle: 'y3' })])).toBe(true);
  expect(isAmong(ref({ id: null, handle: '' }), [ref({ id: null, handle: '' })])).toBe(false);
});
