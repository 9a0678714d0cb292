/** The hand-over card as of now: questions to answer, recently closed ones, and unfinished removals. */
import type { Absence } from '../../domain/absence';
import { actOf, type Flow } from '../../domain/flow';
import type { EvidenceDatabase } from '../../evidence/database';
import { unfinishedFlows } from '../../evidence/flows';
import { findRecord } from '../../evidence/store';
import { handedQuestion, leadsToPlatform, type HandOverCard, type Unfinished } from '../../hand-over/card';
import { mergeQuestions } from '../../questions/merge';
import type { Question } from '../../questions/question';
import { closedAt, revisitOf } from '../../questions/states';
import type { Settings } from '../../settings/schema';
import { isoOf } from '../../util/clock';
import { readQuestions } from '../questions/question-store';
import { isSecret } from '../under-way/under-way';
import type { HandOverEnv } from './hand-over-env';

/** Recently closed questions are included, so that a deputy who still has one open is told. Longer than an absence. */
const CLOSED_DAYS = 90;
const DAY = 86_400_000;

/** `leftOut`: questions that could not be included, because they cannot be read or link elsewhere. */
interface Made {
  card: HandOverCard;
  leftOut: number;
}

/** @throws EvidenceError `read` */
export async function makeCard(
  db: EvidenceDatabase,
  { register, operator, signature, installationId, absence }: Settings & { absence: Absence },
  { clock, pack, noted }: Pick<HandOverEnv, 'clock' | 'pack' | 'noted'>,
): Promise<Made> {
  const [{ questions, unreadable }, flows] = await Promise.all([readQuestions(db), unfinishedFlows(db)]);
  const isNoted = await noted([...questions, ...flows]);
  const wanted = questions.filter((each) => !isNoted(each) && isHandedOver(each, clock.now()));
  const named = signature.protectedIdentity ? wanted.map((each) => withoutNames(each, operator.name)) : wanted;
  const handed = named.flatMap((each) => handedForm(each) ?? []);
  const ofThese = new Set(handed.map(({ accountId }) => accountId));
  return {
    card: {
      pack,
      installation: installationId,
      madeAt: isoOf(clock),
      handsOver: operator.name,
      absence,
      accounts: register
        .filter(({ id }) => ofThese.has(id))
        .map(({ id, platform, name, ownerKeys }) => ({ id, platform, name, ownerKeys })),
      questions: handed,
      unfinished: await Promise.all(flows.filter((each) => !isNoted(each)).map((each) => unfinishedOf(db, each))),
    },
    leftOut: unreadable + wanted.length - handed.length,
  };
}

function isHandedOver(question: Question, now: number): boolean {
  const closed = closedAt(question);
  return closed === null || revisitOf(question) !== null || now - Date.parse(closed) <= CLOSED_DAYS * DAY;
}

/**
 * For an official with protected identity. Earlier steps may still hold a name, and whose name it is cannot be known,
 * so only the role is handed over.
 */
const withoutNames = (question: Question, role: string): Question => ({
  ...question,
  steps: question.steps.map((step) =>
    'operator' in step && step.operator !== role ? { ...step, operator: null } : step,
  ),
});

/**
 * The question with its steps in the common order. Null when it cannot be handed over, so that one such question does
 * not block the others. A link that leads outside the platform is left out.
 */
function handedForm(question: Question): Question | null {
  const link = leadsToPlatform(question.link, question.platform) ? question.link : null;
  return handedQuestion.safeParse(mergeQuestions({ ...question, link }, { ...question, link })).data ?? null;
}

async function unfinishedOf(db: EvidenceDatabase, flow: Flow): Promise<Unfinished> {
  const { id, platform, phase, startedAt, permalink, evidenceId } = flow;
  const record = evidenceId === null ? undefined : await findRecord(db, evidenceId);
  const isShown = !(await isSecret(db, flow)) && permalink !== null && leadsToPlatform(permalink, platform);
  return {
    flowId: id,
    platform,
    // The account's name comes only from the sealed record.
    account: record?.part.source.registeredAccountName ?? null,
    act: actOf(flow),
    // The type allows 'ended', but ended flows are not among these.
    phase: phase === 'ended' ? 'gone-check' : phase,
    startedAt,
    link: isShown ? permalink : null,
  };
}
