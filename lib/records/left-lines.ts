/** All that is left to do, as one list: records, what left a page without evidence, and what was cut off. */
import type { Flow } from '../domain/flow';
import type { Uncaptured, UncapturedOutcome } from '../domain/forbidden';
import type { Loss } from '../domain/loss';
import { endedWell } from '../problems/outcomes';
import type { LeftTask } from './left-to-do';

/** Never a word of the item and never its author: a list is read over shoulders. `since`: ISO 8601, UTC. */
export type LeftLine =
  | { kind: 'record'; id: string; seq: number; ground: string; since: string; tasks: LeftTask[] }
  /** What it lacks cannot be read, and is not taken for nothing. */
  | { kind: 'unreadable'; id: string; seq: number; since: string }
  | { kind: 'loss'; since: string; loss: Loss }
  | { kind: 'flow'; since: string; flow: Flow }
  /** A colleague wanted it to stay, and nothing was saved; `where`: its key, or the service. */
  | { kind: 'kept'; since: string; seq: number; where: string; toldAt?: string }
  /** Of what must not be saved: there is no record to open, and the item is not to be opened either. */
  | { kind: 'uncaptured'; since: string; removal: Uncaptured };

/** What is due first stands first, then the oldest. */
export function inOrder(lines: readonly LeftLine[]): LeftLine[] {
  const key = (line: LeftLine): string => `${firstDue(line) ?? 'no day'} ${line.since}`;
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The first day that something of it is due; null where no day is set. */
export function firstDue(line: LeftLine): string | null {
  const days = line.kind === 'record' ? line.tasks.flatMap(({ due }) => due ?? []) : [];
  return days.toSorted()[0] ?? null;
}

/** @param today YYYY-MM-DD where the official is */
export const isLate = (due: string | null, today: string): boolean => due !== null && due < today;

/** How many lines there are, and how many of them are past their day. */
export const countLeft = (lines: readonly LeftLine[], today: string): { count: number; late: number } => ({
  count: lines.length,
  late: lines.filter((line) => isLate(firstDue(line), today)).length,
});

/** @param flow one that the official has not been told of, and that does not run any more (interruptedUntold) */
export const isCutOff = ({ phase, outcome }: Pick<Flow, 'phase' | 'outcome'>): boolean =>
  phase !== 'ended' || outcome === null || !endedWell(outcome);

const IS_GONE: ReadonlySet<UncapturedOutcome | null> = new Set(['removed', 'done-by-hand', 'already-absent']);

/** @param toldEnd the end that the official has been told of; undefined where an earlier version's card told it */
export const isUncapturedLeft = (
  { phase, outcome, updatedAt }: Pick<Uncaptured, 'phase' | 'outcome' | 'updatedAt'>,
  toldEnd: string | null | undefined,
): boolean =>
  phase === 'ended' ? toldEnd !== undefined && toldEnd !== updatedAt && !IS_GONE.has(outcome) : phase === 'gone-check';
