/**
 * Uppsikt's health as it is now: the machine's part, the folder's and the page's, each kept for a minute at most, so
 * that opening a card costs nothing. Fails closed: a check that breaks or does not answer in time is red.
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
/** A store that has not answered by then does not work. */
const LONGEST_CHECK = 4_000;
const LONGEST_PAGE = 1_500;
/** How long a comparison with an authority's time says anything of the clock now. */
const CLOCK_COUNTS = 60 * 60_000;

/**
 * Of each platform: its last three acts are among them, also where one was tried again and again, or many were only
 * saved.
 */
const FLOWS_READ = 100;

const NO_FOLDER: FolderLook = { lost: null, isRead: null, isChanged: false };

type MachineFacts = Omit<HealthFacts, 'now' | 'page' | 'folder'>;
/** `kept`: as it was seen the last time, where nobody may wait for a share. */
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

/** What was found before no longer holds: settings, permission or the page has changed. */
export function forgetHealth(): void {
  machine = undefined;
  folder = undefined;
  pages.clear();
}

/**
 * @param tabId the tab whose page is judged too; null for the machine alone
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

/** Null where no platform's page answers: then there is no page to be ill. */
function pageFact(tabId: number, clock: Clock): Promise<PageFact | null> {
  const now = clock.now();
  const kept = pages.get(tabId);
  if (isFresh(kept, now)) return kept.value;
  // No listener on tabs: it would wake the worker at every page that anybody opens.
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
    // Advice, and no doubt of the machine: what cannot be read is not told.
    orNull(lastWork(db, clock)),
  ]);
  const { plan, copyMaxAgeDays } = settings;
  return {
    // No doubt is let through: when this cannot be found out, the whole check is red.
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
  // Some browsers take permission back when they restart: better said before the work than in the middle of it.
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

/** One that copies no longer go to is read for what the archive lacks, and for nothing else. */
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
    // A comparison that was made before the clock was mended must not keep removal off for ever.
    skewMilliseconds:
      compared !== null && clock.now() - Date.parse(compared.at) < CLOCK_COUNTS ? compared.offsetSeconds * 1000 : null,
  };
}
