/**
 * What was done, or happened, past Uppsikt: rows of the journal, on the item's record where it has one, and
 * the explanations that officials have given. Ids, never a word of the item.
 */
import type { JournalRow } from '../domain/journal';
import { explanationIn, lossIn, toldOnce, type Loss, type LossData } from '../domain/loss';
import { isTold, pastUppsikt } from '../domain/past-uppsikt';
import { standingOf } from '../domain/standing';
import type { EvidenceDatabase } from './database';
import { flowsForItem, flowsForItems } from './flows';
import { appendJournal } from './journal';
import { withLock } from './lock';
import { lifeOf } from './store';
import { readTransaction } from './transaction';

/** All that is to be explained, or has been. Newest first. */
export async function listLosses(db: EvidenceDatabase): Promise<Loss[]> {
  const all = await allLosses(db);
  const flows = await flowsForItems(db, [...new Set(all.map(({ itemKey }) => itemKey))]);
  return toldOnce(
    all,
    (itemKey, at) =>
      flows.get(itemKey)?.some(({ evidenceId, startedAt }) => evidenceId !== null && startedAt > at) ?? false,
  );
}

async function allLosses(db: EvidenceDatabase): Promise<Loss[]> {
  const notes = await readTransaction(db, [db.journal], () => db.journal.where('kind').equals('note').toArray());
  const explained = new Map(
    notes.flatMap((row) => explanationIn(row) ?? []).map(({ of, text }) => [of, text] as const),
  );
  return notes.flatMap((row) => lossOf(row, explained)).sort((a, b) => b.seq - a.seq);
}

function lossOf(row: JournalRow, explained: ReadonlyMap<number, string>): Loss[] {
  const { seq, at, operator, recordId } = row;
  const loss = lossIn(row);
  return loss === null ? [] : [{ ...loss, seq, at, operator, recordId, explanation: explained.get(seq) ?? null }];
}

type NewLoss = Pick<Loss, 'itemKey' | 'pageUrl' | 'act' | 'operator'>;

/** The way through is taken: said before anything is let through. On the item's record where it has one. */
export async function notePassed(db: EvidenceDatabase, passed: NewLoss, now: Date): Promise<void> {
  const recordId = await latestRecord(db, passed.itemKey);
  await append(db, { ...passed, about: 'native-passed', recordId }, now);
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
    const flows = await flowsForItem(db, gone.itemKey);
    // One that was cut off after its evidence was sealed looks by itself.
    if (flows.some(({ id, evidenceId, phase }) => isRunning(id) || (evidenceId !== null && phase !== 'ended'))) return;
    const recordId = await latestRecord(db, gone.itemKey);
    const life = recordId === null ? null : await lifeOf(db, recordId);
    if (life !== null && isTold(standingOf(life), gone)) return;
    const told = life === null ? await withoutRecord(db, gone.itemKey) : [pastUppsikt(life)];
    if (told.some((known) => known !== null && isSame(known, gone))) return;
    const { own, seen, ...loss } = gone;
    const taken = recordId === null ? 'removed-without-evidence' : 'taken-natively';
    await append(db, { ...loss, seen, about: own ? taken : 'vanished', recordId }, now);
  });

/**
 * A page that is opened again tells the same again, and what is known to be one's
 * own press is not told as unknown besides.
 */
function isSame(known: LossData, gone: Gone): boolean {
  if (known.about === 'native-passed') return false;
  if (!gone.own) return known.seen !== 'hidden';
  return known.about !== 'vanished' && known.act === gone.act && (known.seen ?? 'gone') === gone.seen;
}

const withoutRecord = async (db: EvidenceDatabase, itemKey: string): Promise<Loss[]> =>
  (await allLosses(db)).filter((loss) => loss.recordId === null && loss.itemKey === itemKey);

async function latestRecord(db: EvidenceDatabase, itemKey: string): Promise<string | null> {
  const records = await readTransaction(db, [db.records], () =>
    db.records.where('itemKey').equals(itemKey).sortBy('seq'),
  );
  return records.at(-1)?.id ?? null;
}

async function append(
  db: EvidenceDatabase,
  { operator, recordId, ...data }: NewLoss & Pick<Loss, 'about' | 'recordId' | 'seen'>,
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
