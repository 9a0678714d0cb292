/**
 * Crisis mode: started on a manager's decision, ended by hand or at its set time. Each start and end is a dated line
 * with the operator.
 */
import { browser } from '../../browser';
import { crisisAt, endsToNote, LONGEST_CRISIS_DAYS, type Crisis, type CrisisDecision } from '../../domain/crisis';
import type { EvidenceDatabase } from '../../evidence/database';
import type { Reply } from '../../messaging/protocol';
import type { Settings } from '../../settings/schema';
import { readSettings } from '../../settings/store';
import { isoOf, realClock, type Clock } from '../../util/clock';
import { showDueCount } from '../questions/due-count';
import { changeSettings } from '../settings/change-settings';

/** The maximum kept; the oldest are dropped first. */
const MOST_KEPT = 500;
const MOST_SHOWN = 10;
const DAY = 86_400_000;

type Started = Reply<'crisis.start'>['said'];

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv');

const managersOf = ({ register }: Pick<Settings, 'register'>): string[] => [
  ...new Set(register.map(({ manager }) => manager.trim()).filter((name) => name !== '')),
];

/** @param now milliseconds since 1970 */
export async function readCrisis(now: number): Promise<Reply<'crisis.read'>> {
  const { crises, operator, ...settings } = await readSettings();
  return {
    now: crisisAt(crises, now),
    managers: managersOf(settings),
    hasName: operator.name.trim() !== '',
    lines: crises.toReversed().slice(0, MOST_SHOWN),
  };
}

/** The reason it cannot start, or null. */
function hindrance({ crises, operator, ...settings }: Settings, decided: CrisisDecision, now: number): Started | null {
  const lasts = Date.parse(decided.until) - now;
  if (operator.name.trim() === '') return 'no-name';
  if (!managersOf(settings).some((name) => same(name, decided.decidedBy))) return 'not-a-manager';
  if (crisisAt(crises, now) !== null) return 'holds-already';
  if (lasts <= 0) return 'end-has-passed';
  return lasts > LONGEST_CRISIS_DAYS * DAY ? 'too-long' : null;
}

export async function startCrisis(
  db: EvidenceDatabase,
  decided: CrisisDecision,
  clock: Clock = realClock,
): Promise<Started> {
  const { decidedBy: _name, ...told } = decided;
  const found: { against: Started | null } = { against: null };
  await changeSettings(
    db,
    (before) => {
      found.against = hindrance(before, decided, clock.now());
      if (found.against !== null) return {};
      const begun: Crisis = { ...decided, startedAt: isoOf(clock), operator: before.operator.name, ended: null };
      return { crises: [...before.crises, begun].slice(-MOST_KEPT) };
    },
    { crisis: 'started', ...told },
    clock,
  );
  if (found.against !== null) return found.against;
  await showDueCount(db, clock);
  return 'started';
}

/** Ends the crisis before its set time. */
export async function endCrisis(db: EvidenceDatabase, clock: Clock = realClock): Promise<Reply<'crisis.end'>['said']> {
  const ended: { said: Reply<'crisis.end'>['said'] } = { said: 'none-held' };
  await changeSettings(
    db,
    ({ crises, operator }) => {
      const held = crisisAt(crises, clock.now());
      if (held === null) return {};
      ended.said = 'ended';
      const line = { at: isoOf(clock), how: 'by-hand', operator: operator.name || null } as const;
      return { crises: crises.map((each) => (each === held ? { ...each, ended: line } : each)) };
    },
    { crisis: 'ended', how: 'by-hand' },
    clock,
  );
  await showDueCount(db, clock);
  return ended.said;
}

/**
 * Writes the line of a crisis that ended at its set time, with the operator who set that time, since nobody pressed
 * anything.
 */
export async function noteEnds(db: EvidenceDatabase, clock: Clock = realClock): Promise<void> {
  if (endsToNote((await readSettings()).crises, clock.now()).length === 0) return;
  await changeSettings(
    db,
    ({ crises }) => {
      const over = endsToNote(crises, clock.now());
      const endedOf = ({ until, operator }: Crisis) => ({ at: until, how: 'by-itself', operator }) as const;
      return { crises: crises.map((each) => (over.includes(each) ? { ...each, ended: endedOf(each) } : each)) };
    },
    { crisis: 'ended', how: 'by-itself' },
    clock,
  );
  await showDueCount(db, clock);
}

const ALARM = 'uppsikt-crisis';
const EVERY_MINUTES = 5;

/**
 * Runs at start and on an alarm. Whether a crisis holds is computed from the clock and does not depend on the alarm.
 */
export function followCrisis(db: EvidenceDatabase, clock: Clock = realClock): void {
  const look = (): void => void noteEnds(db, clock).catch((error: unknown) => console.error('Uppsikt crisis', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  void browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  look();
}
