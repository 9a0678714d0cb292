/**
 * What was done, or happened, past Uppsikt: rows of the journal, on the item's record where it has one, and
 * the explanations that officials have given. Ids, never a word of the item.
 */
import type { Flow } from '../domain/flow';
import { namesItem } from '../domain/item-key';
import type { JournalRow } from '../domain/journal';
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

/** All that is to be explained, or has been. Newest first. */
export async function listLosses(db: EvidenceDatabase): Promise<Loss[]> {
  const notes = await allNotes(db);
  const all = await lossesIn(db, notes);
  const flows = await flowsForItems(db, [...new Set(all.map(({ itemKey }) => itemKey))].filter(namesItem));
  // What is done on evidence from before says nothing of what could be saved then.
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

/** Of the records that are still there. */
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

type NewLoss = Pick<Loss, 'itemKey' | 'pageUrl' | 'act' | 'operator'>;

/**
 * The way through is taken: said before anything is let through. On the item's record where it has one.
 *
 * @param passed with `pressedAt` where the press was made before it could be judged
 */
export async function notePassed(
  db: EvidenceDatabase,
  passed: NewLoss & { pressedAt?: string },
  now: Date,
): Promise<void> {
  const recordId = await latestRecord(db, passed.itemKey);
  await append(db, { ...passed, about: 'native-passed', recordId }, now);
}

/** Such a press was to remove, and removed nothing. */
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
  /** After an official's own press on the platform's button. */
  own: boolean;
  seen: 'gone' | 'hidden';
}

/**
 * An item has gone, or was hidden, without Uppsikt. What goes through the gate now is accounted for there, and what its
 * record tells already is not told again.
 *
 * @param isRunning whether a flow is at work in this moment
 */
export const noteGone = (
  db: EvidenceDatabase,
  gone: Gone,
  { now, isRunning }: { now: Date; isRunning: (flowId: string) => boolean },
): Promise<void> =>
  // Two windows may see the same at once.
  withLock('uppsikt:losses', async () => {
    // What has no id cannot be looked for, so nobody can say that it has gone.
    if (!namesItem(gone.itemKey)) return;
    const flows = await flowsForItem(db, gone.itemKey);
    // One that was cut off after its evidence was sealed looks by itself.
    if (flows.some(({ id, evidenceId, phase }) => isRunning(id) || (evidenceId !== null && phase !== 'ended'))) return;
    if (!gone.own && flows.some((flow) => mayBeOurs(flow, now))) return;
    const recordId = await latestRecord(db, gone.itemKey);
    const journalRows = recordId === null ? null : await journalOfRecord(db, recordId);
    if (journalRows !== null && isTold(standingOf(journalRows), gone)) return;
    const all = (await lossesIn(db, await allNotes(db))).filter(
      ({ itemKey, recordId: of }) => itemKey === gone.itemKey && of === recordId,
    );
    const past = journalRows === null ? null : pastUppsikt(journalRows);
    // One such row waits to be explained; where it was seen to be back since, that it is gone again is told besides.
    if (!gone.own && isWaiting(all, { isBack: journalRows !== null && past === null, now })) return;
    const told = journalRows === null ? all : [past];
    if (told.some((known) => known !== null && isSame(known, gone))) return;
    const { own, seen, ...loss } = gone;
    const hasEvidence = journalRows !== null && goneIn(journalRows).whole === undefined;
    const taken = hasEvidence ? 'taken-natively' : 'removed-without-evidence';
    await append(db, { ...loss, seen, about: own ? taken : 'vanished', recordId }, now);
  });

const DAY = 24 * 60 * 60_000;

/** However often it comes and goes, one further row a day is enough. */
function isWaiting(losses: Loss[], { isBack, now }: { isBack: boolean; now: Date }): boolean {
  const waiting = losses.filter(({ about, explanation }) => about === 'vanished' && explanation === null);
  const further = waiting.slice(0, -1);
  return waiting.length > 0 && (!isBack || further.some(({ at }) => now.getTime() - Date.parse(at) < DAY));
}

/**
 * A page that is opened again tells the same again, and what is known to be one's
 * own press is not told as unknown besides.
 */
function isSame(known: LossData, gone: Gone): boolean {
  if (known.about === 'native-passed') return false;
  // One that was hidden may look gone from here.
  if (!gone.own) return true;
  return known.about !== 'vanished' && known.act === gone.act && (known.seen ?? 'gone') === gone.seen;
}

/** What Uppsikt pressed, or asked an official to press, may show on the page after its flow has ended. */
const SHOWS_WITHIN = 60 * 60_000;

const mayBeOurs = ({ act, updatedAt }: Flow, now: Date): boolean =>
  (act?.kind === 'pressed' || act?.kind === 'left-to-official' || act?.kind === 'assisted') &&
  now.getTime() - Date.parse(updatedAt) <= SHOWS_WITHIN;

/** Of what has no id there is none that is surely its own. */
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
    ...data
  }: NewLoss & Pick<Loss, 'about' | 'recordId'> & Partial<Pick<Gone, 'seen'>> & { pressedAt?: string },
  now: Date,
): Promise<void> {
  await appendJournal(db, { kind: 'note', recordId, operator, data: { ...data }, at: now.toISOString() });
}

/** On the same record as what it explains. */
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
