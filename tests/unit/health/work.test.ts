/** Most of the last items say that a page was rebuilt; one odd comment does not. */
import { describe, expect, it } from 'vitest';
import type { RemovalAct } from '../../../lib/domain/outcome';
import { troublesOf, type Worked } from '../../../lib/health/work';

const AT = '2026-11-24T09:00:00Z';
const worked = (itemKey: string, changes: Partial<Worked> = {}): Worked => ({
  platform: 'facebook',
  itemKey,
  missing: [],
  act: { kind: 'pressed', step: 'done', trace: '' },
  outcome: 'removed',
  startedAt: AT,
  ...changes,
});
const stopped = (step: RemovalAct['step'], kind: RemovalAct['kind'] = 'assisted'): Partial<Worked> => ({
  act: { kind, step, trace: '' },
  outcome: 'still-present',
});
const lacks = (artifact: string): Partial<Worked> => ({ missing: [{ artifact, reason: '' }], outcome: 'saved-only' });
const troubles = (...flows: Worked[]): string[] =>
  troublesOf(flows).map(({ platform, trouble, count, of }) => `${platform} ${trouble} ${count}/${of}`);

describe('what most of the last items met is told', () => {
  it.each<[string, Partial<Worked>, string]>([
    ['no menu came', stopped('menu'), 'menus'],
    ['it had no menu', stopped('menu', 'no-menu'), 'menus'],
    ['its entries were not known', stopped('item'), 'menus'],
    ['no question came', stopped('dialog'), 'menus'],
    ['nothing in the question was known', stopped('confirm'), 'menus'],
    ['its words were not read', lacks('text'), 'parts'],
    ['nobody was read who wrote it', lacks('författare'), 'parts'],
    ['a reply was not read', lacks('svar 93'), 'parts'],
    ['replies are missing', lacks('svar'), 'parts'],
    ['the post above was not read', lacks('inlägg 71'), 'parts'],
    ['the account was not seen', { outcome: 'wrong-account', act: null }, 'account'],
    ['it could not be captured', { outcome: 'capture-failed', act: null }, 'sights'],
    ['it had changed', { outcome: 'changed-since-saved' }, 'sights'],
    ['it was pressed, and stands', stopped('done', 'pressed'), 'sights'],
    ['nobody knows what became of it', { outcome: 'unknown' }, 'sights'],
  ])('%s', (_, changes, trouble) => {
    expect(troubles(worked('a', changes), worked('b', changes), worked('c'))).toEqual([`facebook ${trouble} 2/3`]);
    expect(troubles(worked('a', changes), worked('b', changes))).toEqual([`facebook ${trouble} 2/2`]);
    // One odd comment, however often it is tried, and what is long over.
    expect(troubles(worked('a', changes), worked('b'), worked('c'))).toEqual([]);
    expect(troubles(worked('a', changes), worked('a', changes), worked('a', changes))).toEqual([]);
    expect(troubles(worked('a'), worked('b'), worked('c', changes), worked('d', changes))).toEqual([]);
    expect(troubles(worked('a', changes), worked('b', { ...changes, platform: 'youtube' }))).toEqual([]);
  });

  it('the last try of an item counts', () => {
    const bad = stopped('menu');
    expect(troubles(worked('a'), worked('a', bad), worked('b'), worked('b', bad))).toEqual([]);
  });
});

describe('nothing is told of', () => {
  it.each<[string, Partial<Worked>]>([
    ['what was done', {}],
    ['a network that was away', stopped('network')],
    ['a page whose own health says it', stopped('page')],
    ['an item without an id, whose act is by hand by itself', stopped('find')],
    ['a last press that is the official’s', stopped('confirm', 'left-to-official')],
    ['pictures whose files could not be had', lacks('bild 1')],
    ['pictures that nobody had seen', lacks('osedda bilder')],
    ['what is still under way', { ...lacks('text'), outcome: null }],
    ['what was taken back in time', { ...lacks('text'), outcome: 'undone' }],
  ])('%s', (_, changes) => {
    expect(troubles(worked('a', changes), worked('b', changes), worked('c', changes))).toEqual([]);
  });
});
