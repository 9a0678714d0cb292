/**
 * The items that a visited page shows, against what was done with them
 * before: those that were away are looked at, one after the other.
 */
import type { Flow } from '../../lib/domain/flow';
import type { EvidenceDatabase } from '../../lib/evidence/database';
import { flowsForItem, flowsForItems } from '../../lib/evidence/flows';
import { ask } from '../../lib/messaging/page-commander';
import { handledAway, lookAtVisit } from '../../lib/removal/at-visit';
import { asToldLater } from '../../lib/removal/words';
import { bringDrivers } from './bring-drivers';
import { envForOld, isRunning } from './flow-host';

/** @returns the keys of those that have come back */
export async function lookAtVisited(db: EvidenceDatabase, tabId: number, itemKeys: string[]): Promise<string[]> {
  const handled = await flowsForItems(db, itemKeys);
  const away = [...handled.values()].flatMap((flows) => handledAway(flows) ?? []);
  if (away.length > 0) await bringDrivers(tabId);
  const back: string[] = [];
  for (const flow of away) {
    const seen = await look(db, tabId, flow).catch((error: unknown) => console.error('Uppsikt look at visit', error));
    if (seen === 'back') back.push(flow.itemKey);
  }
  return back;
}

async function look(db: EvidenceDatabase, tabId: number, flow: Flow): ReturnType<typeof lookAtVisit> {
  const env = await envForOld(db, { ...flow, tabId });
  const isStill = async (): Promise<boolean> =>
    !isRunning(flow.id) && handledAway(await flowsForItem(db, flow.itemKey))?.updatedAt === flow.updatedAt;
  // Told once for all of them, on the page; an open card goes on with what it shows.
  return lookAtVisit(
    asToldLater(flow),
    {
      ...env,
      changed: () => undefined,
      page: {
        ...env.page,
        seen: (ref, act, since) => ask(tabId, 'item.seen', { ref, act, since, quiet: true }, 90_000),
      },
    },
    isStill,
  );
}
