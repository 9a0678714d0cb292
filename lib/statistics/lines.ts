/**
 * The lines that statistics are counted from, of what the store has. Nothing of who wrote or who handled it comes
 * along.
 */
import { INCOMING_MESSAGE } from '../assessment/incoming-message';
import { OWN_ITEM } from '../assessment/own-item';
import type { Decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import { isTaken } from '../domain/standing';
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
type Life = readonly Pick<JournalRow, 'kind' | 'data'>[];

/** @param sealedAt ISO 8601 */
export const recordFactOf = (
  { id, accountId, sealedAt }: { id: string; accountId: string; sealedAt: string },
  decision: Judged,
  life: Life,
): RecordFact => ({
  id,
  accountId,
  day: swedishDayOf(sealedAt),
  groundId: decision.groundId,
  ground: decision.groundLabel,
  line: decision.guidelineLine,
  measure: decision.measure ?? null,
  // At some time, also where it has been brought back since.
  taken: outcomesIn(life).some(isTaken),
  reversed: outcomesIn(life).some((outcome) => outcome === 'shown-again' || outcome === 'comments-on'),
  // The test is put of what others write; of the municipality's own there is nothing to find.
  criticism: isWithoutTest(decision) ? null : decision.criticismTest !== 'not-criticism',
});

const outcomesIn = (life: Life): RemovalOutcome[] =>
  life.flatMap(({ data }) => {
    const read = removalOutcome.safeParse(data.outcome);
    return read.success ? [read.data] : [];
  });

/** How soon it was answered, by the guideline's target and limit; what was forwarded had a day of its own. */
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

/** Without who walked it, and when in the day. */
export function roundFactOf(line: RoundLine): RoundFact {
  const { id, accountId, day } = line;
  if (line.kind === 'kept') return { kind: 'kept', id, accountId, day, walked: line.walked };
  return line.kind === 'missed'
    ? { kind: 'missed', id, accountId, day, reason: line.reason }
    : { kind: 'filters', id, accountId, day };
}

const swedishDayOf = (iso: string): string => wallTimeOf(Date.parse(iso)).day;

/** Nobody was asked whether it is criticism. */
const isWithoutTest = ({ groundId }: Judged): boolean => groundId === OWN_ITEM || groundId === INCOMING_MESSAGE;
