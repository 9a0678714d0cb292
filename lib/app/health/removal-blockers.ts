/** What blocks removals from a tab now: the red findings, shown on the tab's card. Yellow ones never block. */
import type { HealthFinding } from '../../domain/health';
import type { EvidenceDatabase } from '../../evidence/database';
import { redFindings } from '../../health/rules';
import type { CardState } from '../../messaging/protocol';
import { changeCard } from '../cards/card-sessions';
import { forgetHealth, readHealth } from './read-health';
import { isWalking } from '../snapshots/running';
import { ProblemError } from '../../problems/problem-error';
import { realClock, type Clock } from '../../util/clock';

/**
 * Leaves out a missing plan, since the card has its own way to it. Red findings are checked again without caches,
 * because they may have been fixed since.
 */
async function reasonsAgainst(
  db: EvidenceDatabase,
  tabId: number | null,
  folder: 'look' | 'kept',
  clock: Clock,
): Promise<HealthFinding[]> {
  const read = async (): Promise<HealthFinding[]> =>
    redFindings(await readHealth(db, tabId, folder, clock)).filter(({ id }) => id !== 'plan-missing');
  const kept = await read();
  if (kept.length === 0) return kept;
  forgetHealth();
  return read();
}

/**
 * Puts the findings on the card as soon as they are known, without delaying its opening.
 *
 * @returns the findings, and the card after the update
 */
export async function tellCard(
  db: EvidenceDatabase,
  tabId: number,
  folder: 'look' | 'kept' = 'look',
  clock: Clock = realClock,
): Promise<{ removalOff: HealthFinding[]; card: CardState | null }> {
  const removalOff = await reasonsAgainst(db, tabId, folder, clock);
  const card = await changeCard(tabId, (current) =>
    JSON.stringify(current.removalOff ?? []) === JSON.stringify(removalOff) ? current : { ...current, removalOff },
  );
  return { removalOff, card };
}

/**
 * Checks at the press, with the last known state of the copy folder, because a network share would delay the click. The
 * flow checks again before it acts.
 *
 * @returns the tab's card after the check
 * @throws ProblemError `removal-off-unsaved`, `snapshot-running`
 */
export async function assertRemovalAllowed(
  db: EvidenceDatabase,
  tabId: number,
  clock: Clock = realClock,
): Promise<CardState | null> {
  if (isWalking(tabId)) throw new ProblemError('snapshot-running');
  const { removalOff, card } = await tellCard(db, tabId, 'kept', clock);
  if (removalOff.length > 0) throw new ProblemError('removal-off-unsaved');
  return card;
}

/** Checks again, ignoring all caches. */
export async function freshBlockers(
  db: EvidenceDatabase,
  tabId: number | null,
  clock: Clock = realClock,
): Promise<HealthFinding[]> {
  forgetHealth();
  return tabId === null
    ? reasonsAgainst(db, null, 'look', clock)
    : (await tellCard(db, tabId, 'look', clock)).removalOff;
}
