import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HealthId } from '../../../lib/domain/health';
import { featureTable } from '../../../lib/i18n/health-features';
import { healthTable, healthWords } from '../../../lib/i18n/health';
import type { HealthFacts } from '../../../lib/health/facts';
import { judgeHealth, redFindings, unknownHealth } from '../../../lib/health/rules';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const well = (changes: Partial<HealthFacts> = {}): HealthFacts => ({
  now: NOW,
  storage: { kind: 'works', freeBytes: 10 ** 10 },
  planned: true,
  unreadableSettings: 0,
  chains: { kind: 'holds' },
  copies: {
    plan: { kind: 'on', place: 'Uppsikt bevis' },
    reachable: null,
    unbackedRecords: 0,
    oldestUnbackedAt: null,
  },
  folder: { lost: null, isRead: true, isChanged: false },
  copyMaxAgeDays: 3,
  stamps: { kind: 'on', waiting: 0, waitingForPermission: 0, failed: 0, oldestWaitingAt: null, skewMilliseconds: 0 },
  newestAt: '2026-11-24T09:00:00Z',
  page: { level: 'green', broken: [] },
  screenshots: true,
  work: [],
  ...changes,
});
const copies = (changes: Partial<NonNullable<HealthFacts['copies']>>): Partial<HealthFacts> => ({
  copies: {
    plan: { kind: 'on', place: 'G:/Bevis' },
    reachable: null,
    unbackedRecords: 0,
    oldestUnbackedAt: null,
    ...changes,
  },
});
const stamps = (changes: Partial<NonNullable<HealthFacts['stamps']>>): Partial<HealthFacts> => ({
  stamps: {
    kind: 'on',
    waiting: 1,
    waitingForPermission: 0,
    failed: 0,
    oldestWaitingAt: null,
    skewMilliseconds: null,
    ...changes,
  },
});
const heads = (seq: number) => ({ records: { seq, hash: `r${seq}` }, journal: { seq, hash: `j${seq}` } });
const lost = (kind: 'behind' | 'other'): Partial<HealthFacts> => ({
  chains: { kind, remembered: heads(3), found: heads(1) },
});

const ahead = (kind: 'behind' | 'other') => ({ kind, remembered: heads(3), found: heads(1), folder: 'Bevis' }) as const;
const folder = (changes: Partial<HealthFacts['folder']>): Partial<HealthFacts> => ({
  folder: { lost: null, isRead: true, isChanged: false, ...changes },
});

describe('only what makes a removal unsafe is red', () => {
  it.each<[string, Partial<HealthFacts>, 'green' | 'yellow' | 'red', HealthId]>([
    ['all is well', {}, 'green', 'storage-works'],
    [
      'a browser that does not say how much room there is',
      { storage: { kind: 'works', freeBytes: null } },
      'green',
      'storage-works',
    ],
    [
      'little room',
      { storage: { kind: 'nearly-full', freeBytes: 300 * 1024 * 1024 } },
      'yellow',
      'storage-nearly-full',
    ],
    [
      'no room for one capture',
      { storage: { kind: 'nearly-full', freeBytes: 10 * 1024 * 1024 } },
      'red',
      'storage-full',
    ],
    ['a full disk', { storage: { kind: 'failed', error: 'quota' } }, 'red', 'storage-full'],
    [
      'a store that does not give back what was written',
      { storage: { kind: 'failed', error: 'read' } },
      'red',
      'storage-broken',
    ],
    ['no plan', { planned: false }, 'red', 'plan-missing'],
    ['settings that could not be read', { unreadableSettings: 2 }, 'red', 'settings-unreadable'],
    ['an archive that had come further', lost('behind'), 'red', 'archive-lost'],
    ['an archive that has gone another way', lost('other'), 'red', 'archive-other'],
    [
      'an archive of which nothing is known',
      { chains: { kind: 'unreadable', found: heads(1) } },
      'red',
      'archive-unknown',
    ],
    ['own files in the folder that are not as written', folder({ isChanged: true }), 'yellow', 'copy-folder-changed'],
    ['a folder with more evidence than the archive', folder({ lost: ahead('behind') }), 'red', 'archive-behind-copies'],
    ['a folder with evidence of another archive', folder({ lost: ahead('other') }), 'red', 'archive-not-of-copies'],
    [
      'the same where copies no longer go there',
      { ...copies({ plan: { kind: 'off', reason: 'Servern kopieras' } }), ...folder({ lost: ahead('behind') }) },
      'red',
      'archive-behind-copies',
    ],
    ['a folder that could not be read just now', folder({ isRead: false }), 'yellow', 'copy-folder-unread'],
    ['a folder that may not be written to', copies({ reachable: false }), 'red', 'copy-unreachable'],
    [
      'copies switched off with a reason',
      copies({ plan: { kind: 'off', reason: 'Servern kopieras' } }),
      'green',
      'copy-off',
    ],
    [
      'evidence that has lain here only for two days',
      copies({ unbackedRecords: 1, oldestUnbackedAt: '2026-11-22T11:00:00Z' }),
      'green',
      'copy-works',
    ],
    [
      'evidence that has lain here only for four days',
      copies({ unbackedRecords: 2, oldestUnbackedAt: '2026-11-20T09:00:00Z' }),
      'yellow',
      'copy-old',
    ],
    [
      'a clock that is twenty minutes wrong',
      stamps({ waiting: 0, skewMilliseconds: -20 * 60_000 }),
      'yellow',
      'clock-doubtful',
    ],
    [
      'a clock that is two days before the newest row',
      { newestAt: '2026-11-26T11:00:00Z' },
      'yellow',
      'clock-doubtful',
    ],
    [
      "a clock that is days from the authority's",
      stamps({ waiting: 0, skewMilliseconds: 3 * 86_400_000 }),
      'yellow',
      'clock-doubtful',
    ],
    ['a page that is not known', { page: { level: 'red', broken: [] } }, 'red', 'page-unreadable'],
    ['a page that is partly known', { page: { level: 'yellow', broken: [] } }, 'yellow', 'page-partly'],
    ['a feature that did not start', { page: { level: 'green', broken: ['send-guard'] } }, 'yellow', 'page-features'],
    ['no page to judge', { page: null }, 'green', 'storage-works'],
    ['stamps that wait for permission', stamps({ waitingForPermission: 1 }), 'yellow', 'stamps-permission'],
    [
      'stamps that have waited since yesterday',
      stamps({ oldestWaitingAt: '2026-11-23T09:00:00Z' }),
      'yellow',
      'stamps-waiting',
    ],
    ['stamps that could not be had', stamps({ waiting: 0, failed: 1 }), 'yellow', 'stamps-failed'],
    ['no permission for screenshots', { screenshots: false }, 'green', 'storage-works'],
  ])('%s', (_name, changes, level, id) => {
    const report = judgeHealth(well(changes));
    expect(report.level).toBe(level);
    expect(report.findings.find((finding) => finding.id === id)?.level).toBe(level);
    expect(redFindings(report).length > 0).toBe(level === 'red');
  });

  it('fails closed when the check itself breaks', () => expect(unknownHealth(NOW).level).toBe('red'));
});

describe('every finding has words', () => {
  it.each(Object.entries(healthTable))(
    '%s: what is wrong has what is safe and what to do, in both languages',
    (id, { sv, en }) => {
      for (const { said, safe, todo } of [sv, en]) {
        expect(said).toMatch(/[.!?]|\}$/);
        expect(safe === '').toBe(todo === '');
      }
      expect(id).toBeTruthy();
    },
  );

  describe('of a feature that did not start', () => {
    const toldOf = (...broken: string[]): ReturnType<typeof healthWords> => {
      const { findings } = judgeHealth(well({ page: { level: 'green', broken } }));
      const found = findings.find(({ id }) => id === 'page-features');
      if (found === undefined) throw new Error('not told');
      return healthWords(found, 'sv');
    };

    it('each that a page starts has words in both languages, and its id is not among them', () => {
      const started = ['first', 'adapter', 'guards'].flatMap((list) => {
        const file = join(import.meta.dirname, `../../../lib/overlay/feature-lists/${list}.ts`);
        return [...readFileSync(file, 'utf8').matchAll(/\bid: '([a-z-]+)'/g)].map(([, id = '']) => id);
      });
      expect(started).toEqual(expect.arrayContaining(['cover-noted', 'under-way', 'adapter', 'cover', 'send-guard']));
      for (const id of started) {
        expect([id, Object.keys(featureTable[id] ?? {})]).toEqual([id, ['sv', 'en']]);
        expect(toldOf(id).said).not.toContain(id);
      }
    });

    it.each([
      ['native-watch', 'Uppsikt märker inte om du tar bort med sidans egen knapp.'],
      ['guards', 'Uppsikt märker inte om du tar bort med sidans egen knapp.'],
      ['account-marker', 'Se själv efter vilket konto du använder.'],
    ])('%s: it is said what must not be trusted', (id, said) => expect(toldOf(id).safe).toContain(said));

    it('one that failed during a look is not reported as not started', () => {
      expect(toldOf('look').said).toBe('En del av Uppsikt stannade när sidan lästes. Den kan ha missat en kommentar.');
      expect(toldOf('look', 'vanished').said).toContain('startade inte på sidan: vakten över det som försvinner.');
    });

    it('an unknown one is reported all the same', () => expect(toldOf('x-y').said).toContain('en annan del'));
  });

  it('no place for a number is left open', () => {
    const { findings } = judgeHealth(
      well({
        ...copies({ unbackedRecords: 2, oldestUnbackedAt: '2026-11-20T09:00:00Z' }),
        storage: { kind: 'nearly-full', freeBytes: 300 * 1024 * 1024 },
      }),
    );
    for (const finding of findings) expect(Object.values(healthWords(finding, 'sv')).join(' ')).not.toMatch(/[{}]/);
  });
});
