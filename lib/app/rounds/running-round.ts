/**
 * The round that goes on, by account. In storage.session: which items were passed lies in memory alone, and is gone
 * with the browser. Then they are walked again.
 */
import { browser } from '../../browser';
import { localDay } from '../../domain/local-day';
import { runningRound, type RunningRound } from '../../rounds/round';
import { inTurn } from '../../util/in-turn';

const keyOf = (accountId: string): string => `round:${accountId}`;
const turn = inTurn();

/** Null where none goes on. One of a day before does not: its day has passed without a line. */
export async function runningOf(accountId: string, now: Date): Promise<RunningRound | null> {
  const key = keyOf(accountId);
  const read = runningRound.safeParse((await browser.storage.session.get(key))[key]);
  if (!read.success) return null;
  return localDay(new Date(read.data.startedAt)) === localDay(now) ? read.data : null;
}

/** One change at a time, since several tabs walk one round. @param change null ends it */
export const changeRunning = (
  accountId: string,
  now: Date,
  change: (round: RunningRound | null) => RunningRound | null | Promise<RunningRound | null>,
): Promise<RunningRound | null> =>
  turn(async () => {
    const next = await change(await runningOf(accountId, now));
    if (next === null) await browser.storage.session.remove(keyOf(accountId));
    else await browser.storage.session.set({ [keyOf(accountId)]: next });
    return next;
  });
