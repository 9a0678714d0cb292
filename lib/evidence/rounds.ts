/** The daily rounds in the store: lines are added and never changed; an account's mark is replaced. */
import { roundLine, roundMark, type KeptRound, type RoundLine, type RoundMark } from '../rounds/round';
import { isSameRound } from '../rounds/same-round';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { asEvidenceError } from './errors';
import type { RoundMarkRow } from './schema';
import { readTransaction, writeTransaction } from './transaction';

const markRow = z.object({
  accountId: z.string(),
  mark: roundMark.nullable(),
  ownPostAt: z.iso.datetime().nullable(),
});

export interface AccountRounds {
  lines: RoundLine[];
  mark: RoundMark | null;
  ownPostAt: string | null;
}

/** @throws EvidenceError `read`, also when the stored rows have an unknown form: they must not count as no round */
export async function roundsOf(db: EvidenceDatabase, accountId: string): Promise<AccountRounds> {
  const [lines, row] = await readTransaction(db, [db.rounds, db.roundMarks], async () => [
    await linesOf(db, accountId),
    await db.roundMarks.get(accountId),
  ]);
  try {
    const { mark, ownPostAt } = row === undefined ? { mark: null, ownPostAt: null } : markRow.parse(row);
    return { lines: roundLine.array().parse(lines), mark, ownPostAt };
  } catch (error) {
    throw asEvidenceError(error, 'read');
  }
}

/**
 * Stores the line of a finished round and the mark where the next one begins, in one transaction. A round may end
 * twice: when the worker was stopped before it forgot the round, or when it is ended again (lib/rounds/same-round).
 * Then its line is already there and is not added again.
 *
 * @throws EvidenceError when it could not be stored; then the round goes on
 */
export async function storeRound(
  db: EvidenceDatabase,
  line: KeptRound,
  mark: (before: RoundMark | null) => RoundMark | null,
): Promise<void> {
  const row = roundLine.parse(line);
  await writeTransaction(db, [db.rounds, db.roundMarks], async () => {
    const lines = await linesOf(db, line.accountId);
    const isThere = lines.some((each) => each.kind === 'kept' && (each.from === line.from || isSameRound(each, line)));
    if (!isThere) await db.rounds.add(row);
    const before = await marksOf(db, line.accountId);
    await db.roundMarks.put({ ...before, mark: mark(before.mark) });
  });
}

/**
 * Stores why a day had no round. A day with a line keeps that line.
 *
 * @throws EvidenceError when it could not be stored
 */
export async function storeMissedDay(
  db: EvidenceDatabase,
  line: Extract<RoundLine, { kind: 'missed' }>,
): Promise<'stored' | 'has-a-line'> {
  const row = roundLine.parse(line);
  return writeTransaction(db, [db.rounds], async () => {
    const lines = await linesOf(db, line.accountId);
    if (lines.some(({ kind, day }) => kind !== 'filters' && day === line.day)) return 'has-a-line';
    await db.rounds.add(row);
    return 'stored';
  });
}

/**
 * Stores one line per day, however often it is pressed.
 *
 * @throws EvidenceError when it could not be stored
 */
export async function storeFiltersSeen(
  db: EvidenceDatabase,
  line: Extract<RoundLine, { kind: 'filters' }>,
): Promise<void> {
  const row = roundLine.parse(line);
  await writeTransaction(db, [db.rounds], async () => {
    const lines = await linesOf(db, line.accountId);
    if (!lines.some(({ kind, day }) => kind === 'filters' && day === line.day)) await db.rounds.add(row);
  });
}

/** @param at ISO 8601; ignored when a newer post is known */
export async function noteOwnPost(db: EvidenceDatabase, accountId: string, at: string): Promise<void> {
  await writeTransaction(db, [db.roundMarks], async () => {
    const before = await marksOf(db, accountId);
    if (before.ownPostAt === null || Date.parse(before.ownPostAt) < Date.parse(at))
      await db.roundMarks.put({ ...before, ownPostAt: at });
  });
}

const marksOf = async (db: EvidenceDatabase, accountId: string): Promise<RoundMarkRow> =>
  (await db.roundMarks.get(accountId)) ?? { accountId, mark: null, ownPostAt: null };

const linesOf = (db: EvidenceDatabase, accountId: string): Promise<RoundLine[]> =>
  db.rounds.where('accountId').equals(accountId).toArray();
