/**
 * What was done, or happened, outside Uppsikt: journal rows, on the item's record if it has one, and the explanations
 * that officials gave. Ids only, no text of the item.
 */
import type { Flow } from '../domain/flow';
import { namesItem } from '../domain/item-key';
import type { JournalRow } from '../domain/journal';
import type { ActingAs } from '../domain/acting-as';
import {
  explanationIn,
  lossIn,
  nothingIn,
  toldOnce,
  type CameToNothing,
  type Loss,
  type LossData,
} from '../domain/loss';
import { isTold, pastUppsikt } from '../domain/past-uppsikt';
import { standingOf } from '../domain/standing';
import type { EvidenceDatabase } from './database';
import { destroyedWhole } from './destroyed';
import { flowsForItem, flowsForItems } from './flows';
import { appendJournal } from './journal';
import { withLock } from './lock';
import { journalOfRecord } from './store';
import { goneIn } from './tombstone-in';
import { readTransaction } from './transaction';

/** All losses, explained or not, newest first. */
export async function listLosses(db: EvidenceDatabase): Promise<Loss[]> {
  const notes = await allNotes(db);
  const all = await lossesIn(db, notes);
  const flows = await flowsForItems(db, [...new Set(all.map(({ itemKey }) => itemKey))].filter(namesItem));
  // Acting on an earlier record does not show that the item could be saved now.
  const isSavedNow = ({ evidenceId, intent }: Flow): boolean => evidenceId !== null && intent !== 'act-on-sealed';
  return toldOnce(
    all,
    notes.flatMap((row) => nothingIn(row) ?? []),
    (itemKey, at) => flows.get(itemKey)?.some((flow) => isSavedNow(flow) && flow.startedAt > at) ?? false,
  );
}

const allNotes = (db: EvidenceDatabase): Promise<JournalRow[]> =>
  readTransaction(db, [db.journal], () => db.journal.where('kind').equals('note').toArray());

async function lossesIn(db: EvidenceDatabase, notes: JournalRow[]): Promise<Loss[]> {
  const explained = new Map(
    notes.flatMap((row) => explanationIn(row) ?? []).map(({ of, text }) => [of, text] as const),
  );
  const sealed = await sealedAt(
    db,
    notes.flatMap((row) => (lossIn(row) === null ? [] : (row.recordId ?? []))),
  );
  return notes.flatMap((row) => lossOf(row, explained, sealed)).sort((a, b) => b.seq - a.seq);
}

/** When each record was sealed. Destroyed records are left out. */
async function sealedAt(db: EvidenceDatabase, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const destroyed = await destroyedWhole(db);
  const rows = await readTransaction(db, [db.records], () => db.records.bulkGet([...new Set(ids)]));
  return new Map(
    rows.flatMap((row) => (row === undefined || destroyed.has(row.id) ? [] : [[row.id, row.sealedAt] as const])),
  );
}

function lossOf(row: JournalRow, explained: ReadonlyMap<number, string>, sealed: ReadonlyMap<string, string>): Loss[] {
  const { seq, at, operator, recordId } = row;
  const loss = lossIn(row);
  if (loss === null) return [];
  const evidenceOf = sealed.get(recordId ?? '') ?? null;
  return [{ ...loss, seq, at, operator, recordId, evidenceOf, explanation: explained.get(seq) ?? null }];
}

/** `as`: the account of the press. Absent when nobody here pressed. */
type NewLoss = Pick<Loss, 'itemKey' | 'pageUrl' | 'act' | 'operator'> & { as?: ActingAs | undefined };

/**
 * Notes that the official lets a press through without evidence. Written before it is let through, on the item's record
 * if it has one.
 *
 * @param passed with `pressedAt` when the press was made before it could be judged
 */
export async function notePassed(
  db: EvidenceDatabase,
  passed: NewLoss & { pressedAt?: string },
  now: Date,
): Promise<void> {
  const recordId = await latestRecord(db, passed.itemKey);
  await append(db, { ...passed, about: 'native-passed', recordId }, now);
}

/** Notes that such a press was meant to remove and removed nothing. */
export async function noteNothing(
  db: EvidenceDatabase,
  { operator, ...press }: Omit<CameToNothing, 'about'> & Pick<Loss, 'operator'>,
  now: Date,
): Promise<void> {
  const recordId = await latestRecord(db, press.itemKey);
  const data: CameToNothing = { about: 'came-to-nothing', ...press };
  await appendJournal(db, { kind: 'note', recordId, operator, data, at: now.toISOString() });
}

export interface Gone extends NewLoss {
  /** True after an official's own press on the platform's button. */
  own: boolean;
  seen: 'gone' | 'hidden';
}

/**
 * Notes that an item is gone, or was hidden, without Uppsikt. An item with an unfinished flow is left to that flow, and
 * what the record already tells is not noted again.
 *
 * @param isRunning whether a flow is running now
 */
export const noteGone = (
  db: EvidenceDatabase,
  gone: Gone,
  { now, isRunning }: { now: Date; isRunning: (flowId: string) => boolean },
): Promise<void> =>
  // Two windows may see the same item go at once.
  withLock('uppsikt:losses', async () => {
    // An item without an id cannot be looked for, so nobody can say that it is gone.
    if (!namesItem(gone.itemKey)) return;
    const flows = await flowsForItem(db, gone.itemKey);
    // A flow that was cut off after the seal looks for itself.
    if (flows.some(({ id, evidenceId, phase }) => isRunning(id) || (evidenceId !== null && phase !== 'ended'))) return;
    if (!gone.own && flows.some((flow) => mayBeOurs(flow, now))) return;
    const recordId = await latestRecord(db, gone.itemKey);
    const journalRows = recordId === null ? null : await journalOfRecord(db, recordId);
    if (journalRows !== null && isTold(standingOf(journalRows), gone)) return;
    const all = (await lossesIn(db, await allNotes(db))).filter(
      ({ itemKey, recordId: of }) => itemKey === gone.itemKey && of === recordId,
    );
    const past = journalRows === null ? null : pastUppsikt(journalRows);
    // If such a row waits for an explanation, do not add one. Exception: the item was seen back since, so it is gone
    // again.
    if (!gone.own && isWaiting(all, { isBack: journalRows !== null && past === null, now })) return;
    const told = journalRows === null ? all : [past];
    if (told.some((known) => known !== null && isSame(known, gone))) return;
    const { own, seen, ...loss } = gone;
    const hasEvidence = journalRows !== null && goneIn(journalRows).whole === undefined;
    const taken = hasEvidence ? 'taken-natively' : 'removed-without-evidence';
    await append(db, { ...loss, seen, about: own ? taken : 'vanished', recordId }, now);
  });

const DAY = 24 * 60 * 60_000;

/** However often an item comes and goes, one more row a day is enough. */
function isWaiting(losses: Loss[], { isBack, now }: { isBack: boolean; now: Date }): boolean {
  const waiting = losses.filter(({ about, explanation }) => about === 'vanished' && explanation === null);
  const further = waiting.slice(0, -1);
  return waiting.length > 0 && (!isBack || further.some(({ at }) => now.getTime() - Date.parse(at) < DAY));
}

/**
 * Reopening a page reports the same loss again. A loss known to be an official's own press is not also noted as
 * unknown.
 */
function isSame(known: LossData, gone: Gone): boolean {
  if (known.about === 'native-passed') return false;
  // A hidden item may look gone to an official.
  if (!gone.own) return true;
  return known.about !== 'vanished' && known.act === gone.act && (known.seen ?? 'gone') === gone.seen;
}

/** How long after a flow has ended its press, or one it asked for, may still show on the page. Milliseconds. */
const SHOWS_WITHIN = 60 * 60_000;

const mayBeOurs = ({ act, updatedAt }: Flow, now: Date): boolean =>
  (act?.kind === 'pressed' || act?.kind === 'left-to-official' || act?.kind === 'assisted') &&
  now.getTime() - Date.parse(updatedAt) <= SHOWS_WITHIN;

/** Null for an item without an id: no record is certainly its own. */
async function latestRecord(db: EvidenceDatabase, itemKey: string): Promise<string | null> {
  if (!namesItem(itemKey)) return null;
  const records = await readTransaction(db, [db.records], () =>
    db.records.where('itemKey').equals(itemKey).sortBy('seq'),
  );
  return records.at(-1)?.id ?? null;
}

async function append(
  db: EvidenceDatabase,
  {
    operator,
    recordId,
    as,
    ...data
  }: NewLoss & Pick<Loss, 'about' | 'recordId'> & Partial<Pick<Gone, 'seen'>> & { pressedAt?: string },
  now: Date,
): Promise<void> {
  await appendJournal(db, { kind: 'note', recordId, operator, data: { ...data, ...as }, at: now.toISOString() });
}

/** Written on the same record as the row it explains. */
export async function explainLoss(
  db: EvidenceDatabase,
  seq: number,
  text: string,
  operator: string | null,
  now: Date,
): Promise<void> {
  const of = await readTransaction(db, [db.journal], () => db.journal.get(seq));
  const data = { about: 'explained', of: seq, text };
  await appendJournal(db, { kind: 'note', recordId: of?.recordId ?? null, operator, data, at: now.toISOString() });
}
