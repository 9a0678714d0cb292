/**
 * A message to the municipality: an incoming public record from the moment it arrives (TF 2 kap. 9 §; guideline l.83).
 * No ground is weighed and no measure is taken. It is saved with what a records officer asks: whether it belongs to a
 * case, and who answers it. Pure.
 */
import { localDay } from '../domain/local-day';
import type { Decision } from '../domain/decision';
import type { SealedPart } from '../domain/evidence';
import type { Secrecy } from '../domain/secrecy';
import type { Pack } from '../guidelines/schema';
import { questionsTable } from '../i18n/questions';
import { NO_ANSWER_REASONS, type NoAnswerReason } from '../questions/question';

/** Stored in evidence as the ground's id. No pack has a ground with this id. */
export const INCOMING_MESSAGE = 'inkommet-meddelande';

/** Null means not answered yet. `answerBy`: YYYY-MM-DD. */
export interface MessageAnswers {
  belongsToCase: 'yes' | 'no' | 'unknown' | null;
  diaryNumber: string;
  answeredBy: 'us' | 'forwarded' | 'nobody' | null;
  /** Why the message needs no answer. */
  noAnswer: NoAnswerReason | null;
  forwardedTo: string;
  answerBy: string;
}

export const NO_ANSWERS: MessageAnswers = {
  belongsToCase: null,
  diaryNumber: '',
  answeredBy: null,
  noAnswer: null,
  forwardedTo: '',
  answerBy: '',
};

/** The reasons for not answering a message. A message is not on a page, so `removed` does not apply. */
export const MESSAGE_NO_ANSWERS = NO_ANSWER_REASONS.filter((reason) => reason !== 'removed');

export type MessageLack = 'belongsToCase' | 'answeredBy' | 'noAnswer' | 'forwardedTo' | 'answerBy';

/** @param today the official's local day, YYYY-MM-DD; `answerBy` must not be before it */
export function messageLacks(answers: MessageAnswers, today: string): MessageLack[] {
  const { belongsToCase, answeredBy, noAnswer, forwardedTo, answerBy } = answers;
  const isForwarded = answeredBy === 'forwarded';
  const lacks: [MessageLack, boolean][] = [
    ['belongsToCase', belongsToCase === null],
    ['answeredBy', answeredBy === null],
    ['noAnswer', answeredBy === 'nobody' && noAnswer === null],
    ['forwardedTo', isForwarded && forwardedTo.trim() === ''],
    ['answerBy', isForwarded && !(isDay(answerBy) && answerBy >= today)],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}

const isDay = (day: string): boolean =>
  /^20\d{2}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;

/** The ids of the answers in the sealed decision. They are stored, so they never change. */
const INPUT = {
  belongsToCase: 'ärende',
  answeredBy: 'svar',
  noAnswer: 'inget-svar-för',
  forwardedTo: 'vidare-till',
  answerBy: 'svar-senast',
} as const;
const CASE = { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' } as const;
const ANSWERED = { us: 'Vi svarar', forwarded: 'Skickas vidare', nobody: 'Behöver inget svar' } as const;

/**
 * Builds the decision to be sealed; nothing is removed. The registrar must determine whether the message belongs to a
 * case, unless it does not or its number is known.
 *
 * @param now milliseconds since 1970
 * @param answers complete answers (messageLacks)
 */
export function messageDecision(pack: Pack, answers: MessageAnswers, now: number): Decision {
  const { sentences } = pack;
  return {
    groundId: INCOMING_MESSAGE,
    groundLabel: 'Inkommet meddelande',
    groundQuote: sentences.directMessages?.quote ?? '',
    guidelineLine: sentences.directMessages?.line ?? null,
    packId: pack.id,
    packVersion: pack.version,
    tier: 'house-rule',
    urgency: 'överväg',
    legalBasis: 'TF 2 kap. 9 §',
    motivation: 'Meddelandet är en inkommen allmän handling.',
    criticismTest: 'not-criticism',
    mildestMeasure: { value: null, reason: 'Bara bevis sparades. Ingen åtgärd är vald.' },
    originalDisposal: {
      kind: 'missing',
      id: null,
      date: null,
      body: null,
      reason: 'Meddelandet tas inte bort. Inget gallringsbeslut behövs.',
    },
    decidedAt: new Date(now).toISOString(),
    criticismQuestions: [],
    measure: null,
    motivationWords: 'standard',
    inputs: inputsOf(answers),
    bbsDuty: false,
    notice: { plan: 'not-told', reason: 'Inget tas bort.' },
    secondEyes: null,
    completion: isLeftToRegistrar(answers) ? { due: localDay(new Date(now)), parts: ['registry'] } : null,
  };
}

function inputsOf({ belongsToCase, answeredBy, noAnswer, forwardedTo, answerBy }: MessageAnswers): Decision['inputs'] {
  const isForwarded = answeredBy === 'forwarded';
  const all: [string, string, string | null][] = [
    [INPUT.belongsToCase, 'Hör till ett ärende', belongsToCase && CASE[belongsToCase]],
    [INPUT.answeredBy, 'Svar', answeredBy && ANSWERED[answeredBy]],
    ...(answeredBy === 'nobody' && noAnswer !== null
      ? ([[INPUT.noAnswer, 'Varför inget svar', questionsTable[`reason.${noAnswer}`].sv]] satisfies [
          string,
          string,
          string,
        ][])
      : []),
    ...(isForwarded
      ? ([
          [INPUT.forwardedTo, 'Skickas vidare till', forwardedTo.trim().slice(0, 200)],
          [INPUT.answerBy, 'Svar ska skrivas in senast', answerBy],
        ] satisfies [string, string, string][])
      : []),
  ];
  return all.map(([id, label, value]) => ({ id, label, value }));
}

const hasNumber = ({ belongsToCase, diaryNumber }: MessageAnswers): boolean =>
  belongsToCase === 'yes' && diaryNumber.trim() !== '';

const isLeftToRegistrar = (answers: MessageAnswers): boolean => answers.belongsToCase !== 'no' && !hasNumber(answers);

/** The registration status at sealing (OSL 5 kap. 1 §). */
export function messageRegistry(answers: MessageAnswers): SealedPart['registryAtSealing'] {
  if (hasNumber(answers))
    return {
      status: 'registered',
      reason: 'numret angavs när meddelandet sparades',
      diarienummer: answers.diaryNumber.trim().slice(0, 100),
    };
  const reason =
    answers.belongsToCase === 'no'
      ? 'hör inte till något känt ärende; ännu inte prövad av registrator'
      : 'kan höra till ett ärende; ännu inte prövad av registrator';
  return { status: 'pending', reason, diarienummer: null };
}

/**
 * A private message to the municipality may be secret, and nobody has reviewed it. The review is left to do. Until
 * then, lists and registers show neither author nor content (OSL 5 kap. 2 §).
 *
 * @param account the municipality's account that received it, or the service's name
 */
export const messageSecrecy = (account: string): Secrecy => ({
  marked: null,
  paragraph: null,
  publicSubject: `Meddelande till ${account}`.slice(0, 200),
  protectedSubject: null,
  counterpartyPublic: null,
  reason: 'ett meddelande kan röra någons förhållanden; ingen har prövat sekretess ännu',
  asked: true,
});

/** What remains to be answered according to the sealed decision; null if nothing. */
export type ToAnswer = { by: 'us' } | { by: 'forwarded'; to: string; answerBy: string };

export function answerOf({ groundId, inputs = [] }: Pick<Decision, 'groundId' | 'inputs'>): ToAnswer | null {
  if (groundId !== INCOMING_MESSAGE) return null;
  const valueOf = (id: string): string | null => inputs.find((input) => input.id === id)?.value ?? null;
  if (valueOf(INPUT.answeredBy) === ANSWERED.us) return { by: 'us' };
  const to = valueOf(INPUT.forwardedTo);
  const answerBy = valueOf(INPUT.answerBy);
  return to === null || answerBy === null ? null : { by: 'forwarded', to, answerBy };
}
