/**
 * The copies' folder knows of evidence that the archive lacks. An older archive that was restored is consistent in
 * itself, so only the folder shows the loss.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aFolder, type PracticeFolder } from '../second-copy/a-folder';
import { anOfficial, pickFolder, type Official } from '../second-copy/an-official';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { lossHandlers } = await import('../../../lib/app/handlers/loss');
const { freshBlockers } = await import('../../../lib/app/health/removal-blockers');
const { readHealth } = await import('../../../lib/app/health/read-health');
const { checkFolderAtStart } = await import('../../../lib/app/copies/check-folder-at-start');
const { headsMemory } = await import('../../../lib/settings/heads-memory');
const { readSettings } = await import('../../../lib/settings/store');
const { lookAtFolder } = await import('../../../lib/second-copy/look-at-folder');
const { rememberFolder } = await import('../../../lib/second-copy/picked-folder');

const asker = { sender: 'page' as const, tabId: 99, url: '' };
const open = (): EvidenceDatabase =>
  new EvidenceDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange, memory: headsMemory });
const against = async (db: EvidenceDatabase): Promise<string[]> => (await freshBlockers(db, null)).map(({ id }) => id);
const yellow = async (db: EvidenceDatabase): Promise<string[]> =>
  (await readHealth(db, null)).findings.filter(({ level }) => level === 'yellow').map(({ id }) => id);
const read = async (db: EvidenceDatabase) => (await lossHandlers(db)['loss.read']({}, asker)).lost;
const acknowledge = async (db: EvidenceDatabase, lost: Awaited<ReturnType<typeof read>>): Promise<string> => {
  if (lost === null) throw new Error('nothing is lost');
  return (await lossHandlers(db)['loss.acknowledge']({ lost }, asker)).outcome;
};
const rows = async (db: EvidenceDatabase, kind: string) =>
  (await db.journal.toArray()).filter((row) => row.kind === kind);
const installation = (): string => (extension.local.get('settings') as { installationId: string }).installationId;
const official = (folder: PracticeFolder, db = open()): Promise<Official> => anOfficial(folder, installation, db);
const logs = (folder: PracticeFolder): string[] =>
  [...folder.files.keys()].filter((name) => name.startsWith('kedjor-'));

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings({ secondCopy: { kind: 'folder', name: 'Bevis' } }));
});

/** Copies the browser's whole profile; the returned function restores it. */
async function profile(db: EvidenceDatabase): Promise<() => Promise<EvidenceDatabase>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  const local = [...extension.local].map(([key, value]) => [key, structuredClone(value)] as const);
  return async () => {
    extension.local.clear();
    for (const [key, value] of local) extension.local.set(key, value);
    const again = open();
    for (const [name, found] of tables) await again.table(name).bulkPut(found);
    return again;
  };
}

/** Saves one record, copies the profile, saves one more and restores the older profile. */
async function putBack(): Promise<{ folder: PracticeFolder; db: EvidenceDatabase; whole: EvidenceDatabase }> {
  const folder = aFolder();
  const eva = await official(folder);
  await eva.save('100');
  const older = await profile(eva.db);
  await eva.save('101');
  expect(await against(eva.db)).toEqual([]);
  const db = await older();
  await pickFolder(db, folder);
  return { folder, db, whole: eva.db };
}

describe('an older profile that was restored', () => {
  it('blocks removal, with how much there was and in which folder', async () => {
    const { db } = await putBack();
    expect(await against(db)).toEqual(['archive-behind-copies']);
    expect(await read(db)).toMatchObject({
      kind: 'behind',
      folder: 'Bevis',
      remembered: { records: { seq: 2 } },
      found: { records: { seq: 1 } },
    });
  });

  it('does so however far the archive continues, and overwrites nothing in the folder', async () => {
    const { folder, db } = await putBack();
    const before = new Map(folder.files);
    const eva = await official(folder, db);
    for (const itemId of ['103', '104']) await eva.save(itemId);
    expect(await against(db)).toEqual(['archive-not-of-copies']);
    for (const name of [...before.keys()].filter((each) => !each.startsWith('alla-bevis')))
      expect(folder.files.get(name)).toEqual(before.get(name));
  });

  it('blocks nothing once the whole one is back', async () => {
    const { db, whole } = await putBack();
    expect(await against(db)).toHaveLength(1);
    for (const table of whole.tables.filter(({ name }) => name !== 'handles'))
      await db.table(table.name).bulkPut(await table.toArray());
    expect([await against(db), await read(db)]).toEqual([[], null]);
  });

  it('is noticed at the start, and stays known while the folder is unreachable and when another is picked', async () => {
    const { folder, db } = await putBack();
    await checkFolderAtStart(db);
    folder.faults.permission = 'prompt';
    expect(await against(db)).toEqual(['archive-behind-copies', 'copy-unreachable']);
    const other = aFolder('Annan');
    await rememberFolder(db, other.handle, new Date('2026-11-24T10:00:00.000Z'));
    await pickFolder(db, other);
    expect(await against(db)).toEqual(['archive-behind-copies']);
    extension.local.set('settings', practiceSettings({ secondCopy: { kind: 'off', reason: 'Servern kopieras' } }));
    expect(await against(db)).toEqual(['archive-behind-copies']);
  });

  it('can be acknowledged by an official, with a row; the folder’s files stay, under their own name', async () => {
    const { folder, db } = await putBack();
    const seen = await read(db);
    const [log = ''] = logs(folder);
    const [id, before] = [installation(), folder.files.get(log)];
    expect(await acknowledge(db, seen)).toBe('acknowledged');
    expect([await against(db), await read(db)]).toEqual([[], null]);
    expect(await rows(db, 'chain-lost')).toMatchObject([
      {
        operator: practiceSettings().operator.name,
        data: { way: 'behind', folder: 'Bevis', remembered: { records: { seq: 2 } } },
      },
    ]);
    expect(installation()).not.toBe(id);
    const eva = await official(folder, db);
    await eva.save('106');
    expect([await eva.told(), await against(db), await yellow(db)]).toEqual([[], [], []]);
    expect(folder.files.get(log)).toEqual(before);
    expect(logs(folder)).toHaveLength(2);
    // Everything that was ever copied is in the list.
    const list = new TextDecoder().decode(folder.files.get('alla-bevis.csv'));
    for (const name of [...folder.files.keys()].filter((each) => each.endsWith('.zip'))) expect(list).toContain(name);
  });

  it('cannot be acknowledged when the folder knows of more than the official was shown', async () => {
    const { folder, db, whole } = await putBack();
    const seen = await read(db);
    const chains = structuredClone(extension.local.get('chains'));
    await (await official(folder, whole)).save('107');
    extension.local.set('chains', chains);
    expect(await acknowledge(db, seen)).toBe('changed');
    expect([await against(db), await rows(db, 'chain-lost')]).toEqual([['archive-behind-copies'], []]);
  });

  it('blocks removal again when the row cannot be written', async () => {
    const { db } = await putBack();
    const seen = await read(db);
    db.journal.hook('creating', () => {
      throw new Error('broken');
    });
    await expect(acknowledge(db, seen)).rejects.toThrow('broken');
    expect(await against(db)).toEqual(['archive-behind-copies']);
  });
});

it('an earlier line with a different hash means another archive', async () => {
  const folder = aFolder();
  const eva = await official(folder);
  for (const itemId of ['100', '101']) await eva.save(itemId);
  const [log = ''] = logs(folder);
  const text = new TextDecoder().decode(folder.files.get(log));
  folder.files.set(log, new TextEncoder().encode(text.replace(/bevis 1 [0-9a-f]{8}/, 'bevis 1 00000000')));
  expect(await against(eva.db)).toEqual(['archive-not-of-copies']);
});

describe('a store that is lost, and whose folder is picked again', () => {
  async function lost(): Promise<{ folder: PracticeFolder; db: EvidenceDatabase }> {
    const folder = aFolder();
    const eva = await official(folder);
    for (const itemId of ['100', '101']) await eva.save(itemId);
    return { folder, db: open() };
  }

  it('is reported once: whoever went on without it is not asked for the folder as well', async () => {
    const { folder, db } = await lost();
    expect(await acknowledge(db, await read(db))).toBe('acknowledged');
    await pickFolder(db, folder);
    expect(await against(db)).toEqual([]);
    await (await official(folder, db)).save('102');
    expect([await against(db), logs(folder).length]).toEqual([[], 2]);
  });

  it('is reported once also where the folder is known and knows of no more', async () => {
    const { folder, db } = await lost();
    await pickFolder(db, folder);
    expect((await against(db)).toSorted()).toEqual(['archive-behind-copies', 'archive-lost']);
    expect(await acknowledge(db, await read(db))).toBe('acknowledged');
    expect(await against(db)).toEqual([]);
  });

  it('is reported for the folder too where that knows of more than was shown', async () => {
    const { folder, db } = await lost();
    await pickFolder(db, folder);
    const held = extension.local.get('chains') as { heads: { journal: { seq: number }; records: { seq: number } } };
    held.heads = { ...held.heads, records: { ...held.heads.records, seq: 1 } };
    extension.local.set('chains', held);
    expect(await acknowledge(db, await read(db))).toBe('acknowledged');
    expect(await against(db)).toEqual(['archive-behind-copies']);
  });
});

describe('the archive lacks nothing where the folder', () => {
  it('has a colleague’s longer chain', async () => {
    const folder = aFolder();
    const bo = await anOfficial(folder, 'bbbbbbbb-2222-4000-8000-000000000000');
    for (const itemId of ['200', '201']) await bo.save(itemId);
    const eva = await official(folder);
    await eva.save('100');
    expect([await against(eva.db), await yellow(eva.db)]).toEqual([[], []]);
  });

  it('has a chain of another installation whose name begins like ours', async () => {
    const folder = aFolder();
    const twin = await anOfficial(folder, `${installation().slice(0, 8)}-9999-7000-8000-000000000009`);
    await twin.save('200');
    const eva = await official(folder);
    await eva.save('100');
    expect([await against(eva.db), await yellow(eva.db)]).toEqual([[], ['copy-folder-changed']]);
  });

  it('has changed: lines that we have too, or that are not ours', async () => {
    const folder = aFolder();
    const eva = await official(folder);
    for (const itemId of ['100', '101']) await eva.save(itemId);
    const [log = ''] = logs(folder);
    const text = new TextDecoder().decode(folder.files.get(log));
    for (const changed of [
      `${text}${text}`,
      text.replaceAll('\n', '\r\n'),
      `anteckning\n${text}`,
      `${text}${text.replaceAll('Z bevis', '1Z bevis')}`,
    ]) {
      folder.files.set(log, new TextEncoder().encode(changed));
      expect([await against(eva.db), await yellow(eva.db)]).toEqual([[], ['copy-folder-changed']]);
    }
    folder.files.set(log, new TextEncoder().encode(text));
    expect([await against(eva.db), await yellow(eva.db)]).toEqual([[], []]);
  });

  it('cannot be read just now: that is reported, and blocks nothing new', async () => {
    const folder = aFolder();
    const eva = await official(folder);
    await eva.save('100');
    folder.faults.read = 'NotReadableError';
    expect([await against(eva.db), await yellow(eva.db)]).toEqual([[], ['copy-folder-unread']]);
    folder.faults.permission = 'prompt';
    expect([await against(eva.db), await yellow(eva.db)]).toEqual([['copy-unreachable'], []]);
  });

  it('never answers: nothing waits for it', async () => {
    const folder = aFolder();
    const eva = await official(folder);
    Object.assign(folder.handle, { getFileHandle: () => new Promise(() => undefined) });
    const look = await lookAtFolder(eva.db, (await readSettings()).installationId, 1);
    expect(look).toEqual({ lost: null, isRead: false, isChanged: false });
  });
});
