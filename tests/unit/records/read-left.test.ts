/** The archive is searched whole for what is left to do, and what cannot be read is never taken for nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { stageDraft } from '../../../lib/evidence/draft';
import { markTold, saveFlow } from '../../../lib/evidence/flows';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { explainLoss, noteLoss } from '../../../lib/evidence/without-evidence';
import { readLeft } from '../../../lib/records/read-left';
import { aDatabase, seal } from '../evidence/a-database';
import { aDraft, bytesOf } from '../evidence/a-draft';
import { aFlow } from '../removal/practice-host';

const AT = '2026-11-24T09:00:00.000Z';
let db: EvidenceDatabase;
beforeEach(() => {
  db = aDatabase().db;
});

/** Sealed as from before a name was asked for. */
async function sealNameless(itemId: string): Promise<string> {
  const draft = aDraft({ itemId });
  draft.part.operator.name = null;
  await stageDraft(db, draft);
  return (await sealDraft(db, draft.id)).id;
}
const complete = (recordId: string, done: Completion) =>
  appendJournal(db, { ...completionRow(done), recordId, operator: 'Eva', at: AT });
const kinds = async (): Promise<string[]> => (await readLeft(db)).map(({ kind }) => kind);

describe('a record', () => {
  it('stands in the list with what it lacks, until that is written', async () => {
    await seal(db, { itemId: '1' });
    const id = await sealNameless('2');
    expect(await readLeft(db)).toMatchObject([
      { kind: 'record', id, seq: 2, ground: 'Hot', tasks: [{ part: 'operator', due: null }] },
    ]);
    await complete(id, { part: 'operator', name: 'Eva Handläggare' });
    expect(await readLeft(db)).toEqual([]);
  });

  it('is found however old it is, and read once', async () => {
    const oldest = await sealNameless('first');
    for (let each = 0; each < 51; each += 1) await seal(db, { itemId: `n${each}` });
    expect(await readLeft(db)).toMatchObject([{ id: oldest, seq: 1 }]);
    const reads: unknown[] = [];
    const bulkGet = db.sealed.bulkGet.bind(db.sealed);
    db.sealed.bulkGet = ((keys: string[]) => (reads.push(keys), bulkGet(keys))) as typeof db.sealed.bulkGet;
    expect(await readLeft(db)).toMatchObject([{ id: oldest }]);
    expect(reads).toEqual([]);
  }, 30_000);

  it('that cannot be read is said to be so', async () => {
    const damaged = await seal(db, { itemId: '1' });
    const gone = await seal(db, { itemId: '2' });
    await db.sealed.put({ id: damaged.id, handling: bytesOf('{') });
    await db.sealed.delete(gone.id);
    expect((await readLeft(db)).map((line) => ('id' in line ? [line.kind, line.id] : [])).toSorted()).toEqual(
      [damaged.id, gone.id].map((id) => ['unreadable', id]).toSorted(),
    );
  });

  it('whose content is destroyed asks for nothing', async () => {
    const recordId = await sealNameless('1');
    const why = { reason: 'other' as const, reasonText: 'Skyddade uppgifter.', decidedBy: 'Karin', operator: 'Eva' };
    await destroyContent(db, { recordId, path: null, ...why }, { now: () => new Date(AT), subtle: crypto.subtle });
    expect(await readLeft(db)).toEqual([]);
  });
});

describe('beside the records', () => {
  it('what left a page without evidence stands there until somebody has said what happened', async () => {
    const about = 'removed-without-evidence' as const;
    const loss = { about, itemKey: 'facebook:comment:1', pageUrl: 'https://x', act: null, operator: 'Eva' };
    await noteLoss(db, loss, new Date(AT));
    const [line] = await readLeft(db);
    expect(line).toMatchObject({ kind: 'loss', since: AT, loss: { itemKey: loss.itemKey } });
    if (line?.kind === 'loss') await explainLoss(db, line.loss.seq, 'Reklam.', 'Eva', new Date(AT));
    expect(await readLeft(db)).toEqual([]);
  });

  it('what was cut off stands there until it has been read; what runs and what went well does not', async () => {
    await saveFlow(db, aFlow('cut', { phase: 'ended', outcome: 'interrupted', told: false }));
    await saveFlow(db, aFlow('good', { phase: 'ended', outcome: 'removed', told: false }));
    await saveFlow(db, aFlow('runs', { phase: 'removing', told: false }));
    expect(await kinds()).toEqual(['flow']);
    await markTold(db, 'cut');
    expect(await kinds()).toEqual([]);
  });

  it('a store that does not answer is a fault, never an empty list', async () => {
    db.close({ disableAutoOpen: true });
    await expect(readLeft(db)).rejects.toMatchObject({ kind: 'read' });
  });
});
