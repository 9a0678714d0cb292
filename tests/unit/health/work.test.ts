/** Trouble with most of the last items suggests that the platform rebuilt its page; one odd comment does not. */
import { describe, expect, it } from 'vitest';
import type { RemovalAct } from '../../../lib/domain/outcome';
import { troublesOf, type Worked } from '../../../lib/health/work';
import { notReadTable, outOfTime } from '../../../lib/i18n/not-read';

const AT = '2026-11-24T09:00:00Z';
const NOW = Date.parse(AT) + 60_000;
const DAY = 24 * 60 * 60_000;
const worked = (itemKey: string, changes: Partial<Worked> = {}): Worked => ({
  platform: 'facebook',
  itemKey,
  intent: 'save-and-remove',
  missing: [],
  act: { kind: 'pressed', step: 'done', trace: '' },
  gone: null,
  outcome: 'removed',
  startedAt: AT,
  ...changes,
});
const stopped = (step: RemovalAct['step'], kind: RemovalAct['kind'] = 'assisted'): Partial<Worked> => ({
  act: { kind, step, trace: '' },
  outcome: 'still-present',
});
const lacks = (artifact: string, reason = ''): Partial<Worked> => ({
  missing: [{ artifact, reason }],
  outcome: 'saved-only',
});
const looked = (kind: 'unknown' | 'present'): Worked['gone'] => ({ kind, method: 'test', at: AT });
/** A run in which nothing was to be pressed. */
const saved: Partial<Worked> = { intent: 'save-only', act: null, outcome: 'saved-only' };
const troubles = (...flows: Worked[]): string[] =>
  troublesOf(flows, NOW).map(({ platform, trouble, count, of }) => `${platform} ${trouble} ${count}/${of}`);

describe('trouble that most of the last items had is reported', () => {
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
    ['it could not be captured', { outcome: 'capture-failed', word: 'capture-failed', act: null }, 'sights'],
    ['it could not be saved', { ...saved, outcome: 'capture-failed', word: 'capture-failed' }, 'sights'],
    ['it had changed', { outcome: 'changed-since-saved' }, 'sights'],
    ['it was pressed, and stands', stopped('done', 'pressed'), 'sights'],
    ['nobody knows what became of it', { outcome: 'unknown', gone: looked('unknown') }, 'unseen'],
  ])('%s', (_, changes, trouble) => {
    expect(troubles(worked('a', changes), worked('b', changes), worked('c'))).toEqual([`facebook ${trouble} 2/3`]);
    expect(troubles(worked('a', changes), worked('b', changes))).toEqual([`facebook ${trouble} 2/2`]);
    // Not for one odd comment, however often it is tried, nor for old trouble.
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

describe('what was only saved', () => {
  it('does not displace an act', () => {
    const noMenu = stopped('menu');
    const between = [worked('x', saved), worked('y', saved), worked('z', saved)];
    expect(troubles(...between, worked('a', noMenu), worked('b', noMenu))).toEqual(['facebook menus 2/2']);
    // Also for the same item.
    expect(troubles(worked('a', saved), worked('b', saved), worked('a', noMenu), worked('b', noMenu))).toEqual([
      'facebook menus 2/2',
    ]);
  });

  it('counts among the last items read', () => {
    const [one, two] = [worked('a', lacks('text')), worked('b', lacks('text'))];
    expect(troubles(worked('x', saved), one, two)).toEqual(['facebook parts 2/3']);
    expect(troubles(worked('x', saved), worked('y', saved), one, two)).toEqual([]);
  });
});

it('items older than two weeks are not counted', () => {
  const began = (days: number): Partial<Worked> => ({
    ...stopped('menu'),
    startedAt: new Date(NOW - days * DAY).toISOString(),
  });
  expect(troubles(worked('a', began(13)), worked('b', began(13)))).toEqual(['facebook menus 2/2']);
  expect(troubles(worked('a', began(13)), worked('b', began(15)))).toEqual([]);
  expect(troubles(worked('a', began(13)), worked('b', { ...began(13), startedAt: 'no time' }))).toEqual([]);
});

describe('nothing is reported for', () => {
  it.each<[string, Partial<Worked>]>([
    ['what was done', {}],
    ['a network that was away', stopped('network')],
    ['a page whose own health says it', stopped('page')],
    ['an item without an id, whose act is by hand by itself', stopped('find')],
    ['a last press that is the official’s', stopped('confirm', 'left-to-official')],
    ['pictures whose files could not be had', lacks('bild 1')],
    ['pictures that nobody had seen', lacks('osedda bilder')],
    ['a text that is translated', lacks('originaltext', notReadTable.original.sv)],
    ['a reply that is translated', lacks('svar 93', notReadTable.original.sv)],
    ['a post beside its opened photo', lacks('inlägg 71', notReadTable.mediaBeside.sv)],
    ['the same, by itself', lacks('bilder', notReadTable.mediaBeside.sv)],
    ['a thread that is long', lacks('svar', outOfTime)],
    ['what was answered meanwhile', { outcome: 'changed-since-saved', newReplies: 2 }],
    ['what had gone before anything was pressed', { outcome: 'unknown', word: 'already-absent', act: null }],
    ['a disk that is full', { outcome: 'capture-failed', word: 'quota', act: null }],
    ['what must not be saved', { outcome: 'capture-failed', word: 'noted', act: null }],
    ['what is still under way', { ...lacks('text'), outcome: null }],
    ['what was taken back in time', { ...lacks('text'), outcome: 'undone' }],
  ])('%s', (_, changes) => {
    expect(troubles(worked('a', changes), worked('b', changes), worked('c', changes))).toEqual([]);
  });
});
