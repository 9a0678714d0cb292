/**
 * What a visited page shows, against what was done there before: items that were away and stand there, and what was
 * removed or kept in the thread. They are looked at one after the other.
 */
import type { Classification } from '../../domain/account';
import type { Flow } from '../../domain/flow';
import type { EvidenceDatabase } from '../../evidence/database';
import { flowsForItem, flowsForItems, lastFlows } from '../../evidence/flows';
import { journalsOfRecords } from '../../evidence/store';
import { ask } from '../../messaging/page-commander';
import type { FlowEnv, PagePort } from '../../removal/environment';
import { handledAway, handledIn, isLookRedundant, lookAtVisit, lookInThread } from '../../removal/at-visit';
import { asToldLater } from '../../removal/words';
import { bringDrivers } from './bring-drivers';
import { envForOld, isRunning } from '../removal/removal-runner';
import { dateOf, realClock, type Clock } from '../../util/clock';

/** @returns the keys of those that have come back */
export async function lookAtVisited(
  db: EvidenceDatabase,
  tabId: number,
  itemKeys: string[],
  clock: Clock = realClock,
): Promise<string[]> {
  const handled = await flowsForItems(db, itemKeys);
  const away = [...handled.values()].flatMap((flows) => handledAway(flows) ?? []);
  if (away.length > 0) await bringDrivers(tabId);
  const back: string[] = [];
  for (const flow of away) {
    const seen = await look(db, tabId, flow, clock).catch((error: unknown) =>
      console.error('Uppsikt look at visit', error),
    );
    if (seen === 'back') back.push(flow.itemKey);
  }
  return back;
}

/** How far back, and how many of the platform's last flows, are searched: nothing is indexed by its post. */
const DAYS_BACK = 90;
const AMONG = 500;
/** Looks at once; what is left is looked at the next time. */
const AT_ONCE = 5;
/** What a page could not tell is not asked of it all the time, and others get their turn. Milliseconds. */
const PAUSE = 3_600_000;
/** When a flow was last looked at in a tab, whatever was seen. */
const lookedAt = new Map<string, number>();
/** Flows that are being looked at: in two tabs at once the journal would say it twice. */
const looking = new Set<string>();

/** What was removed or kept in these threads, once a day each; one that stands there is no news of a removal. */
export async function lookInVisited(
  db: EvidenceDatabase,
  visit: { tabId: number; platform: Flow['platform']; postIds: string[] },
  clock: Clock = realClock,
): Promise<void> {
  const flows = (await worthALook(db, visit, dateOf(clock))).filter(({ id }) => !looking.has(id)).slice(0, AT_ONCE);
  for (const { id } of flows) looking.add(id);
  try {
    if (flows.length > 0) await bringDrivers(visit.tabId);
    const account = sharedAccount();
    for (const flow of flows) {
      lookedAt.set(keyIn(visit.tabId, flow), clock.now());
      await quietEnv(db, flow, { tabId: visit.tabId, quiet: 'as-it-stands' }, clock)
        .then((env) =>
          lookInThread(asToldLater(flow), { ...env, page: account.on(env.page) }, stillIs(db, flow, handledIn)),
        )
        .catch((error: unknown) => console.error('Uppsikt look at visit', error));
      if (!account.isAnother()) continue;
      // Nothing was looked at under another account.
      lookedAt.delete(keyIn(visit.tabId, flow));
      return;
    }
  } finally {
    for (const { id } of flows) looking.delete(id);
  }
}

const keyIn = (tabId: number, { id }: Flow): string => `${tabId} ${id}`;

async function worthALook(
  db: EvidenceDatabase,
  { tabId, platform, postIds }: { tabId: number; platform: Flow['platform']; postIds: string[] },
  now: Date,
): Promise<Flow[]> {
  for (const [key, at] of lookedAt) if (now.getTime() - at >= PAUSE) lookedAt.delete(key);
  const since = new Date(now.getTime() - DAYS_BACK * 24 * 3_600_000).toISOString();
  const last = await lastFlows(db, { platform, since, many: AMONG });
  const here = last.filter(({ ref }) => ref.id !== null && ref.postId !== null && postIds.includes(ref.postId));
  if (here.length === 0) return [];
  const handled = await flowsForItems(db, [...new Set(here.map(({ itemKey }) => itemKey))]);
  const waiting = [...handled.values()]
    .flatMap((flows) => handledIn(flows) ?? [])
    .filter((flow) => flow.evidenceId !== null && !lookedAt.has(keyIn(tabId, flow)));
  const journalsById = await journalsOfRecords(
    db,
    waiting.flatMap(({ evidenceId }) => evidenceId ?? []),
  );
  return waiting.filter(({ evidenceId }) => !isLookRedundant(journalsById.get(evidenceId ?? '') ?? [], now));
}

interface SharedAccount {
  on: (page: PagePort) => PagePort;
  /** Nothing is to be seen under it. */
  isAnother: () => boolean;
}

/** Before a look the last answer of the same thread will do; after what is gone it is asked anew each time. */
function sharedAccount(): SharedAccount {
  const known = new Map<string | null, Classification>();
  let last: Classification | undefined;
  return {
    on: (page) => {
      let hasLooked = false;
      return {
        ...page,
        readAccount: async (ref) => {
          const before = known.get(ref.postId);
          if (!hasLooked && before?.state === 'municipality') return before;
          last = await page.readAccount(ref);
          known.set(ref.postId, last);
          return last;
        },
        seen: (ref, act, since) => {
          hasLooked = true;
          return page.seen(ref, act, since);
        },
      };
    },
    isAnother: () => last !== undefined && last.state !== 'municipality',
  };
}

type Which = (flows: Flow[]) => Flow | undefined;

const stillIs =
  (db: EvidenceDatabase, flow: Flow, which: Which): (() => Promise<boolean>) =>
  async () =>
    !isRunning(flow.id) && which(await flowsForItem(db, flow.itemKey))?.updatedAt === flow.updatedAt;

/** Told once for all of them, on the page; an open card goes on with what it shows. */
async function quietEnv(
  db: EvidenceDatabase,
  flow: Flow,
  { tabId, quiet }: { tabId: number; quiet: true | 'as-it-stands' },
  clock: Clock,
): Promise<FlowEnv> {
  const env = await envForOld(db, { ...flow, tabId }, clock);
  return {
    ...env,
    changed: () => undefined,
    page: { ...env.page, seen: (ref, act, since) => ask(tabId, 'item.seen', { ref, act, since, quiet }, 90_000) },
  };
}

const look = async (db: EvidenceDatabase, tabId: number, flow: Flow, clock: Clock): ReturnType<typeof lookAtVisit> =>
  lookAtVisit(
    asToldLater(flow),
    await quietEnv(db, flow, { tabId, quiet: true }, clock),
    stillIs(db, flow, handledAway),
  );
