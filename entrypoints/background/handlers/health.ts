/** Health as the popup and the settings ask for it, and as the card is told of it. */
import type { HealthFinding } from '../../../lib/domain/health';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { redFindings } from '../../../lib/health/rules';
import type { Handlers } from '../../../lib/messaging/server';
import { changeSettings } from '../../../lib/settings/store';
import { changeCard } from '../cards';
import { forgetHealth, readHealth } from '../health/read-health';

export function healthHandlers(db: EvidenceDatabase): Pick<Handlers, 'health.read' | 'copy-age.save'> {
  return {
    'health.read': ({ tabId, again }) => {
      if (again) forgetHealth();
      return readHealth(db, tabId);
    },
    'copy-age.save': async ({ days }) => {
      await changeSettings((now) => ({ ...now, copyMaxAgeDays: days }));
      return {};
    },
  };
}

/** Why nothing may be removed from this tab now; empty when it may. A missing plan is not said here: the card has its own way to it. */
export async function reasonsAgainstRemoval(db: EvidenceDatabase, tabId: number): Promise<HealthFinding[]> {
  return redFindings(await readHealth(db, tabId)).filter((one) => one.id !== 'plan-missing');
}

/** Puts the reasons on the card as soon as they are known, without holding up its opening. */
export async function tellCard(db: EvidenceDatabase, tabId: number): Promise<void> {
  const removalOff = await reasonsAgainstRemoval(db, tabId);
  await changeCard(tabId, (card) => (sameFindings(card.removalOff ?? [], removalOff) ? card : { ...card, removalOff }));
}

/**
 * At the press: the check is made again (kept for a minute, so it holds up no click) and told on the card.
 *
 * @throws Error `removal-off`, a problem's id
 */
export async function refuseWhileRed(db: EvidenceDatabase, tabId: number): Promise<void> {
  const removalOff = await reasonsAgainstRemoval(db, tabId);
  if (removalOff.length === 0) return;
  await changeCard(tabId, (card) => ({ ...card, removalOff }));
  throw new Error('removal-off');
}

const sameFindings = (one: HealthFinding[], other: HealthFinding[]): boolean => JSON.stringify(one) === JSON.stringify(other);
