/**
 * When a question must be answered: a target and a limit in working days, as the pack has them ('helst samma dag', 'två
 * dagar', guideline l.93), in the municipality's own hours. One that is forwarded has the day it was promised. Pure.
 */
import { spanOf, type Crisis } from '../domain/crisis';
import type { Question } from './question';
import { forwardingOf, isOnList, revisitOf } from './states';
import { minutesOf, closingAfter, workingDayFrom, workingMinutesAfter, type WorkingTime } from './working-days';
import { instantOf, wallTimeOf } from './stockholm-time';

/** Working days, as the pack has them. */
export interface Response {
  target: number;
  latest: number;
  /** Those that were started, whether they hold or not; absent: none. */
  crises?: readonly Crisis[];
}

/**
 * `in-time`: the target has not passed (green). `next-day`: the target has, the limit has not (amber). `overdue`: the
 * limit, or the day that was promised, has passed (red).
 */
type Standing = 'in-time' | 'next-day' | 'overdue';

export interface Due {
  /** Milliseconds since 1970: what it is sorted by. The target, or once that has passed the limit. */
  at: number;
  /** YYYY-MM-DD in Sweden, of `at`. */
  day: string;
  standing: Standing;
  /** On this day or before it something is to be done. */
  isToday: boolean;
  /** The target is that of a crisis: the hour counts, and not the day alone. */
  isCrisis: boolean;
}

/**
 * Since when it waits: as written where the page says, else the earliest that its shown age allows, else since it was
 * seen. Never later than it was seen, whatever the page claims.
 */
export function waitsSince({ written, seenAt }: Pick<Question, 'written' | 'seenAt'>): number {
  const said = written.iso ?? written.earliest;
  return Math.min(Date.parse(seenAt), said === null ? Number.POSITIVE_INFINITY : Date.parse(said));
}

/** When it is to be answered, and at the latest. Milliseconds since 1970. */
interface Targets {
  goal: number;
  limit: number;
}

/**
 * The guideline's, or a crisis's where that is sooner: never later. A question keeps the target that was in force when
 * it came, also once the crisis is over. For one that was there before, the crisis's counts from when it began, and
 * only if that fell due while it held: a crisis that has ended makes nothing late.
 */
function targetsOf(since: number, { target, latest, crises = [] }: Response, time: WorkingTime): Targets {
  const usual = { goal: closingAfter(since, target, time), limit: closingAfter(since, latest, time) };
  return crises.reduce<Targets>((now, each) => {
    const { from, to } = spanOf(each);
    if (since >= to) return now;
    const counted = Math.max(since, from);
    const goal = workingMinutesAfter(counted, each.answerWithin, time);
    if (since < from && goal > to) return now;
    // The day is the latest, where the office does not close before the target.
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
  // Past its target it is to be answered today, whatever day the limit is.
  return { at, day: wallTimeOf(at).day, standing, isToday: wallTimeOf(goal).day <= today, isCrisis };
}

export interface Listed {
  question: Question;
  due: Due;
}

/** What is to be answered, that which is due first at the top. */
export const listOf = (questions: readonly Question[], response: Response, time: WorkingTime, now: number): Listed[] =>
  questions
    .filter(isOnList)
    .map((question) => ({ question, due: dueOf(question, response, time, now) }))
    .toSorted((one, other) => one.due.at - other.due.at || one.question.itemKey.localeCompare(other.question.itemKey));

/** To come back to, today or before; the earliest first. Also what is still open: it was promised. */
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

/** What the badge counts: due today, late already, or to come back to; each question once. */
export function countToday(questions: readonly Question[], response: Response, time: WorkingTime, now: number): number {
  const due = listOf(questions, response, time, now).flatMap(({ question, due: { isToday } }) =>
    isToday ? [question.itemKey] : [],
  );
  return new Set([...due, ...toRevisit(questions, now).map(({ itemKey }) => itemKey)]).size;
}
