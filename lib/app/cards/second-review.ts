/**
 * What a colleague said of an item that stays: which it was, who was asked and what they said. Nothing else is kept.
 */
import { eyesLack } from '../../assessment/second-eyes';
import type { NotedEyes, ToldFirst } from '../../domain/decision';
import type { JournalRow } from '../../domain/journal';
import { itemKey } from '../../domain/item-key';
import { localDay } from '../../domain/local-day';
import type { EvidenceDatabase } from '../../evidence/database';
import { appendJournal } from '../../evidence/journal';
import { keptByEyes } from '../../evidence/kept-by-eyes';
import { readSettings } from '../../settings/store';
import { changeCard } from './card-sessions';
import { ProblemError } from '../../problems/problem-error';
import { dateOf, realClock, type Clock } from '../../util/clock';

/** Told on the card when the item is opened again; nobody waits for it. */
export async function tellKept(db: EvidenceDatabase, tabId: number, key: string): Promise<void> {
  const kept = await keptByEyes(db, key);
  if (kept !== null)
    await changeCard(tabId, (card) => (itemKey(card.reading.ref) === key ? { ...card, keptByEyes: kept } : card));
}

/** @param where what says which item it was, without its words */
export async function noteEyes(
  db: EvidenceDatabase,
  { why, of, answer, on, told }: NotedEyes,
  where: JournalRow['data'],
  clock: Clock = realClock,
): Promise<void> {
  const { operator } = await readSettings();
  // Without it nobody can tell whether the official answered themselves.
  if (operator.name.trim() === '') throw new ProblemError('operator-missing');
  const now = dateOf(clock);
  if (eyesLack({ of, answer, on }, { name: operator.name, today: localDay(now) }) !== null)
    throw new ProblemError('eyes-incomplete');
  const data: JournalRow['data'] = { about: 'second-eyes', ...where, why, of, answer };
  if (on !== undefined) data.on = on;
  // Who was told that it would go is to hear that it stays.
  if (told !== undefined) Object.assign(data, toldData(told));
  await appendJournal(db, {
    kind: 'note',
    recordId: null,
    operator: operator.name || null,
    data,
    at: now.toISOString(),
  });
}

/** Ids and times; the words were the official's own on the platform. */
const toldData = ({ at, how, groundId, act }: ToldFirst): JournalRow['data'] => ({
  toldAt: at,
  toldHow: how,
  ...(groundId === undefined ? {} : { toldGround: groundId }),
  ...(act === undefined ? {} : { toldAct: act }),
});
