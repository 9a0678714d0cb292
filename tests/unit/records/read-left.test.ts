/** The whole archive is searched for what is left to do. What cannot be read never counts as nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { stageDraft } from '../../../lib/evidence/draft';
import { markTold, saveFlow } from '../../../lib/evidence/flows';
import { appendJournal } from '../../../lib/evidence/journal';
import { noteKeptDone } from '../../../lib/evidence/kept-by-eyes';
import { sealDraft } from '../../../lib/evidence/seal';
import { explainLoss, notePassed } from '../../../lib/evidence/without-evidence';
import { readLeft } from '../../../lib/records/read-left';
import { aDatabase, seal } from '../evidence/a-database';
import { aDraft, bytesOf } from '../evidence/a-draft';
import { aFlow } from '../removal/practice-host';

const AT = '2026-11-24T09:00:00.000Z';
const TODAY = '2026-11-24';
let db: EvidenceDatabase;
beforeEach(() => {
  db = aDatabase().db;
});

/** Sealed as before a name was required. */
async function sealNameless(itemId: string): Promise<string> {
  const draft = aDraft({ itemId });
  draft.part.operator.name = null;
  await stageDraft(db, draft);
  return (await sealDraft(db, draft.id)).id;
}
const complete = (recordId: string, done: Completion) =>
  appendJournal(db, { ...completionRow(done), recordId, operator: 'Eva', at: AT });
const kinds = async (): Promise<string[]> => (await readLeft(db, TODAY)).map(({ kind }) => kind);

describe('a record', () => {
  it('is listed with what it lacks, until that is entered', async () => {
    await seal(db, { itemId: '1' });
    const id = await sealNameless('2');
    expect(await readLeft(db, TODAY)).toMatchObject([
      { kind: 'record', id, seq: 2, ground: 'Hot', tasks: [{ part: 'operator', due: null }] },
    ]);
    await complete(id, { part: 'operator', name: 'Eva Handläggare' });
    expect(await readLeft(db, TODAY)).toEqual([]);
  });

  it('is found however old it is, and read once', async () => {
    const oldest = await sealNameless('first');
    for (let each = 0; each < 51; each += 1) await seal(db, { itemId: `n${each}` });
    expect(await readLeft(db, TODAY)).toMatchObject([{ id: oldest, seq: 1 }]);
    const reads: unknown[] = [];
    const bulkGet = db.sealed.bulkGet.bind(db.sealed);
    db.sealed.bulkGet = ((keys: string[]) => (reads.push(keys), bulkGet(keys))) as typeof db.sealed.bulkGet;
    expect(await readLeft(db, TODAY)).toMatchObject([{ id: oldest }]);
    expect(reads).toEqual([]);
  }, 30_000);

  it('of a restored item is listed while its author believes that it is gone', async () => {
    const { part, ...draft } = aDraft({ itemId: '1' });
    const decision = {
      ...part.decision,
      measure: 'hide' as const,
      notice: { plan: 'to-be-told' as const, reason: '' },
    };
    await stageDraft(db, { ...draft, part: { ...part, operator: { ...part.operator, name: 'Eva' }, decision } });
    const { id } = await sealDraft(db, draft.id);
    const end = (outcome: string) =>
      appendJournal(db, { kind: 'action', recordId: id, operator: 'Eva', data: { outcome }, at: AT });
    const parts = async () =>
      (await readLeft(db, TODAY)).flatMap((line) =>
        line.kind === 'record' ? line.tasks.map((task) => task.part) : [],
      );
    await end('hidden');
    await end('shown-again');
    expect(await parts(), 'nobody told them that it was hidden').toEqual([]);
    await complete(id, { part: 'notice', told: true, reason: '', how: 'reply' });
    expect(await parts()).toEqual(['notice-restored']);
    await complete(id, { part: 'notice', told: true, reason: '', how: 'reply', about: 'restored' });
    expect(await parts()).toEqual([]);
  });

  it('that cannot be read is listed as unreadable', async () => {
    const damaged = await seal(db, { itemId: '1' });
    const gone = await seal(db, { itemId: '2' });
    await db.sealed.put({ id: damaged.id, handling: bytesOf('{') });
    await db.sealed.delete(gone.id);
    expect((await readLeft(db, TODAY)).map((line) => ('id' in line ? [line.kind, line.id] : [])).toSorted()).toEqual(
      [damaged.id, gone.id].map((id) => ['unreadable', id]).toSorted(),
    );
    await complete(damaged.id, { part: 'registry', where: 'KS 2026/9' });
    await complete(damaged.id, { part: 'motivation', text: 'Hot.' });
    expect(await readLeft(db, TODAY)).toHaveLength(2);
    await complete(damaged.id, { part: 'unreadable', text: 'Disken gick sönder.' });
    expect(await readLeft(db, TODAY)).toMatchObject([{ kind: 'unreadable', id: gone.id }]);
  });

  it('of a ban is listed from its review day', async () => {
    const draft = aDraft({ itemId: '3' });
    const ban = { reason: 'Hot', warning: null, unwarned: 'Grovt hot.', reviewOn: TODAY };
    draft.part.decision = { ...draft.part.decision, measure: 'ban' as const, ban };
    await stageDraft(db, draft);
    const { id } = await sealDraft(db, draft.id);
    expect(await readLeft(db, '2026-11-23')).toEqual([]);
    expect(await readLeft(db, TODAY)).toMatchObject([{ id, tasks: [{ part: 'ban-review', due: TODAY }] }]);
    await complete(id, { part: 'ban-review', reason: 'Har bett om ursäkt.', until: null });
    expect(await readLeft(db, TODAY)).toEqual([]);
  });

  it('whose content is destroyed needs nothing', async () => {
    const recordId = await sealNameless('1');
    const why = { reason: 'other' as const, reasonText: 'Skyddade uppgifter.', decidedBy: 'Karin', operator: 'Eva' };
    await destroyContent(db, { recordId, path: null, ...why }, { now: () => new Date(AT), subtle: crypto.subtle });
    expect(await readLeft(db, TODAY)).toEqual([]);
  });
});

it('however many ask at once, the archive is read twice at the most', async () => {
  const id = await sealNameless('1');
  let runs = 0;
  const where = db.records.where.bind(db.records);
  db.records.where = ((index: string) => ((runs += 1), where(index))) as typeof db.records.where;
  const first = readLeft(db, TODAY);
  const rest = [readLeft(db, TODAY), readLeft(db, TODAY), readLeft(db, TODAY)];
  for (const lines of await Promise.all([first, ...rest])) expect(lines).toMatchObject([{ id }]);
  expect(runs).toBe(2);
});

describe('beside the records', () => {
  it('an item that vanished without evidence is listed until somebody explains it', async () => {
    const loss = { itemKey: 'facebook:comment:1', pageUrl: 'https://x', act: null, operator: 'Eva' };
    await notePassed(db, loss, new Date(AT));
    const [line] = await readLeft(db, TODAY);
    expect(line).toMatchObject({ kind: 'loss', since: AT, loss: { itemKey: loss.itemKey } });
    if (line?.kind === 'loss') await explainLoss(db, line.loss.seq, 'Reklam.', 'Eva', new Date(AT));
    expect(await readLeft(db, TODAY)).toEqual([]);
  });

  it('interrupted work is listed until it has been read; running and successful work is not', async () => {
    await saveFlow(db, aFlow('cut', { phase: 'ended', outcome: 'interrupted', told: false }));
    await saveFlow(db, aFlow('good', { phase: 'ended', outcome: 'removed', told: false }));
    await saveFlow(db, aFlow('runs', { phase: 'removing', told: false }));
    expect(await kinds()).toEqual(['flow']);
    await markTold(db, 'cut');
    expect(await kinds()).toEqual([]);
  });

  it('a store that does not answer is an error, never an empty list', async () => {
    db.close({ disableAutoOpen: true });
    await expect(readLeft(db, TODAY)).rejects.toMatchObject({ kind: 'read' });
  });
});

describe('an item that stays because a colleague said so', () => {
  it('is listed until somebody says what was done with it', async () => {
    const keep = (answer: 'keep' | 'remove') =>
      appendJournal(db, {
        kind: 'note',
        recordId: null,
        operator: 'Eva',
        data: { about: 'second-eyes', itemKey: 'facebook:1', of: 'Ulla Chef', answer, why: 'unsure' },
        at: AT,
      });
    await keep('remove');
    await keep('keep');
    const [line] = await readLeft(db, TODAY);
    expect(line).toEqual({ kind: 'kept', since: AT, seq: 2, where: 'facebook:1' });
    await noteKeptDone(db, 2, 'Svarade på frågan.', 'Eva', new Date(AT));
    expect(await kinds()).toEqual([]);
  });
});
