/**
 * The lines that tell how an account stands, found by index. Its history may be long, while the popup shows one line.
 */
import { Dexie } from 'dexie';
import { inOrder, linesOf, registerLine, type RegisterLine } from '../register/line';
import { LAST_OF, LINE_KINDS, STEPS_WITH_A_DAY } from '../register/standing';
import type { EvidenceDatabase } from './database';
import type { RegisterLineRow } from './schema';
import { readTransaction } from './transaction';

const OF_KIND = '[accountId+said.kind+at]';
const OF_STEP = '[accountId+said.guide+said.step+at]';

/**
 * What `standingOf` needs for each account, in the order written. Null when that cannot be told: a line of unknown form
 * must not count as no line.
 *
 * @throws EvidenceError `read`
 */
export async function lastRegisterLines(
  db: EvidenceDatabase,
  accountIds: readonly string[],
): Promise<Map<string, RegisterLine[] | null>> {
  const found = await readTransaction(db, [db.registerLines], () =>
    Promise.all(accountIds.map(async (id) => [id, await lastOf(db, id)] as const)),
  );
  return new Map(found.map(([id, rows]) => [id, rows === null ? null : readLines(rows)]));
}

function readLines(rows: unknown[]): RegisterLine[] | null {
  const read = registerLine.array().safeParse(rows);
  if (!read.success) console.error('Uppsikt register', read.error);
  return read.success ? inOrder(read.data) : null;
}

async function lastOf(db: EvidenceDatabase, accountId: string): Promise<RegisterLineRow[] | null> {
  if (!(await isIndexed(db, accountId))) return null;
  const last = await Promise.all(LAST_OF.map((kind) => ofKind(db, accountId, kind).last()));
  const finished = await ofKind(db, accountId, 'finished').toArray();
  const steps = await Promise.all(
    STEPS_WITH_A_DAY.map(async ({ guide, step, beforeFinished }) => {
      const until = linesOf(finished, 'finished').findLast(({ said }) => said.guide === beforeFinished);
      if (beforeFinished !== null && until === undefined) return undefined;
      return ofStep(db, [accountId, guide, step])
        .reverse()
        .filter(({ at, id }) => until === undefined || at < until.at || (at === until.at && id < until.id))
        .first();
    }),
  );
  return [...last, ...finished, ...steps].filter((row) => row !== undefined);
}

/** Whether every line is indexed by its kind, and every step by its name. A line outside the index may say anything. */
async function isIndexed(db: EvidenceDatabase, accountId: string): Promise<boolean> {
  const all = await db.registerLines.where('accountId').equals(accountId).count();
  const ofKinds = await Promise.all(LINE_KINDS.map((kind) => ofKind(db, accountId, kind).count()));
  const steps = await db.registerLines
    .where(OF_STEP)
    .between([accountId, Dexie.minKey], [accountId, Dexie.maxKey])
    .count();
  return ofKinds.reduce((sum, each) => sum + each, 0) === all && steps === ofKinds[LINE_KINDS.indexOf('step')];
}

/** The lower bound '' leaves out times that are not text: those sort first, whenever they were written. */
const ofKind = (db: EvidenceDatabase, accountId: string, kind: RegisterLine['said']['kind']) =>
  db.registerLines.where(OF_KIND).between([accountId, kind, ''], [accountId, kind, Dexie.maxKey]);

const ofStep = (db: EvidenceDatabase, step: [accountId: string, guide: string, step: string]) =>
  db.registerLines.where(OF_STEP).between([...step, Dexie.minKey], [...step, Dexie.maxKey]);
