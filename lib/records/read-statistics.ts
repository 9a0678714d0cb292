/** Reads a month of the archive, the questions and the rounds as facts for statistics. */
import type { RegisteredAccount } from '../domain/account';
import { decision } from '../domain/decision';
import { isSnapshotKey } from '../domain/snapshot';
import type { EvidenceDatabase } from '../evidence/database';
import { journalsOfRecords } from '../evidence/store';
import { roundsOf } from '../evidence/rounds';
import type { RecordRow } from '../evidence/schema';
import { readTransaction } from '../evidence/transaction';
import type { AnswerRules } from '../questions/answer-rules';
import { readQuestion } from '../questions/read-question';
import type { Facts, RecordFact } from '../statistics/facts';
import type { RoundLine } from '../rounds/round';
import { questionFactOf, recordFactOf, roundFactOf } from '../statistics/lines';
import { realClock, type Clock } from '../util/clock';
import { z } from '../zod';

/** Number of sealed parts held in memory at a time. */
const AT_A_TIME = 50;

/** `unread`: number of rows that could not be read or whose content is destroyed. They are reported, not ignored. */
export interface ReadFacts {
  facts: Facts;
  unread: number;
}

/**
 * @param month YYYY-MM; the query has a margin of a day, so that it covers the whole Swedish month
 * @throws EvidenceError `read` when the store does not answer, or when a round's row does not have the expected form
 */
export async function readFacts(
  db: EvidenceDatabase,
  { month, accounts, rules }: { month: string; accounts: readonly RegisteredAccount[]; rules: AnswerRules },
  clock: Clock = realClock,
): Promise<ReadFacts> {
  const rows = await rowsIn(db, month);
  const records: RecordFact[] = [];
  let unreadRecords = 0;
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const read = await recordsOf(db, rows.slice(from, from + AT_A_TIME));
    records.push(...read.records);
    unreadRecords += read.unread;
    // Yields so that a large archive does not block the page.
    await clock.wait(0);
  }
  const stored: unknown[] = await readTransaction(db, [db.questions], () => db.questions.toArray());
  const questions = stored.map(readQuestion).filter((row) => row !== null);
  const rounds = await Promise.all(accounts.map(async ({ id }) => (await roundsOf(db, id)).lines));
  const inMonth = ({ day }: { day: string }): boolean => day.startsWith(`${month}-`);
  return {
    facts: {
      accounts: accounts.map(({ id, platform, ownerKeys }, at) => ({
        id,
        platform,
        ownerKeys,
        roundsSince: firstDay(rounds[at] ?? []),
      })),
      records: records.filter(inMonth),
      questions: questions.map((each) => questionFactOf(each, rules)).filter(inMonth),
      rounds: rounds.flat().map(roundFactOf).filter(inMonth),
    },
    unread: unreadRecords + (stored.length - questions.length),
  };
}

/** Lines of the filter log are not rounds. */
const firstDay = (lines: readonly RoundLine[]): string | null =>
  lines
    .filter(({ kind }) => kind !== 'filters')
    .map(({ day }) => day)
    .toSorted()[0] ?? null;

const DAY = 86_400_000;

/** @param month YYYY-MM */
async function rowsIn(db: EvidenceDatabase, month: string): Promise<RecordRow[]> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1) - DAY).toISOString();
  const last = new Date(Date.UTC(year, number, 1) + DAY).toISOString();
  return readTransaction(db, [db.records], () =>
    db.records
      .where('sealedAt')
      .between(first, last, true, true)
      // A snapshot holds no decision about an item.
      .filter(({ itemKey }) => !isSnapshotKey(itemKey))
      .toArray(),
  );
}

/** The only fields of the sealed part that are read here. */
const judged = z.object({
  source: z.object({ registeredAccountId: z.string().nullable() }),
  decision: decision.pick({
    groundId: true,
    groundLabel: true,
    guidelineLine: true,
    criticismTest: true,
    measure: true,
  }),
});

async function recordsOf(
  db: EvidenceDatabase,
  rows: readonly RecordRow[],
): Promise<{ records: RecordFact[]; unread: number }> {
  const ids = rows.map(({ id }) => id);
  const [sealed, lives] = await Promise.all([
    readTransaction(db, [db.sealed], () => db.sealed.bulkGet(ids)),
    journalsOfRecords(db, ids),
  ]);
  const records: RecordFact[] = [];
  let unread = 0;
  for (const [index, { id, sealedAt }] of rows.entries()) {
    const part = readPart(sealed[index]?.handling);
    if (part === null) unread += 1;
    // A record made by hand from elsewhere belongs to no registered account, so it is left out of the figures.
    else if (part.source.registeredAccountId !== null)
      records.push(
        recordFactOf({ id, accountId: part.source.registeredAccountId, sealedAt }, part.decision, lives.get(id) ?? []),
      );
  }
  return { records, unread };
}

function readPart(handling: Uint8Array | undefined): z.infer<typeof judged> | null {
  if (handling === undefined) return null;
  try {
    return judged.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling)));
  } catch {
    return null;
  }
}
