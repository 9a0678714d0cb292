/**
 * The running round of each account. In storage.session: which items were passed is kept in memory only and is lost
 * when the browser closes. They are then walked again.
 */
import { browser } from '../../browser';
import { localDay } from '../../domain/local-day';
import { runningRound, type RunningRound } from '../../rounds/round';
import { inTurn } from '../../util/in-turn';

const keyOf = (accountId: string): string => `round:${accountId}`;
const turn = inTurn();

/** Null when none is running. A round from an earlier day has expired: that day ended without a line. */
export async function runningOf(accountId: string, now: Date): Promise<RunningRound | null> {
  const key = keyOf(accountId);
  const read = runningRound.safeParse((await browser.storage.session.get(key))[key]);
  if (!read.success) return null;
  return localDay(new Date(read.data.startedAt)) === localDay(now) ? read.data : null;
}

/** Serialises the changes, since several tabs walk one round. @param change returns null to end the round */
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
