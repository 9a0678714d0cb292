/**
 * A colleague's answer that an item should stay. It is a journal row without a record when nothing was saved. If the
 * item was hidden meanwhile, the answer is in its record and that record's journal rows.
 */
import { secondEyes } from '../domain/decision';
import type { Flow } from '../domain/flow';
import { itemKeys } from '../domain/item-key';
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
  /** Null for an item that was judged by hand: it has no key. */
  itemKey: z.string().nullish(),
  service: z.string().optional(),
  toldAt: z.string().optional(),
});

/** `on` is the day of the answer or, if that is not known, of the note (ISO 8601). */
export interface KeptByEyes {
  of: string | null;
  on: string;
}

/**
 * The last such answer about the item; null when nobody gave one.
 *
 * @param itemKeys the item's key under each of its ids
 */
export async function keptByEyes(db: EvidenceDatabase, itemKeys: readonly string[]): Promise<KeptByEyes | null> {
  const records = await readTransaction(db, [db.records], () => db.records.where('itemKey').anyOf(itemKeys).toArray());
  const inRecords = await Promise.all(records.map(({ id }) => keptIn(db, id)));
  const kept = [await keptUnsaved(db, itemKeys), ...inRecords].filter((each) => each !== null);
  return kept.reduce<KeptByEyes | null>((last, each) => (last === null || each.on >= last.on ? each : last), null);
}

/**
 * Whether a colleague has said of the flow's record that its item stays; or of the item, without a record, since the
 * flow began.
 */
export async function isKept(
  db: EvidenceDatabase,
  { evidenceId, ref, startedAt }: Pick<Flow, 'evidenceId' | 'ref' | 'startedAt'>,
): Promise<boolean> {
  if (evidenceId !== null && (await keptIn(db, evidenceId)) !== null) return true;
  const keys: unknown[] = itemKeys(ref);
  return (await notesOf(db)).some(
    ({ at, data, recordId }) =>
      recordId === null && at >= startedAt && keys.includes(data.itemKey) && keptAnswer.safeParse(data).success,
  );
}

/**
 * An item that stays because a colleague said so, and for which no follow-up is noted. `where`: item key or service.
 */
interface KeptLeft {
  /** Sequence number of the journal row. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  where: string;
  /** When the author had been told that it would be removed (ISO 8601, UTC); absent when they had not been told. */
  toldAt?: string;
}

/** Answers noted without a record, which no record's journal shows. */
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

/** Notes the follow-up for an item that stays, which takes it off the list. */
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

/** All notes, in order. */
const notesOf = (db: EvidenceDatabase): Promise<JournalRow[]> =>
  readTransaction(db, [db.journal], () => db.journal.where('kind').equals('note').sortBy('seq'));

async function keptUnsaved(db: EvidenceDatabase, itemKeys: readonly string[]): Promise<KeptByEyes | null> {
  const notes = await notesOf(db);
  const kept = notes.flatMap(({ at, data, recordId }) => {
    const read = recordId === null ? keptAnswer.safeParse(data) : undefined;
    return read?.success === true && itemKeys.includes(read.data.itemKey ?? '')
      ? [{ of: read.data.of, on: read.data.on ?? at.slice(0, 10) }]
      : [];
  });
  return kept.at(-1) ?? null;
}

/**
 * The answer in a record and its journal rows. When the record cannot be read or its content is destroyed, the rows
 * still count.
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
