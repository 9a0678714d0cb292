/**
 * Takes a snapshot of the page in a tab. The page is walked in its turn, so that nothing else opens, scrolls or removes
 * there. The snapshot is then staged, sealed, read back and copied like all evidence, and reported as taken only after
 * that.
 */
import { registeredOwner } from '../../accounts/classify';
import { browserFrames } from '../../capture/browser-screen';
import { captureEnvironment } from '../../capture/capture-environment';
import { takeFrame } from '../../capture/frame';
import { loadPlacer } from '../../capture/page-scripts';
import { inPageTurn, PageBusy } from '../../capture/page-turn';
import type { RegisteredAccount } from '../../domain/account';
import { holdsAny, isSameNoted, namesInDraft, unnamedAt, type NotedNames } from '../../domain/noted-content';
import { sha256 } from '../../domain/sha256';
import type { SnapshotReason } from '../../domain/snapshot';
import type { EvidenceDatabase } from '../../evidence/database';
import { stageDraft } from '../../evidence/draft';
import { EvidenceError } from '../../evidence/errors';
import { draftTables, dropDraft } from '../../evidence/noted-drafts';
import { writeTransaction } from '../../evidence/transaction';
import { uuid7 } from '../../evidence/uuid7';
import { packInForce } from '../../guidelines/packs';
import { ask } from '../../messaging/page-commander';
import type { PageCommands, WalkStep } from '../../messaging/page-commands';
import { readSettings } from '../../settings/store';
import { buildSnapshotDraft, type SnapshotRule } from '../../snapshots/build-snapshot-draft';
import type { SnapshotFault, SnapshotRun } from '../../snapshots/run';
import { walkPage, type Taken, type WalkEnd, type WalkEnv } from '../../snapshots/walk';
import { isoOf, realClock, type Clock } from '../../util/clock';
import { coverOnPage, isNothing } from '../forbidden/cover-page';
import { notedOrHeld, toCover } from '../forbidden/never-saved';
import { platformOf } from '../page/platform-of';
import { browserTabs, type Tabs } from '../ports/tabs';
import { clockNow, stampAfterwards } from '../time-stamps/stamp-queue';
import { beginSnapshot, tellSnapshot } from './running';
import { sealSnapshot } from './seal-snapshot';

export interface Wanted {
  tabId: number;
  reason: SnapshotReason;
  /** YYYY-MM-DD; null when it was not taken for a due day. */
  due: string | null;
}

/** Ends a snapshot before it is stored. Nothing of it is kept. */
class Stop extends Error {
  constructor(readonly why: SnapshotFault) {
    super(why);
  }
}

/** Milliseconds. The page settles within about four seconds. */
const STEP_TIME = 10_000;
/** Milliseconds. The official is watching, and a removal on the page may take a while. */
const PATIENCE = 20_000;

type Whose = PageCommands['page.owner']['reply'] & { registered: RegisteredAccount; address: string };

/**
 * @returns how it ended; null when another one is running
 * @example void takeSnapshot(db, { tabId, reason: 'closing', due: null });
 */
export async function takeSnapshot(
  db: EvidenceDatabase,
  wanted: Wanted,
  clock: Clock = realClock,
  tabs: Pick<Tabs, 'addressOf'> = browserTabs,
): Promise<SnapshotRun | null> {
  const begun = beginSnapshot(wanted.tabId);
  if (begun === null) return null;
  let accountId = '';
  try {
    // Reported before the page is asked, so that an earlier run's end is not taken for this one's.
    await tellSnapshot({ kind: 'running', accountId, frames: 0, to: 0, of: 0 });
    const whose = await whoseIs(wanted.tabId, tabs);
    accountId = whose.registered.id;
    await tellSnapshot({ kind: 'running', accountId, frames: 0, to: 0, of: 0 });
    const end = await take(db, wanted, { whose, signal: begun.signal, clock, leavePage: begun.leavePage });
    await tellSnapshot(end);
    return end;
  } catch (error) {
    if (!(error instanceof Stop)) console.error('Uppsikt snapshot', error);
    const end: SnapshotRun = { kind: 'failed', accountId, why: faultOf(error) };
    await tellSnapshot(end);
    return end;
  } finally {
    begun.over();
  }
}

function faultOf(error: unknown): SnapshotFault {
  if (error instanceof Stop) return error.why;
  if (error instanceof PageBusy) return 'busy';
  if (error instanceof EvidenceError) return error.kind === 'noted' ? 'noted' : 'store';
  return 'page';
}

/** Asks the page at the press: the popup may have been opened for an earlier page. */
async function whoseIs(tabId: number, tabs: Pick<Tabs, 'addressOf'>): Promise<Whose> {
  // The address first. If the tab navigates meanwhile, the walk notices the difference.
  const url = await tabs.addressOf(tabId);
  const [{ register }, page] = await Promise.all([
    readSettings(),
    ask(tabId, 'page.owner', {}, 5_000).catch(() => null),
  ]);
  const platform = platformOf(url);
  const registered =
    page === null || page.owner === null || platform === undefined
      ? null
      : registeredOwner(page.owner.keys, platform, register);
  if (page === null || registered === null || url === undefined) throw new Stop('unseen-account');
  return { ...page, registered, address: url };
}

interface Under {
  whose: Whose;
  signal: AbortSignal;
  clock: Clock;
  leavePage: () => void;
}

async function take(db: EvidenceDatabase, wanted: Wanted, under: Under): Promise<SnapshotRun> {
  const { whose, signal, clock } = under;
  const accountId = whose.registered.id;
  const from = isoOf(clock);
  // Noted items are read in the turn, because the wait for it may have been long.
  const { end, never } = await inPageTurn(wanted.tabId, () => walkCovered(db, wanted.tabId, under), {
    patience: PATIENCE,
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) return { end: { kind: 'cancelled' } as const, never: [] };
    throw error;
  });
  under.leavePage();
  if (end.kind === 'cancelled') return { kind: 'cancelled', accountId };
  if (end.kind === 'failed') {
    console.warn('Uppsikt snapshot', end.why, end.detail);
    return { kind: 'failed', accountId, why: end.why };
  }
  const draft = await draftOf(db, end.taken, { wanted, under, from });
  const now = await notedOrHeld(db, whose.registered.platform);
  if (!isSameNoted(now, never) || holdsAny(namesInDraft(draft), now)) throw new Stop('forbidden');
  const { timeStamping } = await readSettings();
  if (signal.aborted) return { kind: 'cancelled', accountId };
  await stageDraft(db, draft, { stamp: timeStamping !== null, clock });
  if (signal.aborted) {
    await writeTransaction(db, draftTables(db), () => dropDraft(db, draft.id));
    return { kind: 'cancelled', accountId };
  }
  stampAfterwards(db, clock);
  const sealed = await sealSnapshot(db, draft.id, clock);
  if (sealed === null) throw new Stop('broken');
  return {
    kind: 'sealed',
    accountId,
    evidenceId: draft.id,
    seq: sealed.seq,
    frames: end.taken.frames.length,
    items: end.taken.items.length,
    leftOut: end.taken.leftOut,
    stopped: end.taken.stopped,
    isPartial: draft.missing.length > 0,
    copy: sealed.copy,
  };
}

interface Covered {
  end: WalkEnd;
  never: readonly NotedNames[];
}

/** Covers what must never be saved before anything is read. A page that cannot be covered is not walked. */
async function walkCovered(db: EvidenceDatabase, tabId: number, { whose, signal, clock }: Under): Promise<Covered> {
  const { address } = whose;
  const { platform, id: accountId } = whose.registered;
  const never = await notedOrHeld(db, platform);
  if (unnamedAt(never, address)) throw new Stop('forbidden');
  const around = toCover(never);
  if (!isNothing(around))
    await coverOnPage(tabId, around).catch(() => {
      throw new Stop('forbidden');
    });
  await loadPlacer(tabId);
  const env: WalkEnv = {
    address,
    signal,
    step: (step: WalkStep) => ask(tabId, 'page.walk', { step }, STEP_TIME),
    frame: (seen) => takeFrame(tabId, { address: seen }, browserFrames),
    never: async () => {
      const now = await notedOrHeld(db, platform);
      return isSameNoted(now, never) ? now : null;
    },
    wait: (milliseconds, until) => clock.wait(milliseconds, until),
    progress: (now) => tellSnapshot({ kind: 'running', accountId, ...now }),
  };
  return { end: await walkPage(env), never };
}

async function draftOf(
  db: EvidenceDatabase,
  taken: Taken,
  { wanted, under: { whose, clock }, from }: { wanted: Wanted; under: Under; from: string },
) {
  const [settings, clockCheck] = await Promise.all([readSettings(), clockNow(db)]);
  const environment = await captureEnvironment(taken.frames[0]?.walked.userAgent ?? '');
  return buildSnapshotDraft(
    taken,
    {
      id: uuid7(),
      registered: whose.registered,
      reason: wanted.reason,
      due: wanted.due,
      rule: ruleFor(wanted.reason),
      account: whose.account,
      classification: whose.classification,
      settings,
      environment,
      clockCheck,
      from,
      to: isoOf(clock),
    },
    sha256,
  );
}

/** The guideline's line for the reason: the half-year, a larger change, or closing an account. */
function ruleFor(reason: SnapshotReason): SnapshotRule {
  const { id, version, snapshot } = packInForce();
  const [change = snapshot, closing = snapshot] = snapshot.alsoAt;
  const { quote, line } = reason === 'date' ? snapshot : reason === 'larger-change' ? change : closing;
  return { packId: id, packVersion: version, quote, line };
}
