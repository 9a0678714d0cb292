/**
 * One account's month in figures (guideline l.135 'Följ upp insatserna. Mät effekten'): what came in, what was answered
 * and how soon, what was removed and on which ground, what was restored, and the rounds. Counts of others' posts are
 * shown from five (few.ts). Rounds are the municipality's own and always shown. Pure.
 */
import { dayAfter, weekdayOf } from '../questions/days';
import { missedReasons, type MissedReason } from '../rounds/missed-reasons';
import { countOf, shareOf, sumOf, type Count } from './few';
import type { Facts, QuestionFact, RecordFact, RoundFact } from './facts';

interface Ground {
  id: string;
  /** The pack's wording at the time. */
  label: string;
  line: number | null;
  count: Count;
}

const ANSWERS = ['same-day', 'in-time', 'late', 'needs-no-answer', 'forwarded', 'open'] as const;
type AnswerKind = (typeof ANSWERS)[number];

export interface Figures {
  /** New posts and comments walked in the rounds, by the Monday of the week. Null if no round was kept. */
  inflow: { weeks: { monday: string; count: Count }[]; sum: number | null } | null;
  questions: {
    by: { kind: AnswerKind; count: Count }[];
    sum: number | null;
    /** From when the question was written until its answer was seen. Null with fewer than five answers. */
    medianHours: number | null;
  };
  taken: { grounds: Ground[]; sum: number | null };
  reversed: Count;
  /** Shown again although Uppsikt had not hidden them: the platform's own filters had. */
  restored: Count;
  /** Per cent of the tested records in which the test found criticism, in whole or in part. */
  criticismShare: number | null;
  /** Null if no round had been noted by the end of the month. */
  rounds: {
    /** Working days of the month from the account's first round until yesterday, and today if it has been noted. */
    due: number;
    kept: number;
    missed: { reason: MissedReason; count: number }[];
    /** Days without a round or a reason. */
    unexplained: number;
    filtersSeen: boolean;
  } | null;
}

interface Asked {
  accountId: string;
  /** YYYY-MM. */
  month: string;
  /** YYYY-MM-DD. Later days are in the future. */
  today: string;
  isWorkingDay: (day: string) => boolean;
}

export function figuresOf(facts: Facts, { accountId, month, today, isWorkingDay }: Asked): Figures {
  const ours = <T extends { accountId: string; day: string }>(lines: readonly T[]): T[] =>
    lines.filter((line) => line.accountId === accountId && line.day.startsWith(`${month}-`));
  const records = ours(facts.records);
  const tested = records.filter(({ criticism }) => criticism !== null);
  return {
    inflow: inflowOf(ours(facts.rounds)),
    questions: questionsOf(ours(facts.questions)),
    taken: takenOf(records.filter(({ taken }) => taken)),
    reversed: countOf(records.filter(({ reversed, taken }) => taken && reversed).length),
    restored: countOf(records.filter(({ measure, reversed }) => measure === 'unhide' && reversed).length),
    criticismShare: shareOf(tested.filter(({ criticism }) => criticism === true).length, tested.length),
    rounds: roundsOf(ours(facts.rounds), facts.accounts.find(({ id }) => id === accountId)?.roundsSince ?? null, {
      today,
      workingDays: workingDaysOf(month, today, isWorkingDay),
    }),
  };
}

function inflowOf(rounds: readonly RoundFact[]): Figures['inflow'] {
  const kept = rounds.filter((round) => round.kind === 'kept');
  if (kept.length === 0) return null;
  const weeks = [...Map.groupBy(kept, ({ day }) => mondayOf(day))]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([monday, lines]) => ({ monday, count: countOf(lines.reduce((sum, { walked }) => sum + walked, 0)) }));
  return { weeks, sum: sumOf(weeks.map(({ count }) => count)) };
}

/** @example mondayOf('2026-11-29') // '2026-11-23' */
export const mondayOf = (day: string): string => dayAfter(day, -((weekdayOf(day) + 6) % 7));

function questionsOf(questions: readonly QuestionFact[]): Figures['questions'] {
  const by = ANSWERS.map((kind) => ({
    kind,
    count: countOf(questions.filter((question) => kindOf(question) === kind).length),
  }));
  const hours = questions.flatMap((question) => question.hours ?? []);
  return {
    by,
    sum: sumOf(by.map(({ count }) => count)),
    medianHours: countOf(hours.length) === 'few' ? null : median(hours),
  };
}

function kindOf({ state, answered }: QuestionFact): AnswerKind {
  if (state === 'open' || state === 'forwarded' || state === 'needs-no-answer') return state;
  // Without a time, it cannot be counted as in time.
  return answered ?? 'late';
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

function takenOf(taken: readonly RecordFact[]): Figures['taken'] {
  const grounds = [...Map.groupBy(taken, ({ groundId }) => groundId)].map(([id, lines]): Ground => ({
    id,
    label: lines[0]?.ground ?? id,
    line: lines[0]?.line ?? null,
    count: countOf(lines.length),
  }));
  // The sort order must not reveal hidden counts either.
  const rank = ({ count }: Ground): number => (count === 'few' ? 0 : count);
  const sorted = grounds.toSorted(
    (one, other) => rank(other) - rank(one) || one.label.localeCompare(other.label, 'sv'),
  );
  return { grounds: sorted, sum: sumOf(sorted.map(({ count }) => count)) };
}

function workingDaysOf(month: string, today: string, isWorkingDay: (day: string) => boolean): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month) && day <= today; day = dayAfter(day, 1))
    if (isWorkingDay(day)) days.push(day);
  return days;
}

function roundsOf(
  rounds: readonly RoundFact[],
  since: string | null,
  { today, workingDays }: { today: string; workingDays: readonly string[] },
): Figures['rounds'] {
  const noted = new Set(rounds.filter(({ kind }) => kind !== 'filters').map(({ day }) => day));
  // A round may still be kept today, so today is not missed until the day has ended.
  const isOver = (day: string): boolean => day < today || noted.has(day);
  const due = workingDays.filter((day) => since !== null && day >= since && isOver(day));
  if (due.length === 0 && rounds.length === 0) return null;
  const keptDays = new Set(rounds.filter(({ kind }) => kind === 'kept').map(({ day }) => day));
  const missed = rounds.filter((round) => round.kind === 'missed');
  const missedDays = new Map(missed.filter(({ day }) => !keptDays.has(day)).map((line) => [line.day, line.reason]));
  const reasons = [...missedDays.values()];
  return {
    due: due.length,
    kept: due.filter((day) => keptDays.has(day)).length,
    missed: missedReasons.flatMap((reason) => {
      const count = reasons.filter((one) => one === reason).length;
      return count === 0 ? [] : [{ reason, count }];
    }),
    unexplained: due.filter((day) => !keptDays.has(day) && !missedDays.has(day)).length,
    filtersSeen: rounds.some(({ kind }) => kind === 'filters'),
  };
}
