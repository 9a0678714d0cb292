/**
 * When a question must be answered: a target and a limit in working days from the pack ('helst samma dag', 'två dagar',
 * guideline l.93), counted in the municipality's own hours. A forwarded question is due on the promised day. Pure.
 */
import { spanOf, type Crisis } from '../domain/crisis';
import type { Question } from './question';
import { forwardingOf, isOnList, revisitOf } from './states';
import { minutesOf, closingAfter, workingDayFrom, workingMinutesAfter, type WorkingTime } from './working-days';
import { instantOf, wallTimeOf } from './stockholm-time';

/** Number of working days, from the pack. */
export interface Response {
  target: number;
  latest: number;
  /** All crises that were started, whether or not in force. Absent: none. */
  crises?: readonly Crisis[];
}

/**
 * `in-time`: the target has not passed (green). `next-day`: the target has passed but not the limit (amber). `overdue`:
 * the limit, or the promised day, has passed (red).
 */
type Standing = 'in-time' | 'next-day' | 'overdue';

export interface Due {
  /** Milliseconds since 1970; the sort key. The target or, once that has passed, the limit. */
  at: number;
  /** `at` as YYYY-MM-DD in Sweden. */
  day: string;
  standing: Standing;
  /** Something must be done today or was due earlier. */
  isToday: boolean;
  /** The target comes from a crisis, so the hour matters and not only the day. */
  isCrisis: boolean;
}

/**
 * When the wait began: when the question was written, or the earliest time that its shown age allows, or when it was
 * first seen. Never later than when it was seen, whatever the page says.
 */
export function waitsSince({ written, seenAt }: Pick<Question, 'written' | 'seenAt'>): number {
  const said = written.iso ?? written.earliest;
  return Math.min(Date.parse(seenAt), said === null ? Number.POSITIVE_INFINITY : Date.parse(said));
}

/** Target and limit of an answer. Milliseconds since 1970. */
interface Targets {
  goal: number;
  limit: number;
}

/**
 * The guideline's targets, or a crisis's where those are sooner. A question keeps the target in force when it was
 * asked, even after the crisis. For a question asked before the crisis, the crisis target counts from the crisis's
 * start, and only if it falls within the crisis: a crisis that has ended makes nothing late.
 */
function targetsOf(since: number, { target, latest, crises = [] }: Response, time: WorkingTime): Targets {
  const usual = { goal: closingAfter(since, target, time), limit: closingAfter(since, latest, time) };
  return crises.reduce<Targets>((now, each) => {
    const { from, to } = spanOf(each);
    if (since >= to) return now;
    const counted = Math.max(since, from);
    const goal = workingMinutesAfter(counted, each.answerWithin, time);
    if (since < from && goal > to) return now;
    // The limit is the end of the working day, or the target if that is later.
    const limit = Math.max(goal, closingAfter(counted, 0, time));
    return { goal: Math.min(now.goal, goal), limit: Math.min(now.limit, limit) };
  }, usual);
}

/**
 * @param now milliseconds since 1970
 * @example dueOf(question, { target: 0, latest: 2 }, USUAL_TIME, Date.now()).standing
 */
export function dueOf(question: Question, response: Response, time: WorkingTime, now: number): Due {
  const today = wallTimeOf(now).day;
  const forwarding = forwardingOf(question);
  if (forwarding !== null) {
    const day = workingDayFrom(forwarding.answerBy, time);
    const at = instantOf({ day, minutes: minutesOf(time.closes) });
    return { at, day, standing: now > at ? 'overdue' : 'in-time', isToday: day <= today, isCrisis: false };
  }
  const since = waitsSince(question);
  const { goal, limit } = targetsOf(since, response, time);
  const isCrisis = goal < closingAfter(since, response.target, time);
  const at = now <= goal ? goal : limit;
  const standing = now <= goal ? 'in-time' : now <= limit ? 'next-day' : 'overdue';
  // Once the target has passed, the question is due today, whichever day the limit is.
  return { at, day: wallTimeOf(at).day, standing, isToday: wallTimeOf(goal).day <= today, isCrisis };
}

export interface Listed {
  question: Question;
  due: Due;
}

/** Questions to answer, earliest due first. */
export const listOf = (questions: readonly Question[], response: Response, time: WorkingTime, now: number): Listed[] =>
  questions
    .filter(isOnList)
    .map((question) => ({ question, due: dueOf(question, response, time, now) }))
    .toSorted((one, other) => one.due.at - other.due.at || one.question.itemKey.localeCompare(other.question.itemKey));

/** Questions to revisit today or earlier, earliest first. Includes open questions, because the revisit was promised. */
export function toRevisit(questions: readonly Question[], now: number): Question[] {
  const today = wallTimeOf(now).day;
  return questions
    .flatMap((question) => {
      const on = revisitOf(question);
      return on === null || on > today ? [] : [{ question, on }];
    })
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(({ question }) => question);
}

/** The badge count: questions due today, overdue or to revisit, each counted once. */
export function countToday(questions: readonly Question[], response: Response, time: WorkingTime, now: number): number {
  const due = listOf(questions, response, time, now).flatMap(({ question, due: { isToday } }) =>
    isToday ? [question.itemKey] : [],
  );
  return new Set([...due, ...toRevisit(questions, now).map(({ itemKey }) => itemKey)]).size;
}
