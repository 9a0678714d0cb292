/** Settings are never lost: what could not be read is kept and said, removal is off until somebody has seen to it, and each change has its row. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyChain } from '../../../lib/evidence/chain';
import type { Settings } from '../../../lib/settings/schema';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { settingsHandlers } = await import('../../../lib/app/handlers/settings');
const { timeStampHandlers } = await import('../../../lib/app/handlers/time-stamps');
const { secondCopyHandlers } = await import('../../../lib/app/handlers/second-copy');
const { healthHandlers } = await import('../../../lib/app/handlers/health');
const { keepUnreadable } = await import('../../../lib/app/settings/change-settings');
const { freshBlockers } = await import('../../../lib/app/health/removal-blockers');
const { closeStorageToPages } = await import('../../../lib/app/settings/own-storage');
const { readSettings } = await import('../../../lib/settings/store');

const asker = { sender: 'page' as const, tabId: 99, url: '' };
let db: EvidenceDatabase;
const on = () => ({
  ...settingsHandlers(db),
  ...timeStampHandlers(db),
  ...secondCopyHandlers(db),
  ...healthHandlers(db),
});
const stored = () => extension.local.get('settings') as Record<string, unknown>;
const aside = () =>
  extension.local.get('settings.unreadable') as { field: string; raw: unknown; seenAt: string | null }[];
const against = async (): Promise<string[]> => (await freshBlockers(db, null)).map(({ id }) => id);
const unread = async (): Promise<string[]> => (await on()['settings.unreadable']({}, asker)).fields;
const tick = () => on()['checklist.tick']({ key: 'fb x', ticks: ['a'] }, asker);
const rows = async (kind: string) => (await db.journal.toArray()).filter((row) => row.kind === kind);

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});

describe('settings that a newer version has written (rollback, a third language)', () => {
  const newer = () => ({
    ...practiceSettings({ secondCopy: { kind: 'folder', name: 'Kommunens server' } }),
    version: 2,
    language: 'fi',
    somethingNew: { a: 1 },
  });

  it('are all there after a tick in the popup, what is unknown too', async () => {
    extension.local.set('settings', newer());
    await tick();
    expect(stored()).toEqual({ ...newer(), checklistTicks: { 'fb x': ['a'] } });
    const read = await readSettings();
    expect([read.register.length, read.plan, read.secondCopy]).toEqual([3, newer().plan, newer().secondCopy]);
  });

  it('keep what is unknown inside a field that is changed, under a key of its own', async () => {
    const page = { ...facebookPage, mood: 'good' };
    extension.local.set('settings', { ...practiceSettings(), register: [page] });
    await on()['register.save']({ ...facebookPage, id: 'other' }, asker);
    expect(aside()).toMatchObject([{ field: 'register', raw: [page], version: 1 }]);
    expect(await unread()).toEqual([]);
  });
});

describe('a field that cannot be read', () => {
  const broken = () => ({ ...practiceSettings(), originalDisposal: { id: 'KS 1', date: 'i fjol' } });

  it('is kept aside at the start, and stands against removing until the official has seen to it', async () => {
    extension.local.set('settings', broken());
    expect(await against()).toContain('settings-unreadable');
    await keepUnreadable(db);
    await keepUnreadable(db);
    expect(aside()).toMatchObject([
      { field: 'originalDisposal', raw: broken().originalDisposal, version: 1, seenAt: null },
    ]);
    expect([await unread(), await against()]).toEqual([['originalDisposal'], ['settings-unreadable']]);
    await on()['settings.seen-to']({}, asker);
    expect([await unread(), await against()]).toEqual([[], []]);
    expect(aside()).toMatchObject([{ raw: broken().originalDisposal }]);
    expect((await rows('settings-unreadable')).map(({ data }) => Object.keys(data))).toEqual([
      ['keptAside'],
      ['seenTo'],
    ]);
  });

  it('stands against removing also when it has been filled in again, and is not lost by that', async () => {
    extension.local.set('settings', broken());
    await on()['disposal.save']({ disposal: { id: 'KS 2', date: '2026-01-01', body: 'KS' } }, asker);
    expect((await readSettings()).originalDisposal?.id).toBe('KS 2');
    expect(aside()).toMatchObject([{ field: 'originalDisposal', raw: broken().originalDisposal, seenAt: null }]);
    expect(await against()).toEqual(['settings-unreadable']);
  });

  it('is seen to anew when it breaks in another way', async () => {
    extension.local.set('settings', broken());
    await on()['settings.seen-to']({}, asker);
    extension.local.set('settings', { ...broken(), originalDisposal: 'x' });
    expect(await against()).toEqual(['settings-unreadable']);
  });

  it('does not stand against saving evidence', async () => {
    extension.local.set('settings', broken());
    await keepUnreadable(db);
    expect((await seal(db)).seq).toBe(1);
  });

  it('gives the installation an id that lasts, where it was the id', async () => {
    extension.local.set('settings', { ...practiceSettings(), installationId: 7 });
    await keepUnreadable(db);
    expect((await readSettings()).installationId).toBe((await readSettings()).installationId);
    expect(await unread()).toEqual(['installationId']);
  });

  it('is told where it is the list of what was kept aside', async () => {
    extension.local.set('settings.unreadable', 'x');
    expect(await unread()).toEqual(['settings.unreadable']);
    expect(await against()).toEqual(['settings-unreadable']);
    await on()['settings.seen-to']({}, asker);
    expect(aside()).toMatchObject([{ raw: 'x' }]);
    expect(await against()).toEqual([]);
  });

  it('is told where it is all of them', async () => {
    extension.local.set('settings', 'x');
    await tick();
    expect(aside()).toMatchObject([{ field: 'settings', raw: 'x', seenAt: null }]);
    expect(await unread()).toEqual(['settings']);
  });
});

describe('each change of a setting', () => {
  const changes: [string, (keyof Settings)[], () => Promise<unknown>][] = [
    ['an account', ['register'], () => Promise.resolve(on()['register.remove']({ id: facebookPage.id }, asker))],
    ['the plan', ['plan'], () => Promise.resolve(on()['plan.save']({ where: 'a', howLong: 'b', decision: '' }, asker))],
    [
      'who works',
      ['operator'],
      () => Promise.resolve(on()['operator.save']({ name: 'Ny', role: '', unit: '' }, asker)),
    ],
    ['the disposal', ['originalDisposal'], () => Promise.resolve(on()['disposal.save']({ disposal: null }, asker))],
    ['the language', ['language'], () => Promise.resolve(on()['language.save']({ language: 'en' }, asker))],
    ['their age', ['copyMaxAgeDays'], () => Promise.resolve(on()['copy-age.save']({ days: 9 }, asker))],
    [
      'the authority',
      ['timeStamping'],
      () =>
        Promise.resolve(
          on()['time-stamps.save']({ authority: { url: 'https://tsa.example/', policy: null, caPem: null } }, asker),
        ),
    ],
    [
      'a menu word',
      ['learnt'],
      () =>
        Promise.resolve(
          on()['labels.learn']({ platform: 'facebook', language: 'sv', entries: { delete: ['X'] } }, asker),
        ),
    ],
  ];

  it.each(changes)('%s: has its row with what changed, and no words of what was set', async (_what, fields, change) => {
    await change();
    const [row, ...others] = await rows('settings-changed');
    expect(others).toEqual([]);
    expect(row?.data).toEqual({ fields, before: expect.stringMatching(/^[0-9a-f]{64}$/), after: expect.any(String) });
    expect(row?.data.before).not.toBe(row?.data.after);
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  it('copies switched off: has one row, with the reason', async () => {
    await on()['copy.place']({ kind: 'off', reason: 'Ny' }, asker);
    expect((await db.journal.toArray()).map(({ kind, operator, data }) => ({ kind, operator, data }))).toMatchObject([
      {
        kind: 'settings-changed',
        operator: practiceSettings().operator.name,
        data: { fields: ['secondCopy'], secondCopy: 'off', reason: 'Ny' },
      },
    ]);
  });

  it('the same folder picked anew: has one row too, though no setting changed', async () => {
    await on()['copy.place']({ kind: 'folder', name: 'Bevis' }, asker);
    await on()['copy.place']({ kind: 'folder', name: 'Bevis' }, asker);
    expect((await db.journal.toArray()).map(({ kind, data }) => ({ kind, data }))).toMatchObject([
      { kind: 'settings-changed', data: { secondCopy: 'folder', folder: 'Bevis' } },
      { kind: 'note', data: { secondCopy: 'folder', folder: 'Bevis' } },
    ]);
  });

  it('a tick in the list for answers: is kept, and has none', async () => {
    await tick();
    expect(await readSettings()).toMatchObject({ checklistTicks: { 'fb x': ['a'] } });
    expect(await db.journal.count()).toBe(0);
  });

  it('follows on the one before, by the hashes, whatever was ticked in between', async () => {
    await on()['language.save']({ language: 'en' }, asker);
    await tick();
    await on()['copy-age.save']({ days: 9 }, asker);
    const [one, two] = await rows('settings-changed');
    expect(two?.data.before).toBe(one?.data.after);
  });

  it('has no row when nothing changed', async () => {
    await on()['copy-age.save']({ days: practiceSettings().copyMaxAgeDays }, asker);
    expect(await db.journal.count()).toBe(0);
  });

  it('is not made where its row cannot be written', async () => {
    db.journal.hook('creating', () => {
      throw new Error('broken');
    });
    await expect(Promise.resolve(on()['copy-age.save']({ days: 9 }, asker))).rejects.toThrow('broken');
    expect(stored()).toEqual(practiceSettings());
  });

  it('does not lose another that is made at the same time', async () => {
    await Promise.all([tick(), on()['copy-age.save']({ days: 9 }, asker)]);
    expect(await readSettings()).toMatchObject({ copyMaxAgeDays: 9, checklistTicks: { 'fb x': ['a'] } });
  });
});

describe('storage.local', () => {
  it('is closed to what runs beside a platform’s page, where the browser can', async () => {
    const said: unknown[] = [];
    await closeStorageToPages({ setAccessLevel: (level) => Promise.resolve(void said.push(level)) });
    expect(said).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
    await closeStorageToPages({});
  });
});

it('who presses last is a setting like the others: kept, and with its row in the journal', async () => {
  await on()['last-press.save']({ lastPress: 'official' }, asker);
  expect((await readSettings()).lastPress).toBe('official');
  expect((await rows('settings-changed')).at(-1)?.data).toMatchObject({ fields: ['lastPress'] });
});
