/**
 * What has left a page without evidence: rows of the journal that belong to no record, and the explanations
 * that officials have given. Ids, never a word of the item.
 */
import { lossData, type Loss } from '../domain/loss';
import type { JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from './database';
import { appendJournal } from './journal';
import { withLock } from './lock';
import { readTransaction } from './transaction';

/** Newest first. */
export async function listLosses(db: EvidenceDatabase): Promise<Loss[]> {
  const notes = await readTransaction(db, [db.journal], () => db.journal.where('kind').equals('note').toArray());
  const explained = new Map(
    notes.flatMap(({ data }) =>
      data.about === 'explained' && typeof data.of === 'number' && typeof data.text === 'string'
        ? [[data.of, data.text] as const]
        : [],
    ),
  );
  return notes.flatMap((row) => lossOf(row, explained)).sort((a, b) => b.seq - a.seq);
}

function lossOf({ seq, at, operator, data, recordId }: JournalRow, explained: ReadonlyMap<number, string>): Loss[] {
  const parsed = lossData.safeParse(data);
  return recordId !== null || !parsed.success
    ? []
    : [{ seq, at, operator, ...parsed.data, explanation: explained.get(seq) ?? null }];
}

/**
 * Once an item: a page that is opened again tells the same again, and what is
 * known to be one's own press is not told as unknown besides.
 */
export const noteLoss = (db: EvidenceDatabase, loss: NewLoss, now: Date): Promise<void> =>
  withLock('uppsikt:losses', () => noteOnce(db, loss, now));

type NewLoss = Pick<Loss, 'about' | 'itemKey' | 'pageUrl' | 'act' | 'operator'>;

async function noteOnce(db: EvidenceDatabase, loss: NewLoss, now: Date): Promise<void> {
  if (
    (await listLosses(db)).some(
      ({ itemKey, about }) => itemKey === loss.itemKey && (about === loss.about || loss.about === 'vanished'),
    )
  )
    return;
  const { operator, ...data } = loss;
  await appendJournal(db, { kind: 'note', recordId: null, operator, data, at: now.toISOString() });
}

export const explainLoss = (
  db: EvidenceDatabase,
  seq: number,
  text: string,
  operator: string | null,
  now: Date,
): Promise<unknown> =>
  appendJournal(db, {
    kind: 'note',
    recordId: null,
    operator,
    data: { about: 'explained', of: seq, text },
    at: now.toISOString(),
  });
