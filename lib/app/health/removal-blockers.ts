/**
 * What stands against removing anything from a tab now: the red findings,
 * told on the tab's card. Yellow ones never stand in the way.
 */
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
 * A missing plan is not said here: the card has its own way to it. What is red is looked at once
 * more before it is believed: it may have been mended since.
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
 * Puts the reasons on the card as soon as they are known, without holding up its opening.
 *
 * @returns them, and the card as it stands then
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
 * At the press, from what was last seen of the copies' folder: a share would hold up the click. The flow looks anew
 * before it acts.
 *
 * @returns the tab's card as it stands after that
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

/** Looked at anew: nothing that was found before counts. */
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
