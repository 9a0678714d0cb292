/**
 * Turns facts into findings. Pure. Red means that a removal is unsafe: evidence cannot be kept, copied, dated or read.
 * Everything else is at most a warning, because people stop reading frequent warnings.
 */
import type { ChainsState } from '../domain/chain-heads';
import type { HealthFinding, HealthId, HealthLevel, HealthReport } from '../domain/health';
import { serviceName } from '../by-hand/services';
import type { CopyFact, FolderLook, HealthFacts, PageFact, StampFact, StorageFact } from './facts';
import type { WorkFact } from './work';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MIB = 1024 * 1024;
/** Room for one large thread with its pictures. With less, the next capture may not fit. */
const LEAST_FREE = 64 * MIB;
/**
 * Small clock drift is normal; minutes are worth a warning. Never red: the record itself states how its clock was
 * checked, and one row written while the clock was ahead would block removals until that day.
 */
const CLOCK_DOUBTFUL = 10 * MINUTE;
/** A time-stamp authority that has been unreachable overnight is worth a warning. */
const STAMPS_LATE = DAY;

const ORDER: HealthLevel[] = ['red', 'yellow', 'green'];

const finding = (level: HealthLevel, id: HealthId, params: HealthFinding['params'] = {}): HealthFinding => ({
  id,
  level,
  params,
});

/** @example judgeHealth(facts).level === 'red' // removals are switched off */
export function judgeHealth(facts: HealthFacts): HealthReport {
  const findings = [
    storageHealth(facts.storage),
    facts.planned ? finding('green', 'plan-there') : finding('red', 'plan-missing'),
    ...settingsHealth(facts.unreadableSettings),
    ...chainsHealth(facts.chains),
    ...aheadHealth(facts.folder),
    copyHealth(facts.copies, facts.copyMaxAgeDays, facts.now),
    ...folderHealth(facts.copies, facts.folder),
    clockHealth(facts),
    ...(facts.page === null ? [] : pageHealth(facts.page)),
    ...facts.work.map(workHealth),
    stampHealth(facts.stamps, facts.now),
    // Redrawn pictures are the municipality's choice: reported, but not as a warning.
    finding('green', facts.screenshots ? 'pictures-true' : 'pictures-redrawn'),
  ];
  return reportOf(findings, facts.now);
}

/** The report when the check itself failed: nothing is known, so nothing is removed. */
export const unknownHealth = (now: number): HealthReport => reportOf([finding('red', 'check-failed')], now);

export const redFindings = (report: HealthReport): HealthFinding[] =>
  report.findings.filter((one) => one.level === 'red');

function reportOf(found: HealthFinding[], now: number): HealthReport {
  const findings = found.toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  return { level: findings[0]?.level ?? 'green', findings, readAt: new Date(now).toISOString() };
}

/** A setting that was lost may be one that forbade the removal. */
const settingsHealth = (count: number): HealthFinding[] =>
  count === 0 ? [] : [finding('red', 'settings-unreadable', { count })];

/** Evidence is missing without explanation, so what is saved now may be lost in the same way. */
function chainsHealth(chains: ChainsState | null): HealthFinding[] {
  if (chains === null || chains.kind === 'holds') return [];
  if (chains.kind === 'unreadable') return [finding('red', 'archive-unknown')];
  const { remembered, found } = chains;
  return chains.kind === 'behind'
    ? [finding('red', 'archive-lost', { had: remembered.records.seq, has: found.records.seq })]
    : [finding('red', 'archive-other')];
}

/**
 * The folder knows evidence that the archive lacks: this is an older archive or another one, although its own chain is
 * intact.
 */
function aheadHealth({ lost }: FolderLook): HealthFinding[] {
  if (lost === null) return [];
  if (lost.kind === 'unreadable') return [finding('red', 'archive-unknown')];
  const place = lost.folder ?? '';
  return lost.kind === 'behind'
    ? [
        finding('red', 'archive-behind-copies', {
          place,
          had: lost.remembered.records.seq,
          has: lost.found.records.seq,
        }),
      ]
    : [finding('red', 'archive-not-of-copies', { place })];
}

function storageHealth(storage: StorageFact): HealthFinding {
  if (storage.kind === 'failed') return finding('red', storage.error === 'quota' ? 'storage-full' : 'storage-broken');
  const free = storage.freeBytes;
  if (free === null) return finding('green', 'storage-works');
  if (free < LEAST_FREE) return finding('red', 'storage-full');
  return storage.kind === 'nearly-full'
    ? finding('yellow', 'storage-nearly-full', { mb: Math.floor(free / MIB) })
    : finding('green', 'storage-works');
}

function copyHealth(copies: CopyFact | null, mostDays: number, now: number): HealthFinding {
  if (copies === null) return finding('yellow', 'copy-unknown');
  const { plan, unbackedRecords, oldestUnbackedAt } = copies;
  // Without a copy there is no removal. Said before the work starts, not in the middle of it.
  if (plan.kind === 'on' && copies.reachable === false)
    return finding('red', 'copy-unreachable', { place: plan.place });
  const age = oldestUnbackedAt === null ? 0 : now - Date.parse(oldestUnbackedAt);
  if (unbackedRecords > 0 && age > mostDays * DAY)
    return finding('yellow', 'copy-old', { count: unbackedRecords, days: Math.floor(age / DAY), most: mostDays });
  return plan.kind === 'off'
    ? finding('green', 'copy-off', { reason: plan.reason })
    : finding('green', 'copy-works', { place: plan.place });
}

/** Only warnings: the evidence is still copied, so nothing stops. */
function folderHealth(copies: CopyFact | null, { isChanged, isRead, lost }: FolderLook): HealthFinding[] {
  // Missing records matter more than changed files, and an unwritable folder more than an unread one.
  if (copies?.plan.kind !== 'on') return [];
  const { place } = copies.plan;
  return [
    ...(isChanged && lost === null ? [finding('yellow', 'copy-folder-changed', { place })] : []),
    ...(isRead === false && copies.reachable !== false ? [finding('yellow', 'copy-folder-unread', { place })] : []),
  ];
}

/** The clock is behind the newest journal row, or differs from an authority's time. */
function clockHealth({ newestAt, stamps, now }: HealthFacts): HealthFinding {
  const behind = newestAt === null ? 0 : Date.parse(newestAt) - now;
  const wrong = Math.max(behind, Math.abs(stamps?.skewMilliseconds ?? 0));
  return wrong < CLOCK_DOUBTFUL || Number.isNaN(wrong)
    ? finding('green', 'clock-right')
    : finding('yellow', 'clock-doubtful', { minutes: Math.round(wrong / MINUTE) });
}

const pageHealth = ({ level, broken }: PageFact): HealthFinding[] => [
  finding(level, level === 'green' ? 'page-read' : level === 'yellow' ? 'page-partly' : 'page-unreadable'),
  // Never red: an act checks the features it needs, and stops without them.
  ...(broken.length === 0 ? [] : [finding('yellow', 'page-features', { which: broken.join(', ') })]),
];

/**
 * Each case was already stopped or reported. That most of the latest ones have it suggests that the platform rebuilt
 * the page.
 */
const workHealth = ({ platform, trouble, count, of }: WorkFact): HealthFinding =>
  finding('yellow', `work-${trouble}`, { platform: serviceName(platform), count, of });

function stampHealth(stamps: StampFact | null, now: number): HealthFinding {
  if (stamps === null) return finding('yellow', 'stamps-unknown');
  // Never red: the records are sealed, and waiting stamps are added later.
  if (stamps.waitingForPermission > 0)
    return finding('yellow', 'stamps-permission', { count: stamps.waitingForPermission });
  if (stamps.failed > 0) return finding('yellow', 'stamps-failed', { count: stamps.failed });
  if (stamps.oldestWaitingAt !== null && now - Date.parse(stamps.oldestWaitingAt) > STAMPS_LATE)
    return finding('yellow', 'stamps-waiting', { count: stamps.waiting });
  return finding('green', stamps.kind === 'off' ? 'stamps-off' : 'stamps-work');
}
