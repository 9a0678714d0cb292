/** Reads the archive for what is left to do. Sealed parts never change, so each is read once for as long as the store is open. */
import { decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from '../evidence/database';
import { interruptedUntold } from '../evidence/flows';
import { listForbiddenNotes } from '../evidence/forbidden';
import type { RecordRow } from '../evidence/tables/records';
import { goneIn } from '../evidence/tombstone-in';
import { readTransaction } from '../evidence/transaction';
import { listLosses } from '../evidence/without-evidence';
import { z } from '../zod';
import { inOrder, isCutOff, isUncapturedLeft, type LeftLine } from './left-lines';
import { leftToDo, reviewLeft, type SealedFacts } from './left-to-do';

/** So many sealed parts are in memory at a time. */
const AT_A_TIME = 50;

/**
 * @param today YYYY-MM-DD where the official is
 * @throws EvidenceError `read` when the store does not answer: what is left is then not known, and not nothing
 */
export async function readLeft(db: EvidenceDatabase, today: string): Promise<LeftLine[]> {
  const lines: LeftLine[] = [];
  for (let before = Number.POSITIVE_INFINITY; ;) {
    const rows = await rowsBefore(db, before);
    lines.push(...(await linesOf(db, rows, today)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_A_TIME) break;
    before = last.seq;
  }
  const losses = (await listLosses(db)).filter(({ explanation }) => explanation === null);
  const flows = (await interruptedUntold(db)).filter(isCutOff);
  return inOrder([
    ...lines,
    ...losses.map((loss): LeftLine => ({ kind: 'loss', since: loss.at, loss })),
    ...(await uncapturedLeft(db)),
    ...flows.map((flow): LeftLine => ({ kind: 'flow', since: flow.updatedAt, flow })),
  ]);
}

const uncapturedLeft = async (db: EvidenceDatabase): Promise<LeftLine[]> =>
  (await listForbiddenNotes(db)).flatMap(({ removal, toldEnd }) =>
    removal === undefined || !isUncapturedLeft(removal, toldEnd)
      ? []
      : [{ kind: 'uncaptured', since: removal.updatedAt, removal }],
  );

const rowsBefore = (db: EvidenceDatabase, before: number): Promise<RecordRow[]> =>
  readTransaction(db, [db.records], () => db.records.where('seq').below(before).reverse().limit(AT_A_TIME).toArray());

async function linesOf(db: EvidenceDatabase, rows: RecordRow[], today: string): Promise<LeftLine[]> {
  const lives = await livesOf(
    db,
    rows.map(({ id }) => id),
  );
  const there = rows.filter(({ id }) => goneIn(lives.get(id) ?? []).whole === undefined);
  const facts = await factsOf(
    db,
    there.map(({ id }) => id),
  );
  return there.flatMap((row) => lineOf(row, facts.get(row.id), { life: lives.get(row.id) ?? [], today }));
}

function lineOf(
  { id, seq, groundLabel, sealedAt }: RecordRow,
  facts: SealedFacts | undefined,
  { life, today }: { life: JournalRow[]; today: string },
): LeftLine[] {
  if (facts === undefined) return [{ kind: 'unreadable', id, seq, since: sealedAt }];
  const tasks = [...leftToDo(facts, life), ...reviewLeft(facts, life, today)];
  return tasks.length === 0 ? [] : [{ kind: 'record', id, seq, ground: groundLabel, since: sealedAt, tasks }];
}

async function livesOf(db: EvidenceDatabase, ids: string[]): Promise<Map<string, JournalRow[]>> {
  const rows = await readTransaction(db, [db.journal], () => db.journal.where('recordId').anyOf(ids).toArray());
  return Map.groupBy(
    rows.toSorted((a, b) => a.seq - b.seq),
    ({ recordId }) => recordId ?? '',
  );
}

const factsShape = z.object({ decision, operator: z.object({ name: z.string().nullable() }) });
const known = new WeakMap<EvidenceDatabase, Map<string, SealedFacts>>();

/** Those that cannot be read are not in it. */
async function factsOf(db: EvidenceDatabase, ids: string[]): Promise<ReadonlyMap<string, SealedFacts>> {
  const facts = known.get(db) ?? new Map<string, SealedFacts>();
  known.set(db, facts);
  const unknown = ids.filter((id) => !facts.has(id));
  if (unknown.length === 0) return facts;
  const rows = await readTransaction(db, [db.sealed], () => db.sealed.bulkGet(unknown));
  for (const row of rows) {
    const read = row === undefined ? undefined : factsIn(row.handling);
    if (row !== undefined && read !== undefined) facts.set(row.id, read);
  }
  return facts;
}

function factsIn(handling: Uint8Array): SealedFacts | undefined {
  try {
    return factsShape.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling)));
  } catch {
    return undefined;
  }
}
