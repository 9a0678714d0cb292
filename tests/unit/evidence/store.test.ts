import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import { flowsForItem, getFlow, interruptedUntold, saveFlow, unfinishedFlows } from '../../../lib/evidence/flows';
import { appendJournal } from '../../../lib/evidence/journal';
import { probeStorage } from '../../../lib/evidence/storage-probe';
import { findFile, listRecords } from '../../../lib/evidence/store';
import { aDatabase, seal } from './a-database';
import { tinyPng } from './a-draft';

describe('the archive', () => {
  it('lists newest first, a page at a time, with the outcome of each removal', async () => {
    const { db } = aDatabase();
    for (const itemId of ['1', '2', '3', '4', '5']) await seal(db, { itemId });
    const first = await listRecords(db, { limit: 2 });
    const removed = first.records[0]?.id ?? '';
    await appendJournal(db, {
      kind: 'action',
      recordId: removed,
      operator: null,
      data: { outcome: 'removed' },
      at: new Date().toISOString(),
    });
    expect((await listRecords(db, { limit: 1 })).records[0]).toMatchObject({
      seq: 5,
      outcome: 'removed',
      author: 'Adam Arg',
      groundLabel: 'Hot',
    });
    expect(first.records.map((row) => row.seq)).toEqual([5, 4]);
    const second = await listRecords(db, { limit: 2, before: first.before });
    const third = await listRecords(db, { limit: 2, before: second.before });
    expect([second, third].map((page) => page.records.map((row) => row.seq))).toEqual([[3, 2], [1]]);
    expect(third.before).toBeUndefined();
  });

  it('finds a file of a record', async () => {
    const { db } = aDatabase();
    const one = await seal(db, { itemId: '7' });
    expect(await findFile(db, one.id, 'bild.png')).toEqual(tinyPng);
    expect(await findFile(db, one.id, 'saknas.png')).toBeUndefined();
  });
});

const flow = (id: string, more: Partial<Flow> = {}): Flow => ({
  id,
  platform: 'facebook',
  itemKey: 'facebook:comment:1',
  ref: { platform: 'facebook', kind: 'comment', id: '1', postId: null, parentId: null, handle: 'h' },
  pageUrl: 'https://www.facebook.com/',
  permalink: null,
  tabId: 1,
  intent: 'save-and-remove',
  phase: 'capturing',
  evidenceId: null,
  textSha256: null,
  missing: [],
  confirmedMissing: false,
  replies: 0,
  undoUntil: null,
  act: null,
  gone: null,
  outcome: null,
  message: null,
  startedAt: '2026-11-23T12:00:00.000Z',
  updatedAt: `2026-11-23T12:00:0${id}.000Z`,
  told: true,
  ...more,
});

describe('flows', () => {
  it('are found again after the worker was killed, and reported until the official has seen them', async () => {
    const { db } = aDatabase();
    await saveFlow(db, flow('1'));
    await saveFlow(db, flow('2', { phase: 'ended', outcome: 'interrupted', told: false }));
    await saveFlow(db, flow('3', { phase: 'ended', outcome: 'removed' }));
    await saveFlow(db, flow('4', { phase: 'gone-check', told: false, message: 'Väntar på sidan.' }));
    expect((await unfinishedFlows(db)).map((one) => one.id)).toEqual(['1', '4']);
    expect((await interruptedUntold(db)).map((one) => one.id)).toEqual(['2', '4']);
    expect((await flowsForItem(db, 'facebook:comment:1')).map((one) => one.id)).toEqual(['1', '2', '3', '4']);
    await saveFlow(db, { ...flow('2', { phase: 'ended', outcome: 'interrupted' }), told: true });
    expect((await interruptedUntold(db)).map((one) => one.id)).toEqual(['4']);
    expect((await getFlow(db, '1'))?.phase).toBe('capturing');
    await expect(saveFlow(db, { ...flow('5'), phase: 'x' as Flow['phase'] })).rejects.toMatchObject({ kind: 'write' });
  });
});

describe('the health of the store', () => {
  const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes.fill(7);

  it('says when the disk is nearly full, when it works and when it does not', async () => {
    const { db } = aDatabase();
    expect(
      await probeStorage(db, { estimate: async () => Promise.resolve({ quota: 1000, usage: 900 }), random }),
    ).toEqual({ kind: 'nearly-full', freeBytes: 100 });
    expect(await probeStorage(db, { estimate: async () => Promise.reject(new Error('no')), random })).toEqual({
      kind: 'works',
      freeBytes: null,
    });
    db.probes.hook('creating', () => {
      throw new Error('broken');
    });
    expect(await probeStorage(db, { estimate: async () => Promise.resolve({}), random })).toMatchObject({
      kind: 'failed',
      error: 'write',
    });
  });
});
