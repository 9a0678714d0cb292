/**
 * Compares a visited page with earlier acts: items that were gone and are back, and items of the thread that were
 * removed or kept. Checked one after another.
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

/** @returns the keys of items that have come back */
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

/** How far back, and how many of the platform's latest flows, to search: flows are not indexed by post. */
const DAYS_BACK = 90;
const AMONG = 500;
/** The maximum checked per visit; the rest are checked at the next visit. */
const AT_ONCE = 5;
/** Milliseconds before the same flow is checked again in a tab, so that others get their turn. */
const PAUSE = 3_600_000;
/** When each flow was last checked in a tab, whatever the result. */
const lookedAt = new Map<string, number>();
/** Flows being checked now: two tabs at once would journal the same thing twice. */
const looking = new Set<string>();

/**
 * Checks what was removed or kept in these threads, each at most once a day. Reports no item that is back:
 * `lookAtVisited` does.
 */
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
      // Nothing is checked under another account.
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
  /** Another account is used, under which nothing can be checked. */
  isAnother: () => boolean;
}

/**
 * Before a check, the thread's last answer may be reused. After it, as when the item was found gone, the account is
 * read again each time.
 */
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

/** Does not report each flow: the page gets one answer for all of them. An open card keeps what it shows. */
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
