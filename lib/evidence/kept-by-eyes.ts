/**
 * That a colleague wanted an item to stay: a row of the journal that belongs to no record, since nothing was saved; or
 * what holds by now of a record of the item, where it was hidden meanwhile.
 */
import { secondEyes } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import { heardOf } from '../domain/second-eyes';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { appendJournal } from './journal';
import { findRecord, journalOfRecord } from './store';
import { readTransaction } from './transaction';

const keptAnswer = secondEyes.omit({ why: true }).extend({
  about: z.literal('second-eyes'),
  answer: z.literal('keep'),
  /** Null of what was judged by hand: it has none. */
  itemKey: z.string().nullish(),
  service: z.string().optional(),
  toldAt: z.string().optional(),
});

/** The day is that of the answer, else of the note (ISO 8601). */
export interface KeptByEyes {
  of: string | null;
  on: string;
}

/** The last such answer about the item; null where nobody has said so. */
export async function keptByEyes(db: EvidenceDatabase, itemKey: string): Promise<KeptByEyes | null> {
  const records = await readTransaction(db, [db.records], () => db.records.where('itemKey').equals(itemKey).toArray());
  const inRecords = await Promise.all(records.map(({ id }) => keptIn(db, id)));
  const kept = [await keptUnsaved(db, itemKey), ...inRecords].filter((each) => each !== null);
  return kept.reduce<KeptByEyes | null>((last, each) => (last === null || each.on >= last.on ? each : last), null);
}

/**
 * An item that stays because a colleague said so, and of which nobody has said what was done. `where`: item key or
 * service.
 */
interface KeptLeft {
  /** Of the journal row. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  where: string;
  /** The author had been told then that it would go (ISO 8601, UTC); absent where they had not. */
  toldAt?: string;
}

/** What was noted without a record: in no record's life would anybody see it. */
export async function keptLeft(db: EvidenceDatabase): Promise<KeptLeft[]> {
  const notes = await notesOf(db);
  const done = new Set(notes.flatMap(({ data }) => (data.about === KEPT_DONE ? [data.of] : [])));
  return notes.flatMap(({ seq, at, data, recordId }) => {
    const read = recordId === null && !done.has(seq) ? keptAnswer.safeParse(data) : undefined;
    if (read?.success !== true) return [];
    const { itemKey, service, toldAt } = read.data;
    return [{ seq, at, where: itemKey ?? service ?? '', ...(toldAt === undefined ? {} : { toldAt }) }];
  });
}

/** What was done with an item that stays: it leaves the list. */
export async function noteKeptDone(
  db: EvidenceDatabase,
  seq: number,
  text: string,
  operator: string | null,
  now: Date,
): Promise<void> {
  const data = { about: KEPT_DONE, of: seq, text };
  await appendJournal(db, { kind: 'note', recordId: null, operator, data, at: now.toISOString() });
}

const KEPT_DONE = 'kept-done';

/** All notes there are, in order. */
const notesOf = (db: EvidenceDatabase): Promise<JournalRow[]> =>
  readTransaction(db, [db.journal], () => db.journal.where('kind').equals('note').sortBy('seq'));

async function keptUnsaved(db: EvidenceDatabase, itemKey: string): Promise<KeptByEyes | null> {
  const notes = await notesOf(db);
  const kept = notes.flatMap(({ at, data, recordId }) => {
    const read = recordId === null ? keptAnswer.safeParse(data) : undefined;
    return read?.success === true && read.data.itemKey === itemKey
      ? [{ of: read.data.of, on: read.data.on ?? at.slice(0, 10) }]
      : [];
  });
  return kept.at(-1) ?? null;
}

/**
 * A record that cannot be read, or whose content is destroyed, keeps its journal: what was noted there is told all the
 * same.
 */
async function keptIn(db: EvidenceDatabase, id: string): Promise<KeptByEyes | null> {
  const journalRows = await journalOfRecord(db, id);
  const decision = await findRecord(db, id).then(
    (found) => found?.part.decision,
    () => undefined,
  );
  if (heardOf(decision ?? {}, journalRows) !== 'keep') return null;
  const noted = journalRows.findLast(({ data }) => keptAnswer.safeParse(data).success);
  if (noted !== undefined) {
    const { of, on } = keptAnswer.parse(noted.data);
    return { of, on: on ?? noted.at.slice(0, 10) };
  }
  return {
    of: decision?.secondEyes?.of ?? null,
    on: decision?.secondEyes?.on ?? decision?.decidedAt.slice(0, 10) ?? '',
  };
}
