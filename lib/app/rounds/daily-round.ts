/** One round of one account: begun by the official, walked on its pages, and ended with a dated line. */
import { localDay } from '../../domain/local-day';
import type { EvidenceDatabase } from '../../evidence/database';
import { roundsOf, storeRound } from '../../evidence/rounds';
import { uuid7 } from '../../evidence/uuid7';
import type { Reply } from '../../messaging/protocol';
import type { KeptRound, RoundItem, RoundLine, RunningRound } from '../../rounds/round';
import { beginRound, goOn, markAfter } from '../../rounds/walk';
import { changeRunning, runningOf } from './running-round';

export interface RoundEnv {
  db: EvidenceDatabase;
  now: () => Date;
  /** The name that signs the line; null when none is set. */
  operator: () => Promise<string | null>;
}

type RoundState = Reply<'round.read'>;

export async function readRound(accountId: string, { db, now }: Pick<RoundEnv, 'db' | 'now'>): Promise<RoundState> {
  const { lines, mark, ownPostAt } = await roundsOf(db, accountId);
  return { mark, lastAt: lastKept(lines)?.to ?? null, ownPostAt, running: told(await runningOf(accountId, now())) };
}

/** Idempotent: started in two tabs, it is one round. */
export async function startRound(accountId: string, { now }: Pick<RoundEnv, 'now'>): Promise<RoundState['running']> {
  return told(await changeRunning(accountId, now(), (round) => round ?? beginRound(now().toISOString())));
}

/**
 * Adds what the page has shown and what the official has passed. Does not start a round that has ended.
 *
 * @returns whether a round is running
 */
export async function walkOn(
  accountId: string,
  walked: { seen: RoundItem[]; passed: RoundItem[] },
  { now }: Pick<RoundEnv, 'now'>,
): Promise<boolean> {
  return (await changeRunning(accountId, now(), (round) => (round === null ? null : goOn(round, walked)))) !== null;
}

/** Ends the round without a line. */
export async function stopRound(accountId: string, { now }: Pick<RoundEnv, 'now'>): Promise<void> {
  await changeRunning(accountId, now(), () => null);
}

/**
 * Writes the dated line. Items that were seen and not passed count as new, or unknown, next time too.
 *
 * @returns null when no round is running
 * @throws EvidenceError when the line could not be stored; the round then continues
 */
export async function finishRound(
  accountId: string,
  { db, now, operator }: RoundEnv,
): Promise<Reply<'round.finish'>['done']> {
  const to = now();
  let done: Reply<'round.finish'>['done'] = null;
  await changeRunning(accountId, to, async (round) => {
    if (round === null) return null;
    const line: KeptRound = {
      kind: 'kept',
      id: uuid7(),
      accountId,
      day: localDay(to),
      from: round.startedAt,
      to: to.toISOString(),
      operator: await operator(),
      walked: round.passed.length,
    };
    await storeRound(db, line, (before) => markAfter(before, round));
    done = { at: line.to, walked: line.walked, left: round.left.length };
    return null;
  });
  return done;
}

export const lastKept = (lines: readonly RoundLine[]): KeptRound | undefined =>
  lines
    .filter((line): line is KeptRound => line.kind === 'kept')
    .toSorted((a, b) => a.to.localeCompare(b.to))
    .at(-1);

/** The page needs only the keys of the passed items, and a count. */
const told = (round: RunningRound | null): RoundState['running'] =>
  round === null ? null : { passed: round.passed.map(({ itemKey }) => itemKey), left: round.left.length };
