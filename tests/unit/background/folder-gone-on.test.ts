/**
 * An official who goes on without what the copies' folder knows of is not asked again by work that was running
 * meanwhile.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChainHeads } from '../../../lib/domain/chain-heads';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { withLock } from '../../../lib/evidence/lock';
import type { HandleRow } from '../../../lib/evidence/schema';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aFolder, type PracticeFolder } from '../second-copy/a-folder';
import { anOfficial } from '../second-copy/an-official';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { lossHandlers } = await import('../../../lib/app/handlers/loss');
const { freshBlockers } = await import('../../../lib/app/health/removal-blockers');
const { headsMemory } = await import('../../../lib/settings/heads-memory');
const { beginAnew } = await import('../../../lib/second-copy/acknowledge-folder');
const { lookAtChainLog, lookAtFolder } = await import('../../../lib/second-copy/look-at-folder');

const asker = { sender: 'page' as const, tabId: 99, url: '' };
const against = async (db: EvidenceDatabase): Promise<string[]> => (await freshBlockers(db, null)).map(({ id }) => id);
const read = async (db: EvidenceDatabase) => (await lossHandlers(db)['loss.read']({}, asker)).lost;
const acknowledge = async (db: EvidenceDatabase): Promise<string> => {
  const lost = await read(db);
  if (lost === null) throw new Error('nothing is lost');
  return (await lossHandlers(db)['loss.acknowledge']({ lost }, asker)).outcome;
};
const installation = (): string => (extension.local.get('settings') as { installationId: string }).installationId;
const rowOf = async (db: EvidenceDatabase): Promise<HandleRow> => {
  const row = await db.handles.get('second-copy');
  if (row === undefined) throw new Error('no folder');
  return row;
};

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings({ secondCopy: { kind: 'folder', name: 'Bevis' } }));
});

/** The folder has a line that the archive lacks: `seq` records. */
async function ahead(seq = 2): Promise<{ db: EvidenceDatabase; folder: PracticeFolder; save: () => Promise<string> }> {
  const db = new EvidenceDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange, memory: headsMemory });
  const folder = aFolder();
  const eva = await anOfficial(folder, installation, db);
  await eva.save('100');
  const [name = ''] = [...folder.files.keys()].filter((each) => each.startsWith('kedjor-'));
  const line = `2026-11-24T10:00:00.000Z bevis ${seq} ${'a'.repeat(64)} journal 40 ${'b'.repeat(64)}\n`;
  folder.files.set(name, new TextEncoder().encode(new TextDecoder().decode(folder.files.get(name)) + line));
  return { db, folder, save: () => eva.save('101') };
}

/** The next request for a file of the folder waits until the returned function is called. */
function holdNext({ handle }: PracticeFolder): () => void {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const real = handle.getFileHandle.bind(handle);
  Object.assign(handle, {
    getFileHandle: async (...given: Parameters<typeof real>) => {
      Object.assign(handle, { getFileHandle: real });
      await held;
      return real(...given);
    },
  });
  return go;
}

describe('after the official has gone on', () => {
  it('a look that was begun under the former name brings nothing back', async () => {
    const { db, folder, save } = await ahead();
    expect(await against(db)).toEqual(['archive-behind-copies']);
    const go = holdNext(folder);
    const late = lookAtChainLog(db, await rowOf(db), installation());
    expect(await acknowledge(db)).toBe('acknowledged');
    go();
    await late;
    expect([await against(db), await read(db)]).toEqual([[], null]);
    await save();
    expect(await against(db)).toEqual([]);
  });

  it('a look that is made while the installation gets its new name brings nothing back', async () => {
    const { db } = await ahead();
    const { lost } = await lookAtFolder(db, installation());
    if (lost?.kind !== 'behind') throw new Error('not behind');
    await beginAnew(db, installation(), lost.remembered, () => lookAtFolder(db, installation()));
    expect((await rowOf(db)).chainAhead).toBeUndefined();
  });

  it('an interruption before the installation has its new name leaves removal blocked', async () => {
    const { db } = await ahead();
    const { lost } = await lookAtFolder(db, installation());
    if (lost?.kind !== 'behind') throw new Error('not behind');
    const cut = beginAnew(db, installation(), lost.remembered, () => Promise.reject(new Error('cut off')));
    await expect(cut).rejects.toThrow('cut off');
    expect((await rowOf(db)).chainAhead).toMatchObject({ folder: 'Bevis' });
  });

  it.each([
    ['a copy that is being made', 'uppsikt:second-copy'],
    ['registers that are being written', 'uppsikt:second-copy-registers'],
  ])('and waits for %s', async (_what, lock) => {
    const { db } = await ahead();
    let end: () => void = () => undefined;
    const writing = withLock(lock, () => new Promise<void>((resolve) => (end = resolve)));
    const id = installation();
    const going = acknowledge(db);
    // More turns than everything would take without the lock.
    for (let turn = 0; turn < 12; turn += 1) expect(await against(db)).toEqual(['archive-behind-copies']);
    expect(installation()).toBe(id);
    end();
    await writing;
    expect(await going).toBe('acknowledged');
    expect(installation()).not.toBe(id);
  });
});

describe('a folder that cannot be read when the official goes on', () => {
  /** The browser remembers one record more than the store holds, and the folder knows of records beyond those. */
  async function lostToo(): Promise<{ db: EvidenceDatabase; folder: PracticeFolder }> {
    const made = await ahead(9);
    const held = extension.local.get('chains') as { heads: ChainHeads };
    const records = { ...held.heads.records, seq: held.heads.records.seq + 1 };
    extension.local.set('chains', { ...held, heads: { ...held.heads, records } });
    return made;
  }

  it('is compared when it can be read again: it may know of more than was shown', async () => {
    const { db, folder } = await lostToo();
    const id = installation();
    folder.faults.permission = 'prompt';
    expect(await acknowledge(db)).toBe('acknowledged');
    expect([await against(db), installation()]).toEqual([['copy-unreachable'], id]);
    delete folder.faults.permission;
    expect(await against(db)).toEqual(['archive-behind-copies']);
    expect(await acknowledge(db)).toBe('acknowledged');
    expect(await against(db)).toEqual([]);
    expect(installation()).not.toBe(id);
  });

  it('does not block the official for what it was seen to know', async () => {
    const { db, folder } = await ahead();
    const id = installation();
    await lookAtFolder(db, id);
    folder.faults.read = 'NotReadableError';
    expect(await against(db)).toEqual(['archive-behind-copies']);
    expect(await acknowledge(db)).toBe('acknowledged');
    expect([await against(db), installation()]).toEqual([[], id]);
  });
});

it('a folder whose last link differs is not acknowledged together with the browser’s memory', async () => {
  const { db } = await ahead();
  const { lost } = await lookAtFolder(db, installation());
  if (lost?.kind !== 'behind') throw new Error('not behind');
  const { records, journal } = lost.remembered;
  let renamed = 0;
  const rename = () => Promise.resolve((renamed += 1));
  await beginAnew(db, installation(), { journal, records: { ...records, hash: 'c'.repeat(64) } }, rename);
  await beginAnew(db, installation(), { records, journal: { ...journal, hash: 'c'.repeat(64) } }, rename);
  expect(renamed).toBe(0);
  expect(await against(db)).toEqual(['archive-behind-copies']);
  await beginAnew(db, installation(), { records, journal: { seq: journal.seq + 1, hash: 'c'.repeat(64) } }, rename);
  expect(renamed).toBe(1);
});
