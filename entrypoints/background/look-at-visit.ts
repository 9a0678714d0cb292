/**
 * What a visited page shows, against what was done there before: items that were away and stand there, and what was
 * removed or kept in the thread. They are looked at one after the other.
 */
import type { Flow } from '../../lib/domain/flow';
import type { EvidenceDatabase } from '../../lib/evidence/database';
import { flowsForItem, flowsForItems, lastFlows } from '../../lib/evidence/flows';
import { lifeOf } from '../../lib/evidence/store';
import { ask } from '../../lib/messaging/page-commander';
import type { FlowEnv } from '../../lib/removal/environment';
import { handledAway, handledIn, isToldToday, lookAtVisit, lookInThread } from '../../lib/removal/at-visit';
import { bringDrivers } from './bring-drivers';
import { envFor, isRunning } from './flow-host';

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

/** How far back, and how many of the platform's last flows, are searched: nothing is indexed by its post. */
const DAYS_BACK = 90;
const AMONG = 500;
/** Looks at once: each asks the platform who one is, twice. What is left is looked at the next time. */
const AT_ONCE = 5;
/** Tabs that are being looked at: a thread that loads in parts tells of itself often. */
const looking = new Set<number>();

/** What was removed or kept in these threads, once a day each; one that stands there is no news of a removal. */
export async function lookInVisited(
  db: EvidenceDatabase,
  visit: { tabId: number; platform: Flow['platform']; postIds: string[] },
  now: () => Date,
): Promise<void> {
  if (looking.has(visit.tabId)) return;
  looking.add(visit.tabId);
  try {
    const flows = await worthALook(db, visit, now());
    if (flows.length > 0) await bringDrivers(visit.tabId);
    for (const flow of flows)
      await lookInThread(flow, quietEnv(db, flow, visit.tabId, 'as-it-stands'), stillIs(db, flow, handledIn)).catch(
        (error: unknown) => console.error('Uppsikt look at visit', error),
      );
  } finally {
    looking.delete(visit.tabId);
  }
}

async function worthALook(
  db: EvidenceDatabase,
  { platform, postIds }: { platform: Flow['platform']; postIds: string[] },
  now: Date,
): Promise<Flow[]> {
  const since = new Date(now.getTime() - DAYS_BACK * 24 * 3_600_000).toISOString();
  const last = await lastFlows(db, { platform, since, many: AMONG });
  const here = last.filter(({ ref }) => ref.id !== null && ref.postId !== null && postIds.includes(ref.postId));
  const handled = await flowsForItems(db, [...new Set(here.map(({ itemKey }) => itemKey))]);
  const worth: Flow[] = [];
  for (const flows of handled.values()) {
    const flow = worth.length < AT_ONCE ? handledIn(flows) : undefined;
    const id = flow?.evidenceId ?? null;
    if (flow !== undefined && id !== null && !isToldToday(await lifeOf(db, id), now)) worth.push(flow);
  }
  return worth;
}

type Which = (flows: Flow[]) => Flow | undefined;

const stillIs =
  (db: EvidenceDatabase, flow: Flow, which: Which): (() => Promise<boolean>) =>
  async () =>
    !isRunning(flow.id) && which(await flowsForItem(db, flow.itemKey))?.updatedAt === flow.updatedAt;

/** Told once for all of them, on the page; an open card goes on with what it shows. */
function quietEnv(db: EvidenceDatabase, flow: Flow, tabId: number, quiet: true | 'as-it-stands'): FlowEnv {
  const env = envFor(db, { ...flow, tabId }, null);
  return {
    ...env,
    changed: () => undefined,
    page: { ...env.page, seen: (ref, act, since) => ask(tabId, 'item.seen', { ref, act, since, quiet }, 90_000) },
  };
}

const look = (db: EvidenceDatabase, tabId: number, flow: Flow): ReturnType<typeof lookAtVisit> =>
  lookAtVisit(flow, quietEnv(db, flow, tabId, true), stillIs(db, flow, handledAway));
