/**
 * Uppsikt's current health: the computer, the folder and the page, each cached for at most a minute, so that opening a
 * card costs nothing. Fails closed: a check that throws or times out is red.
 */
import type { HealthReport } from '../../domain/health';
import type { EvidenceDatabase } from '../../evidence/database';
import { compareHeads } from '../../evidence/remembered-heads';
import { lastFlows } from '../../evidence/flows';
import { stampQueueState } from '../../evidence/stamps';
import { readTransaction } from '../../evidence/transaction';
import { lastLook, lookAtFolder } from '../../second-copy/look-at-folder';
import { folderPermission } from '../../second-copy/picked-folder';
import { probeStorage } from '../../evidence/storage-probe';
import type { CopyFact, FolderLook, HealthFacts, PageFact, StampFact } from '../../health/facts';
import { judgeHealth, unknownHealth } from '../../health/rules';
import { isOldBefore, troublesOf, type WorkFact } from '../../health/work';
import { ask } from '../../messaging/page-commander';
import { manifests } from '../../platforms/manifests';
import { headsMemory } from '../../settings/heads-memory';
import { readSettings, readSettingsAndUnread } from '../../settings/store';
import type { Settings } from '../../settings/schema';
import { browserPermissions, type Permissions } from '../ports/permissions';
import { newestTime, unbackedRecords } from './unbacked-records';
import { within } from '../../util/within';
import { realClock, type Clock } from '../../util/clock';

const KEPT = 60_000;
/** Milliseconds. A store that has not answered by then does not work. */
const LONGEST_CHECK = 4_000;
const LONGEST_PAGE = 1_500;
/** Milliseconds for which a comparison with an authority's time says something about the clock. */
const CLOCK_COUNTS = 60 * 60_000;

/**
 * Per platform. Enough to contain its last three acts even if one was retried many times, or many items were only
 * saved.
 */
const FLOWS_READ = 100;

const NO_FOLDER: FolderLook = { lost: null, isRead: null, isChanged: false };

type MachineFacts = Omit<HealthFacts, 'now' | 'page' | 'folder'>;
/** `kept`: the last known result, for callers that must not wait for a network share. */
type FolderFrom = 'look' | 'kept';
interface HealthEnv {
  clock: Clock;
  permissions: Permissions;
}
interface Kept<T> {
  at: number;
  value: Promise<T>;
}

let machine: Kept<MachineFacts> | undefined;
let folder: Kept<FolderLook> | undefined;
const pages = new Map<number, Kept<PageFact | null>>();

/** Clears the caches when settings, permission or the page have changed. */
export function forgetHealth(): void {
  machine = undefined;
  folder = undefined;
  pages.clear();
}

/**
 * @param tabId the tab whose page is also judged; null for the computer alone
 * @example const health = await readHealth(db, tabId); if (health.level === 'red') refuse();
 */
export async function readHealth(
  db: EvidenceDatabase,
  tabId: number | null,
  from: FolderFrom = 'look',
  clock: Clock = realClock,
  permissions: Permissions = browserPermissions,
): Promise<HealthReport> {
  try {
    const [facts, page] = await Promise.all([
      within(
        LONGEST_CHECK,
        factsOf(db, from, { clock, permissions }),
        () => new Error('the store did not answer in time'),
      ),
      tabId === null ? null : pageFact(tabId, clock),
    ]);
    return judgeHealth({ ...facts, page, now: clock.now() });
  } catch (error) {
    console.error('Uppsikt health', error);
    machine = undefined;
    folder = undefined;
    return unknownHealth(clock.now());
  }
}

const isFresh = <T>(kept: Kept<T> | undefined, now: number): kept is Kept<T> =>
  kept !== undefined && Math.abs(now - kept.at) < KEPT;

async function factsOf(
  db: EvidenceDatabase,
  from: FolderFrom,
  env: HealthEnv,
): Promise<Omit<HealthFacts, 'now' | 'page'>> {
  const { clock } = env;
  const facts = await machineFacts(db, env);
  return { ...facts, folder: facts.storage.kind === 'failed' ? NO_FOLDER : await folderFact(db, from, clock) };
}

function machineFacts(db: EvidenceDatabase, env: HealthEnv): Promise<MachineFacts> {
  const now = env.clock.now();
  if (!isFresh(machine, now)) machine = { at: now, value: findOut(db, env) };
  return machine.value;
}

/** Null when no platform's page answers, so there is no page to judge. */
function pageFact(tabId: number, clock: Clock): Promise<PageFact | null> {
  const now = clock.now();
  const kept = pages.get(tabId);
  if (isFresh(kept, now)) return kept.value;
  // No tab listener here: it would wake the worker at every page load.
  for (const [other, { at }] of pages) if (now - at > KEPT) pages.delete(other);
  const value = ask(tabId, 'page.health', {}, LONGEST_PAGE).then(
    ({ level, broken = [] }) => ({ level, broken }),
    () => null,
  );
  pages.set(tabId, { at: now, value });
  return value;
}

async function findOut(db: EvidenceDatabase, { clock, permissions }: HealthEnv): Promise<MachineFacts> {
  const { settings, unread } = await readSettingsAndUnread();
  const orNull = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);
  const [probe, copies, stamps, newestAt, screenshots, work] = await Promise.all([
    probeStorage(db),
    orNull(copyFact(db, settings)),
    orNull(stampFact(db, settings, clock)),
    orNull(newestTime(db)),
    permissions.isGranted('<all_urls>'),
    // This is advice only, so an error here is ignored.
    orNull(lastWork(db, clock)),
  ]);
  const { plan, copyMaxAgeDays } = settings;
  return {
    // May throw: if this is unknown, the whole check is red.
    chains: probe.kind === 'failed' ? null : await compareHeads(db, headsMemory),
    storage: probe,
    planned: plan !== null,
    unreadableSettings: unread.length,
    copies,
    copyMaxAgeDays,
    stamps,
    newestAt,
    screenshots,
    work: work ?? [],
  };
}

async function lastWork(db: EvidenceDatabase, clock: Clock): Promise<WorkFact[]> {
  const now = clock.now();
  const of = manifests.map(({ id }) =>
    lastFlows(db, { platform: id, since: new Date(isOldBefore(now)).toISOString(), many: FLOWS_READ }),
  );
  return troublesOf((await Promise.all(of)).flat(), now);
}

async function copyFact(db: EvidenceDatabase, { secondCopy }: Settings): Promise<CopyFact> {
  const here = await unbackedRecords(db);
  const elsewhere = { reachable: null, ...here };
  if (secondCopy.kind === 'off') return { plan: { kind: 'off', reason: secondCopy.reason }, ...elsewhere };
  if (secondCopy.kind === 'downloads') return { plan: { kind: 'on', place: secondCopy.folder }, ...elsewhere };
  // Some browsers revoke folder permission at restart. Better said before the work than in the middle of it.
  const permission = await folderPermission(db).catch(() => null);
  return {
    plan: { kind: 'on', place: secondCopy.name },
    reachable: permission === null ? null : permission === 'granted',
    ...here,
  };
}

function folderFact(db: EvidenceDatabase, from: FolderFrom, clock: Clock): Promise<FolderLook> {
  if (from === 'kept') return lastLook(db);
  const now = clock.now();
  if (!isFresh(folder, now)) folder = { at: now, value: findOutFolder(db) };
  return folder.value;
}

/** A folder that no longer gets copies is only compared with the archive. */
async function findOutFolder(db: EvidenceDatabase): Promise<FolderLook> {
  const { secondCopy, installationId } = await readSettings();
  const look = await lookAtFolder(db, installationId);
  return secondCopy.kind === 'folder' ? look : { ...look, isRead: null, isChanged: false };
}

async function stampFact(db: EvidenceDatabase, { timeStamping }: Settings, clock: Clock): Promise<StampFact> {
  const [{ queued, failed, oldest, clock: compared }, waiting] = await Promise.all([
    stampQueueState(db),
    readTransaction(db, [db.stamps], () =>
      db.stamps.filter((row) => row.state === 'queued' && row.reason === 'permission').count(),
    ),
  ]);
  return {
    kind: timeStamping === null ? 'off' : 'on',
    waiting: queued,
    waitingForPermission: waiting,
    failed,
    oldestWaitingAt: oldest,
    // A comparison from before the clock was corrected must not block removals for ever.
    skewMilliseconds:
      compared !== null && clock.now() - Date.parse(compared.at) < CLOCK_COUNTS ? compared.offsetSeconds * 1000 : null,
  };
}
