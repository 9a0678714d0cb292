/** A colleague's opinion of an item that stays. Stores only which item it was, who was asked and the answer. */
import { eyesLack } from '../../assessment/second-eyes';
import type { NotedEyes, ToldFirst } from '../../domain/decision';
import type { JournalRow } from '../../domain/journal';
import type { ItemRef } from '../../domain/item';
import { itemKey, itemKeys } from '../../domain/item-key';
import { localDay } from '../../domain/local-day';
import type { EvidenceDatabase } from '../../evidence/database';
import { appendJournal } from '../../evidence/journal';
import { keptByEyes } from '../../evidence/kept-by-eyes';
import { readSettings } from '../../settings/store';
import { changeCard } from './card-sessions';
import { ProblemError } from '../../problems/problem-error';
import { dateOf, realClock, type Clock } from '../../util/clock';

/** Shown on the card when the item is opened again. Nobody waits for it. */
export async function tellKept(db: EvidenceDatabase, tabId: number, ref: ItemRef): Promise<void> {
  const kept = await keptByEyes(db, itemKeys(ref));
  if (kept !== null)
    await changeCard(tabId, (card) =>
      itemKey(card.reading.ref) === itemKey(ref) ? { ...card, keptByEyes: kept } : card,
    );
}

/** @param where identifies the item without its text */
export async function noteEyes(
  db: EvidenceDatabase,
  { why, of, answer, on, told }: NotedEyes,
  where: JournalRow['data'],
  clock: Clock = realClock,
): Promise<void> {
  const { operator } = await readSettings();
  // Without a name nobody could tell whether the official and the colleague are the same person.
  if (operator.name.trim() === '') throw new ProblemError('operator-missing');
  const now = dateOf(clock);
  if (eyesLack({ of, answer, on }, { name: operator.name, today: localDay(now) }) !== null)
    throw new ProblemError('eyes-incomplete');
  const data: JournalRow['data'] = { about: 'second-eyes', ...where, why, of, answer };
  if (on !== undefined) data.on = on;
  // An author who was told of a removal must be told that the item stays.
  if (told !== undefined) Object.assign(data, toldData(told));
  await appendJournal(db, {
    kind: 'note',
    recordId: null,
    operator: operator.name || null,
    data,
    at: now.toISOString(),
  });
}

/** Ids and times only. The text was written by the official on the platform. */
const toldData = ({ at, how, groundId, act }: ToldFirst): JournalRow['data'] => ({
  toldAt: at,
  toldHow: how,
  ...(groundId === undefined ? {} : { toldGround: groundId }),
  ...(act === undefined ? {} : { toldAct: act }),
});
