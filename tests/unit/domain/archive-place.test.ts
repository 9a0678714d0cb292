import { expect, it } from 'vitest';
import { archiveHash, placeOf, VIEW_HASH } from '../../../lib/domain/archive-place';

it('an address leads to a record, to a field of it, or to one of the two lists', () => {
  const id = '019ab2c3-0000-7000-8000-000000000001';
  expect(placeOf(archiveHash({ id }))).toEqual({ view: null, id, at: null });
  expect(placeOf(archiveHash({ id, at: 'registry' }))).toEqual({ view: null, id, at: 'registry' });
  expect(placeOf(VIEW_HASH.left)).toEqual({ view: 'left', id: null, at: null });
  expect(placeOf(VIEW_HASH.all)).toEqual({ view: 'all', id: null, at: null });
});

it('without one, the list stays as it is; a truncated one opens nothing and breaks nothing', () => {
  for (const hash of ['', '#']) expect(placeOf(hash)).toEqual({ view: null, id: null, at: null });
  expect(placeOf('#a%2')).toEqual({ view: null, id: 'a%2', at: null });
  expect(placeOf(archiveHash({ id: 'a/b #c' })).id).toBe('a/b #c');
});
