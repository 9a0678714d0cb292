/**
 * Settings are never lost: what could not be read is kept and reported, removal is off until somebody has handled it,
 * and each change has its row.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyChain } from '../../../lib/evidence/chain';
import { protocol } from '../../../lib/messaging/protocol';
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
const { language, setLanguage } = await import('../../../lib/i18n/language');
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
  setLanguage('sv');
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});

describe('settings that a newer version has written (rollback, a third language)', () => {
  const newer = () => ({
    ...practiceSettings({ secondCopy: { kind: 'folder', name: 'Kommunens server' } }),
    version: 3,
    language: 'fi',
    somethingNew: { a: 1 },
  });

  it('are all there after a tick in the popup, including unknown ones', async () => {
    extension.local.set('settings', newer());
    await tick();
    expect(stored()).toEqual({ ...newer(), checklistTicks: { 'fb x': ['a'] } });
    const read = await readSettings();
    expect([read.register.length, read.plan, read.secondCopy]).toEqual([3, newer().plan, newer().secondCopy]);
  });

  it('keep what is unknown inside a changed field, under a key of its own', async () => {
    const page = { ...facebookPage, mood: 'good' };
    extension.local.set('settings', { ...practiceSettings(), register: [page] });
    await on()['register.save']({ ...facebookPage, id: 'other' }, asker);
    expect(aside()).toMatchObject([{ field: 'register', raw: [page], version: 2 }]);
    expect(await unread()).toEqual([]);
  });
});

describe('a field that cannot be read', () => {
  const broken = () => ({ ...practiceSettings(), originalDisposal: { id: 'KS 1', date: 'i fjol' } });

  it('is kept aside at the start, and blocks removal until the official has handled it', async () => {
    extension.local.set('settings', broken());
    expect(await against()).toContain('settings-unreadable');
    await keepUnreadable(db);
    await keepUnreadable(db);
    expect(aside()).toMatchObject([
      { field: 'originalDisposal', raw: broken().originalDisposal, version: 2, seenAt: null },
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

  it('blocks removal also after it is filled in again, and is not lost by that', async () => {
    extension.local.set('settings', broken());
    await on()['settings.change']({ originalDisposal: { id: 'KS 2', date: '2026-01-01', body: 'KS' } }, asker);
    expect((await readSettings()).originalDisposal?.id).toBe('KS 2');
    expect(aside()).toMatchObject([{ field: 'originalDisposal', raw: broken().originalDisposal, seenAt: null }]);
    expect(await against()).toEqual(['settings-unreadable']);
  });

  it('must be handled again when it breaks in another way', async () => {
    extension.local.set('settings', broken());
    await on()['settings.seen-to']({}, asker);
    extension.local.set('settings', { ...broken(), originalDisposal: 'x' });
    expect(await against()).toEqual(['settings-unreadable']);
  });

  it('does not block saving evidence', async () => {
    extension.local.set('settings', broken());
    await keepUnreadable(db);
    expect((await seal(db)).seq).toBe(1);
  });

  it('gives the installation a lasting id, where the field was the id', async () => {
    extension.local.set('settings', { ...practiceSettings(), installationId: 7 });
    await keepUnreadable(db);
    expect((await readSettings()).installationId).toBe((await readSettings()).installationId);
    expect(await unread()).toEqual(['installationId']);
  });

  it('is reported where it is the list of what was kept aside', async () => {
    extension.local.set('settings.unreadable', 'x');
    expect(await unread()).toEqual(['settings.unreadable']);
    expect(await against()).toEqual(['settings-unreadable']);
    await on()['settings.seen-to']({}, asker);
    expect(aside()).toMatchObject([{ raw: 'x' }]);
    expect(await against()).toEqual([]);
  });

  it('is reported where it is all of them', async () => {
    extension.local.set('settings', 'x');
    await tick();
    expect(aside()).toMatchObject([{ field: 'settings', raw: 'x', seenAt: null }]);
    expect(await unread()).toEqual(['settings']);
  });
});

describe('each change of a setting', () => {
  const changes: [string, (keyof Settings)[], () => Promise<unknown>][] = [
    ['an account', ['register'], () => Promise.resolve(on()['register.remove']({ id: facebookPage.id }, asker))],
    [
      'the plan',
      ['plan'],
      () => Promise.resolve(on()['settings.change']({ plan: { where: 'a', howLong: 'b', decision: '' } }, asker)),
    ],
    [
      'who works',
      ['operator'],
      () => Promise.resolve(on()['settings.change']({ operator: { name: 'Ny', role: '', unit: '' } }, asker)),
    ],
    [
      'the disposal',
      ['originalDisposal'],
      () => Promise.resolve(on()['settings.change']({ originalDisposal: null }, asker)),
    ],
    ['the language', ['language'], () => Promise.resolve(on()['settings.change']({ language: 'en' }, asker))],
    ['their age', ['copyMaxAgeDays'], () => Promise.resolve(on()['settings.change']({ copyMaxAgeDays: 9 }, asker))],
    [
      'the authority',
      ['timeStamping'],
      () =>
        Promise.resolve(
          on()['settings.change']({ timeStamping: { url: 'https://tsa.example/', policy: null, caPem: null } }, asker),
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

  it.each(changes)('%s: has its row with the fields, and no values', async (_what, fields, change) => {
    await change();
    const [row, ...others] = await rows('settings-changed');
    expect(others).toEqual([]);
    expect(row?.data).toEqual({ fields, before: expect.stringMatching(/^[0-9a-f]{64}$/), after: expect.any(String) });
    expect(row?.data.before).not.toBe(row?.data.after);
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  it('copies switched off: has one row, with the reason', async () => {
    await on()['settings.change']({ secondCopy: { kind: 'off', reason: 'Ny' } }, asker);
    expect((await db.journal.toArray()).map(({ kind, operator, data }) => ({ kind, operator, data }))).toMatchObject([
      {
        kind: 'settings-changed',
        operator: practiceSettings().operator.name,
        data: { fields: ['secondCopy'], secondCopy: 'off', reason: 'Ny' },
      },
    ]);
  });

  it('the same folder picked again: has one row too, though no setting changed', async () => {
    await on()['settings.change']({ secondCopy: { kind: 'folder', name: 'Bevis' } }, asker);
    await on()['settings.change']({ secondCopy: { kind: 'folder', name: 'Bevis' } }, asker);
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

  it('is linked to the one before by hash, whatever was ticked in between', async () => {
    await on()['settings.change']({ language: 'en' }, asker);
    await tick();
    await on()['settings.change']({ copyMaxAgeDays: 9 }, asker);
    const [one, two] = await rows('settings-changed');
    expect(two?.data.before).toBe(one?.data.after);
  });

  it('has no row when nothing changed', async () => {
    await on()['settings.change']({ copyMaxAgeDays: practiceSettings().copyMaxAgeDays }, asker);
    expect(await db.journal.count()).toBe(0);
  });

  it('is refused where its row cannot be written', async () => {
    db.journal.hook('creating', () => {
      throw new Error('broken');
    });
    await expect(Promise.resolve(on()['settings.change']({ copyMaxAgeDays: 9 }, asker))).rejects.toThrow('broken');
    expect(stored()).toEqual(practiceSettings());
  });

  it('does not lose another change that is made at the same time', async () => {
    await Promise.all([tick(), on()['settings.change']({ copyMaxAgeDays: 9 }, asker)]);
    expect(await readSettings()).toMatchObject({ copyMaxAgeDays: 9, checklistTicks: { 'fb x': ['a'] } });
  });
});

describe('settings.change', () => {
  const heard = (payload: unknown): boolean => protocol['settings.change'].request.safeParse(payload).success;

  it('sets the named fields and leaves the others as they are, also those with a default', async () => {
    await on()['settings.change']({ secondCopy: { kind: 'off', reason: 'Ny' }, lastPress: 'official' }, asker);
    const parsed = protocol['settings.change'].request.parse({ plan: { where: 'a', howLong: 'b', decision: '' } });
    expect(Object.keys(parsed)).toEqual(['plan']);
    await on()['settings.change'](parsed, asker);
    expect(await readSettings()).toMatchObject({
      plan: { where: 'a' },
      secondCopy: { kind: 'off', reason: 'Ny' },
      lastPress: 'official',
    });
  });

  it('does every other part when one fails, and reports the failure', async () => {
    extension.noTabs = true;
    const plan = { where: 'a', howLong: 'b', decision: '' };
    await expect(Promise.resolve(on()['settings.change']({ plan, language: 'en' }, asker))).rejects.toThrow('no tabs');
    expect([language(), await readSettings()]).toMatchObject(['en', { plan, language: 'en' }]);
  });

  it.each(['version', 'installationId', 'register', 'learnt', 'checklistTicks'])('does not accept %s', (field) => {
    expect(heard({ [field]: practiceSettings()[field as keyof Settings] })).toBe(false);
  });

  it('refuses undefined: the field would be reset', () => {
    for (const field of Object.keys(protocol['settings.change'].request.shape))
      expect(heard({ [field]: undefined })).toBe(false);
  });

  it('needs a reason for switching the copies off, and a location for the plan', () => {
    expect(heard({ secondCopy: { kind: 'off', reason: '' } })).toBe(false);
    expect(heard({ plan: null })).toBe(false);
    expect(heard({ plan: { where: '', howLong: 'b', decision: '' } })).toBe(false);
  });
});

it('reading the popup’s state changes nothing; that it was opened over a tab is reported by itself', async () => {
  const before = structuredClone([...extension.session]);
  expect(await on()['popup.state']({ tabId: 1 }, asker)).toMatchObject({ settings: practiceSettings() });
  expect([...extension.session]).toEqual(before);
  await on()['tab.arm']({ tabId: 1 }, asker);
  expect(extension.session.get('armed')).toEqual({ 1: 'https://www.facebook.com' });
});

describe('storage.local', () => {
  it('is closed to scripts beside a platform’s page, where the browser can', async () => {
    const said: unknown[] = [];
    await closeStorageToPages({ setAccessLevel: (level) => Promise.resolve(void said.push(level)) });
    expect(said).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
    await closeStorageToPages({});
  });
});

it('who presses last is a setting like the others: kept, and with its row in the journal', async () => {
  await on()['settings.change']({ lastPress: 'official' }, asker);
  expect((await readSettings()).lastPress).toBe('official');
  expect((await rows('settings-changed')).at(-1)?.data).toMatchObject({ fields: ['lastPress'] });
});
