/**
 * Everything that is left to do, as one list: records, items that left a page without evidence, and interrupted flows.
 */
import type { Flow } from '../domain/flow';
import type { Uncaptured, UncapturedOutcome } from '../domain/forbidden';
import type { Loss } from '../domain/loss';
import { endedWell } from '../problems/outcomes';
import type { LeftTask } from './left-to-do';

/** Never contains the item's words or author, because others may see the list on the screen. `since`: ISO 8601, UTC. */
export type LeftLine =
  | { kind: 'record'; id: string; seq: number; ground: string; since: string; tasks: LeftTask[] }
  /** The record cannot be read, so it is not known what it lacks. That is not treated as nothing. */
  | { kind: 'unreadable'; id: string; seq: number; since: string }
  | { kind: 'loss'; since: string; loss: Loss }
  | { kind: 'flow'; since: string; flow: Flow }
  /** A colleague wanted the item kept, and nothing was saved. `where`: its key, or the service. */
  | { kind: 'kept'; since: string; seq: number; where: string; toldAt?: string }
  /** An item that must not be saved. There is no record to open, and the item must not be opened either. */
  | { kind: 'uncaptured'; since: string; removal: Uncaptured };

/** Earliest due day first, then oldest first. */
export function inOrder(lines: readonly LeftLine[]): LeftLine[] {
  const key = (line: LeftLine): string => `${firstDue(line) ?? 'no day'} ${line.since}`;
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The earliest due day of a line's tasks; null when none is set. */
export function firstDue(line: LeftLine): string | null {
  const days = line.kind === 'record' ? line.tasks.flatMap(({ due }) => due ?? []) : [];
  return days.toSorted()[0] ?? null;
}

/** @param today YYYY-MM-DD in the official's time zone */
export const isLate = (due: string | null, today: string): boolean => due !== null && due < today;

/** The number of lines, and how many of them are overdue. */
export const countLeft = (lines: readonly LeftLine[], today: string): { count: number; late: number } => ({
  count: lines.length,
  late: lines.filter((line) => isLate(firstDue(line), today)).length,
});

/** @param flow one that no longer runs and whose end the official has not been shown (interruptedUntold) */
export const isCutOff = ({ phase, outcome }: Pick<Flow, 'phase' | 'outcome'>): boolean =>
  phase !== 'ended' || outcome === null || !endedWell(outcome);

const IS_GONE: ReadonlySet<UncapturedOutcome | null> = new Set(['removed', 'done-by-hand', 'already-absent']);

/** @param toldEnd the end that has been shown to the official; undefined when an earlier version's card showed it */
export const isUncapturedLeft = (
  { phase, outcome, updatedAt }: Pick<Uncaptured, 'phase' | 'outcome' | 'updatedAt'>,
  toldEnd: string | null | undefined,
): boolean =>
  phase === 'ended' ? toldEnd !== undefined && toldEnd !== updatedAt && !IS_GONE.has(outcome) : phase === 'gone-check';
