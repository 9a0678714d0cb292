/** The popup's list of questions: to answer, to return to, and recently closed. */
import type { EvidenceDatabase } from '../../evidence/database';
import { packInForce } from '../../guidelines/packs';
import type { Reply } from '../../messaging/protocol';
import { answerRules } from '../../questions/answer-rules';
import { recordOfMessage } from '../../questions/message-key';
import type { Question } from '../../questions/question';
import { listOf, toRevisit, waitsSince } from '../../questions/response-clock';
import { closedAt, forwardingOf, repliedSinceForwarded, revisitOf } from '../../questions/states';
import { readSettings } from '../../settings/store';
import { readQuestions } from './question-store';

const DAY = 86_400_000;
/** How long a closed question can be reopened from the popup, and at most how many are shown. */
const LATELY = 2 * DAY;
const MOST_CLOSED = 10;

type List = Reply<'questions.list'>;

/** @param now milliseconds since 1970 */
export async function listQuestions(db: EvidenceDatabase, now: number): Promise<List> {
  const { register, workingTime, crises } = await readSettings();
  const { questions, unreadable } = await readQuestions(db);
  const { response, time } = answerRules(packInForce().response, workingTime, crises);
  const messages = questions.flatMap(({ itemKey }) => recordOfMessage(itemKey) ?? []);
  const kept = new Set((await db.records.bulkGet(messages)).flatMap((row) => (row === undefined ? [] : [row.id])));
  const recordFor = (itemKey: string): List['toRevisit'][number]['record'] => {
    const id = recordOfMessage(itemKey);
    return id === null ? null : { id, isHere: kept.has(id) };
  };
  const about = ({ itemKey, accountId, link, state }: Question): List['toRevisit'][number] => ({
    itemKey,
    // Null when the account has left the register; the question stays.
    account: register.find(({ id }) => id === accountId)?.name ?? null,
    link,
    record: recordFor(itemKey),
    state,
  });
  const closed = questions.flatMap((question) => {
    const at = closedAt(question);
    return at === null || now - Date.parse(at) > LATELY ? [] : [{ ...about(question), closedAt: at }];
  });
  return {
    toAnswer: listOf(questions, response, time, now).map(({ question, due }) => {
      const forwarding = forwardingOf(question);
      return {
        ...about(question),
        waitsSince: new Date(waitsSince(question)).toISOString(),
        due: {
          day: due.day,
          standing: due.standing,
          isToday: due.isToday,
          inCrisis: due.isCrisis ? new Date(due.at).toISOString() : null,
        },
        forwarded: forwarding === null ? null : { to: forwarding.to, answerBy: forwarding.answerBy },
        hasReplied: repliedSinceForwarded(question),
        revisitOn: revisitOf(question),
      };
    }),
    toRevisit: toRevisit(questions, now).map(about),
    closedLately: closed.toSorted((one, other) => other.closedAt.localeCompare(one.closedAt)).slice(0, MOST_CLOSED),
    unreadable,
  };
}
