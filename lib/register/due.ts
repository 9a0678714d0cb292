/** What is due for an account: the follow-up on the set day, and a check of the presentation. */
import { localDay } from '../domain/local-day';
import { lastFinished } from './guides';
import { linesOf, type GuideId, type RegisterLine } from './line';

export const DUE = ['follow-up', 'presentation'] as const;
export interface Due {
  what: (typeof DUE)[number];
  /** The day from which it is due; null: it has never been done. */
  since: string | null;
}

/** The interval that the guideline sets for preserving the medium itself (l.99: 'en gång i halvåret'). */
const MONTHS_BETWEEN_CHECKS = 6;

/** @param lines of one account, in the order in which they were written; @param today YYYY-MM-DD */
export function dueOf(lines: readonly RegisterLine[], today: string): Due[] {
  const followUp = followUpDay(lines);
  const checked = lastFinished('presentation', lines);
  const next = checked === undefined ? null : monthsAfter(localDay(new Date(checked.at)), MONTHS_BETWEEN_CHECKS);
  return [
    ...(followUp !== null && followUp <= today ? [{ what: 'follow-up' as const, since: followUp }] : []),
    ...(next === null || next <= today ? [{ what: 'presentation' as const, since: next }] : []),
  ];
}

/**
 * The day set by the last finished follow-up, or by the goals if those were written later. Null when neither sets a
 * day.
 */
export function followUpDay(lines: readonly RegisterLine[]): string | null {
  const finished = lines.findLastIndex(({ said }) => said.kind === 'finished' && said.guide === 'follow-up');
  const goals = dayIn(lines.slice(finished + 1), 'before', 'goals');
  return goals ?? dayIn(lines.slice(0, finished + 1), 'follow-up', 'next');
}

function dayIn(lines: readonly RegisterLine[], guide: GuideId, step: string): string | null {
  const last = linesOf(lines, 'step').findLast(({ said }) => said.guide === guide && said.step === step);
  return last?.said.done === true ? (last.said.answers.day ?? null) : null;
}

/** @example monthsAfter('2026-08-31', 6) // '2027-02-28' */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
