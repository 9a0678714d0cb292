import { expect, test } from 'vitest';
import type { ItemRef } from '../../../lib/domain/item';
import { forbiddenOn, isForbiddenNear, storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { aDatabase } from './a-database';

const ref = (changes: Partial<ItemRef>): ItemRef => ({ platform: 'facebook', kind: 'comment', id: '1', postId: '9', parentId: null, handle: 'f1', ...changes });

test('a picture noted as forbidden is not captured under another ground, nor inside its post or the comment it answers', async () => {
  const { db } = aDatabase();
  await storeForbiddenNote(db, {
    platform: 'facebook', pageUrl: 'https://www.facebook.com/x', permalink: null, itemId: '1', postId: '9', parentId: '5', registeredAccountId: null, operator: null, knownAt: '2026-11-23T10:00:00.000Z',
  });
  expect(await isForbiddenNear(db, ref({}))).toBe(true);
  expect(await isForbiddenNear(db, ref({ id: '5' }))).toBe(true);
  expect(await isForbiddenNear(db, ref({ kind: 'post', id: '9' }))).toBe(true);
  expect(await isForbiddenNear(db, ref({ id: '2' }))).toBe(false);
  expect(await isForbiddenNear(db, ref({ platform: 'youtube' }))).toBe(false);
  expect(await forbiddenOn(db, (url) => url.endsWith('/x'))).toEqual([ref({ kind: 'reply', parentId: '5', handle: '' })]);
  expect(await forbiddenOn(db, () => false)).toEqual([]);
});
