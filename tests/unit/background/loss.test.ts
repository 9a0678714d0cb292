/**
 * The loss of the archive is noticed: nothing is removed until it is restored, or until an official goes on without it.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../lib/evidence/chain';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { appendJournal } from '../../../lib/evidence/journal';
import { practiceSettings } from '../../commands/setup/practice-register';
import { sealDraft } from '../../../lib/evidence/seal';
import { stageDraft } from '../../../lib/evidence/draft';
import { aDraft } from '../evidence/a-draft';
import { seal } from '../evidence/a-database';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { lossHandlers } = await import('../../../lib/app/handlers/loss');
const { freshBlockers } = await import('../../../lib/app/health/removal-blockers');
const { rememberHeads } = await import('../../../lib/evidence/remembered-heads');
const { headsMemory } = await import('../../../lib/settings/heads-memory');

const asker = { sender: 'page' as const, tabId: 99, url: '' };
const open = (disk: IDBFactory): EvidenceDatabase =>
  new EvidenceDatabase('test', { indexedDB: disk, IDBKeyRange, memory: headsMemory });
const against = async (db: EvidenceDatabase): Promise<string[]> => (await freshBlockers(db, null)).map(({ id }) => id);
const read = async (db: EvidenceDatabase) => (await lossHandlers(db)['loss.read']({}, asker)).lost;
const remembered = () =>
  extension.local.get('chains') as { heads: { records: { seq: number } }; acknowledged: { remembered: unknown }[] };

async function acknowledge(db: EvidenceDatabase, seen: Awaited<ReturnType<typeof read>>): Promise<string> {
  if (seen === null) throw new Error('nothing is lost');
  return (await lossHandlers(db)['loss.acknowledge']({ lost: seen }, asker)).outcome;
}
const lossRows = async (db: EvidenceDatabase) =>
  (await db.journal.toArray()).filter(({ kind }) => kind === 'chain-lost');

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

/** Three records, whose chain heads are remembered; then the browser's data were cleared. */
async function lostAfterThree(): Promise<EvidenceDatabase> {
  const before = open(new IDBFactory());
  for (const itemId of ['1', '2', '3']) await seal(before, { itemId });
  expect(await against(before)).toEqual([]);
  return open(new IDBFactory());
}

describe('a store that is lost', () => {
  it('blocks removal from the start, with how much there was', async () => {
    const db = await lostAfterThree();
    await rememberHeads(db, headsMemory);
    expect(await against(db)).toEqual(['archive-lost']);
    expect(await read(db)).toMatchObject({
      kind: 'behind',
      remembered: { records: { seq: 3 } },
      found: { records: { seq: 0 } },
    });
  });

  it('does not block saving, and stays noticed however long the new chain grows', async () => {
    const db = await lostAfterThree();
    for (const itemId of ['4', '5', '6', '7']) {
      expect((await seal(db, { itemId })).seq).toBeGreaterThan(0);
      expect(await against(db)).toHaveLength(1);
    }
    expect(await against(db)).toEqual(['archive-other']);
    expect(remembered().heads.records.seq).toBe(3);
  });

  it('can be acknowledged by an official, with a row, and stays told', async () => {
    const db = await lostAfterThree();
    await seal(db);
    const seen = await read(db);
    // Saved after the official read the loss: that must change nothing.
    await seal(db, { itemId: '8' });
    expect(await acknowledge(db, seen)).toBe('acknowledged');
    expect([await against(db), await read(db)]).toEqual([[], null]);
    expect(await lossRows(db)).toMatchObject([
      { operator: practiceSettings().operator.name, data: { way: 'behind', remembered: { records: { seq: 3 } } } },
    ]);
    expect(remembered().acknowledged).toMatchObject([{ remembered: { heads: { records: { seq: 3 } } } }]);
    await seal(db, { itemId: '9' });
    expect(remembered()).toMatchObject({ heads: { records: { seq: 3 } }, acknowledged: [{}] });
    expect((await verifyChain(db)).kind).toBe('intact');
    expect(await against(open(new IDBFactory()))).toEqual(['archive-lost']);
  });

  it('cannot be acknowledged when more is lost than the official was shown', async () => {
    const db = await lostAfterThree();
    await seal(db);
    const seen = await read(db);
    const again = open(new IDBFactory());
    expect(await acknowledge(again, seen)).toBe('changed');
    expect([await against(again), await lossRows(again)]).toEqual([['archive-lost'], []]);
  });

  it('blocks removal again when the row cannot be written', async () => {
    const db = await lostAfterThree();
    const seen = await read(db);
    db.journal.hook('creating', () => {
      throw new Error('broken');
    });
    await expect(acknowledge(db, seen)).rejects.toThrow('broken');
    expect([remembered().heads.records.seq, remembered().acknowledged]).toEqual([3, []]);
  });
});

describe('a store that was restored', () => {
  it('whole, blocks nothing any longer', async () => {
    const disk = new IDBFactory();
    await seal(open(disk));
    expect(await against(open(new IDBFactory()))).toEqual(['archive-lost']);
    expect(await against(open(disk))).toEqual([]);
  });

  it('from an older copy, is noticed from its journal too', async () => {
    const db = open(new IDBFactory());
    await seal(db);
    const row = await db.heads.get('journal');
    await appendJournal(db, { kind: 'note', recordId: null, operator: null, data: {}, at: '2026-11-24T10:00:00.000Z' });
    const last = await db.heads.get('journal');
    if (row === undefined || last === undefined) throw new Error('no head');
    await db.heads.put(row);
    await db.journal.delete(last.seq);
    expect(await read(db)).toMatchObject({ kind: 'behind', found: { records: { seq: 1 } } });
  });

  it('with a head set back though its links are there, is noticed', async () => {
    const db = open(new IDBFactory());
    await seal(db);
    await db.heads.put({ chain: 'records', seq: 0, hash: '0'.repeat(64) });
    expect(await against(db)).toEqual(['archive-lost']);
  });

  it('with its last links gone and its heads left, is noticed', async () => {
    const db = open(new IDBFactory());
    const { id } = await seal(db);
    await db.records.delete(id);
    expect(await against(db)).toEqual(['archive-lost']);
  });

  it('with one link replaced by another, is noticed', async () => {
    const db = open(new IDBFactory());
    await seal(db);
    await db.journal.update(2, { hash: 'f'.repeat(64) });
    expect(await against(db)).toEqual(['archive-other']);
  });
});

describe('the remembered heads', () => {
  it('begin with an archive that an earlier version made', async () => {
    const disk = new IDBFactory();
    await seal(new EvidenceDatabase('test', { indexedDB: disk, IDBKeyRange }));
    expect(extension.local.has('chains')).toBe(false);
    await rememberHeads(open(disk), headsMemory);
    expect(remembered().heads.records.seq).toBe(1);
    expect(await against(open(new IDBFactory()))).toEqual(['archive-lost']);
  });

  it('may be behind the store: a worker was killed in between', async () => {
    const disk = new IDBFactory();
    await seal(open(disk));
    const held = structuredClone(remembered());
    await seal(open(disk), { itemId: '2' });
    extension.local.set('chains', held);
    expect(await against(open(disk))).toEqual([]);
    await rememberHeads(open(disk), headsMemory);
    expect(remembered().heads.records.seq).toBe(2);
  });

  it('fail no seal when they cannot be written', async () => {
    const memory = { read: headsMemory.read, write: () => Promise.reject(new Error('full')) };
    const db = new EvidenceDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange, memory });
    expect((await seal(db)).seq).toBe(1);
  });

  it('are written after a press has its answer, and before any other write', async () => {
    const [writing, may] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const write = async (value: object): Promise<void> => {
      writing.resolve();
      await may.promise;
      await headsMemory.write(value);
    };
    const memory = { read: headsMemory.read, write };
    const db = new EvidenceDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange, memory });
    const staged = await stageDraft(db, aDraft());
    expect((await sealDraft(db, staged.id, { staged, until: 'committed' })).seq).toBe(1);
    await writing.promise;
    let isNextWritten = false;
    const next = seal(db, { itemId: '2' }).then(() => (isNextWritten = true));
    await expect.poll(() => db.drafts.count()).toBe(1);
    expect([isNextWritten, await db.records.count()]).toEqual([false, 1]);
    may.resolve();
    await next;
    expect(remembered().heads.records.seq).toBe(2);
  });

  it('count as unknown when they cannot be read, and are kept until the official has seen that', async () => {
    const db = open(new IDBFactory());
    extension.local.set('chains', { version: 7, heads: 'x' });
    await seal(db);
    expect([await against(db), extension.local.get('chains')]).toEqual([
      ['archive-unknown'],
      { version: 7, heads: 'x' },
    ]);
    expect(await acknowledge(db, await read(db))).toBe('acknowledged');
    expect(await against(db)).toEqual([]);
    expect(remembered().acknowledged).toMatchObject([{ remembered: { version: 7, heads: 'x' } }]);
  });
});
