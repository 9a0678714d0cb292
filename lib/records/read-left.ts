/**
 * Reads the archive for what is left to do. Sealed parts never change, so each is read once and cached while the store
 * is open.
 */
import { decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import { paperDemand } from '../domain/paper-demand';
import { secrecy } from '../domain/secrecy';
import type { EvidenceDatabase } from '../evidence/database';
import { interruptedUntold } from '../evidence/flows';
import { listForbiddenNotes } from '../evidence/forbidden';
import type { RecordRow } from '../evidence/schema';
import { keptLeft } from '../evidence/kept-by-eyes';
import { journalsOfRecords } from '../evidence/store';
import { goneIn } from '../evidence/tombstone-in';
import { readTransaction } from '../evidence/transaction';
import { listLosses } from '../evidence/without-evidence';
import { z } from '../zod';
import { inOrder, isCutOff, isUncapturedLeft, type LeftLine } from './left-lines';
import { isText } from '../domain/is-text';
import { leftToDo, reviewLeft, type SealedFacts } from './left-to-do';
import { restoredLeft } from './notice-due';
import { oneAtATime } from './one-at-a-time';

/** Number of sealed parts held in memory at a time. */
const AT_A_TIME = 50;

/**
 * @param today YYYY-MM-DD in the official's time zone
 * @throws EvidenceError `read` when the store does not answer: it is then unknown what is left, which is not nothing
 */
export function readLeft(db: EvidenceDatabase, today: string): Promise<LeftLine[]> {
  const read = readers.get(db) ?? oneAtATime((day: string) => readWhole(db, day));
  readers.set(db, read);
  return read(today);
}

const readers = new WeakMap<EvidenceDatabase, (today: string) => Promise<LeftLine[]>>();

async function readWhole(db: EvidenceDatabase, today: string): Promise<LeftLine[]> {
  const lines: LeftLine[] = [];
  for (let before = Number.POSITIVE_INFINITY; ;) {
    const rows = await rowsBefore(db, before);
    lines.push(...(await linesOf(db, rows, today)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_A_TIME) break;
    before = last.seq;
    // Yields so that a large archive does not block the page or the service worker.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const losses = (await listLosses(db)).filter(({ explanation }) => explanation === null);
  const flows = (await interruptedUntold(db)).filter(isCutOff);
  return inOrder([
    ...lines,
    ...losses.map((loss): LeftLine => ({ kind: 'loss', since: loss.at, loss })),
    ...(await uncapturedLeft(db)),
    ...(await keptLeft(db)).map(({ at, ...kept }): LeftLine => ({ kind: 'kept', since: at, ...kept })),
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
  const journalsById = await journalsOfRecords(
    db,
    rows.map(({ id }) => id),
  );
  const isGone = ({ id }: RecordRow): boolean => goneIn(journalsById.get(id) ?? []).whole !== undefined;
  for (const { id } of rows.filter(isGone)) factsCache.get(db)?.delete(id);
  const there = rows.filter((row) => !isGone(row));
  const facts = await factsOf(
    db,
    there.map(({ id }) => id),
  );
  return there.flatMap((row) => lineOf(row, facts.get(row.id), { journalRows: journalsById.get(row.id) ?? [], today }));
}

function lineOf(
  { id, seq, groundLabel, sealedAt }: RecordRow,
  facts: SealedFacts | undefined,
  { journalRows, today }: { journalRows: JournalRow[]; today: string },
): LeftLine[] {
  if (facts === undefined) return isExplained(journalRows) ? [] : [{ kind: 'unreadable', id, seq, since: sealedAt }];
  const tasks = [
    ...leftToDo(facts, journalRows),
    ...restoredLeft(facts, journalRows),
    ...reviewLeft(facts, journalRows, today),
  ];
  return tasks.length === 0 ? [] : [{ kind: 'record', id, seq, ground: groundLabel, since: sealedAt, tasks }];
}

const isExplained = (journalRows: JournalRow[]): boolean =>
  journalRows.some(({ kind, data }) => kind === 'note' && data.about === 'unreadable' && isText(data.text));

const factsShape = z.object({
  decision,
  operator: z.object({ name: z.string().nullable() }),
  secrecy: secrecy.pick({ marked: true, paragraph: true, concerns: true, asked: true }),
  retentionAtSealing: z.object({ paper: paperDemand.optional() }),
});
const factsCache = new WeakMap<EvidenceDatabase, Map<string, SealedFacts>>();

/** Records that cannot be read are left out. */
async function factsOf(db: EvidenceDatabase, ids: string[]): Promise<ReadonlyMap<string, SealedFacts>> {
  const facts = factsCache.get(db) ?? new Map<string, SealedFacts>();
  factsCache.set(db, facts);
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
    return withoutWords(factsShape.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling))));
  } catch {
    return undefined;
  }
}

/**
 * Drops the decision's words: facts stay in memory while the store is open, and a record may be destroyed meanwhile.
 */
const withoutWords = ({
  decision: judged,
  operator,
  secrecy: review,
  retentionAtSealing,
}: z.infer<typeof factsShape>): SealedFacts => ({
  operator,
  retentionAtSealing,
  secrecy: { ...review, paragraph: isText(review.paragraph) ? 'named' : null },
  decision: {
    groundId: judged.groundId,
    route: judged.route,
    measure: judged.measure,
    completion: judged.completion,
    notice: judged.notice && { plan: judged.notice.plan, told: judged.notice.told },
    secondEyes: judged.secondEyes && {
      of: isText(judged.secondEyes.of) ? 'named' : null,
      answer: judged.secondEyes.answer,
    },
    inputs: judged.inputs?.map(({ required, value }) => ({ required, value: value === null ? null : '' })),
    ban: judged.ban && { reviewOn: judged.ban.reviewOn },
  },
});
