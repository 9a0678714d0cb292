/**
 * Converts what is in the store to the lines that statistics count. They do not say who wrote something or who handled
 * it.
 */
import { INCOMING_MESSAGE } from '../assessment/incoming-message';
import { OWN_ITEM } from '../assessment/own-item';
import type { Decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import { isRestored, isTaken } from '../domain/standing';
import { removalOutcome, type RemovalOutcome } from '../domain/outcome';
import type { AnswerRules } from '../questions/answer-rules';
import type { Question } from '../questions/question';
import { waitsSince } from '../questions/response-clock';
import { closedAt } from '../questions/states';
import { wallTimeOf } from '../questions/stockholm-time';
import { closingAfter } from '../questions/working-days';
import type { RoundLine } from '../rounds/round';
import type { Answered, QuestionFact, RecordFact, RoundFact } from './facts';

type Judged = Pick<Decision, 'groundId' | 'groundLabel' | 'guidelineLine' | 'criticismTest' | 'measure'>;
type JournalRows = readonly Pick<JournalRow, 'kind' | 'data'>[];

/** @param sealedAt ISO 8601 */
export const recordFactOf = (
  { id, accountId, sealedAt }: { id: string; accountId: string; sealedAt: string },
  decision: Judged,
  journalRows: JournalRows,
): RecordFact => ({
  id,
  accountId,
  day: swedishDayOf(sealedAt),
  groundId: decision.groundId,
  ground: decision.groundLabel,
  line: decision.guidelineLine,
  measure: decision.measure ?? null,
  // Removed at some time, even if it has been restored since.
  taken: outcomesIn(journalRows).some(isTaken),
  reversed: outcomesIn(journalRows).some((outcome) => isRestored(outcome) || outcome === 'comments-on'),
  // The criticism test applies to what others write, not to the municipality's own posts.
  criticism: isWithoutTest(decision) ? null : decision.criticismTest !== 'not-criticism',
});

const outcomesIn = (journalRows: JournalRows): RemovalOutcome[] =>
  journalRows.flatMap(({ data }) => {
    const read = removalOutcome.safeParse(data.outcome);
    return read.success ? [read.data] : [];
  });

/**
 * Includes how soon the question was answered, by the guideline's target and limit. What was forwarded had its own
 * deadline.
 */
export function questionFactOf(question: Question, { response, time }: AnswerRules): QuestionFact {
  const { itemKey: id, accountId, state, steps } = question;
  const since = waitsSince(question);
  const isAnswered = state === 'answered' || state === 'answer-written-in';
  const at = isAnswered ? Date.parse(closedAt(question) ?? '') : Number.NaN;
  const line = { id, accountId, day: swedishDayOf(new Date(since).toISOString()), state, steps: steps.length };
  if (Number.isNaN(at)) return { ...line, answered: null, hours: null };
  const answered: Answered =
    at <= closingAfter(since, response.target, time)
      ? 'same-day'
      : at <= closingAfter(since, response.latest, time)
        ? 'in-time'
        : 'late';
  return { ...line, answered, hours: Math.max(0, (at - since) / 3_600_000) };
}

/** Leaves out who walked the round and at what time. */
export function roundFactOf(line: RoundLine): RoundFact {
  const { id, accountId, day } = line;
  if (line.kind === 'kept') return { kind: 'kept', id, accountId, day, walked: line.walked };
  return line.kind === 'missed'
    ? { kind: 'missed', id, accountId, day, reason: line.reason }
    : { kind: 'filters', id, accountId, day };
}

const swedishDayOf = (iso: string): string => wallTimeOf(Date.parse(iso)).day;

/** Grounds for which the criticism test is not asked. */
const isWithoutTest = ({ groundId }: Judged): boolean => groundId === OWN_ITEM || groundId === INCOMING_MESSAGE;
