/**
 * A message that was sent to the municipality: an incoming public record from the moment it arrives (TF 2 kap. 9 §;
 * guideline l.83). No ground is weighed and nothing is done with it, so it is kept with what a records officer asks:
 * whether it belongs to a case, and who answers it. Pure.
 */
import { localDay } from '../domain/local-day';
import type { Decision } from '../domain/decision';
import type { SealedPart } from '../domain/evidence';
import type { Secrecy } from '../domain/secrecy';
import type { Pack } from '../guidelines/schema';
import { questionsTable } from '../i18n/questions';
import { NO_ANSWER_REASONS, type NoAnswerReason } from '../questions/question';

/** Written into evidence as the ground's id; no pack has it. */
export const INCOMING_MESSAGE = 'inkommet-meddelande';

/** Null: not answered yet. `answerBy`: YYYY-MM-DD. */
export interface MessageAnswers {
  belongsToCase: 'yes' | 'no' | 'unknown' | null;
  diaryNumber: string;
  answeredBy: 'us' | 'forwarded' | 'nobody' | null;
  /** Why it needs no answer. */
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

/** A message is not taken off a page: it does not go by itself. */
export const MESSAGE_NO_ANSWERS = NO_ANSWER_REASONS.filter((reason) => reason !== 'removed');

export type MessageLack = 'belongsToCase' | 'answeredBy' | 'noAnswer' | 'forwardedTo' | 'answerBy';

/** @param today YYYY-MM-DD where the official is: a day that has passed is no day to answer by */
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

/** The ids of the answers in the sealed decision; stored, so never taken back. */
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
 * The decision as it is sealed: nothing is taken from anybody. Whether it belongs to a case is the registrar's next
 * task unless it does not, or its number is known.
 *
 * @param now milliseconds since 1970
 * @param answers without a lack (messageLacks)
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

/** What is known of the diary as it is sealed (OSL 5 kap. 1 §). */
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
 * What somebody wrote to the municipality alone may be secret, and nobody has judged it: the review is left to do, and
 * until then lists and registers show neither who wrote nor what (OSL 5 kap. 2 §).
 *
 * @param account the municipality's account that it was sent to, or the service's name
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

/** What is to be answered, read from the sealed decision; null where nothing is. */
export type ToAnswer = { by: 'us' } | { by: 'forwarded'; to: string; answerBy: string };

export function answerOf({ groundId, inputs = [] }: Pick<Decision, 'groundId' | 'inputs'>): ToAnswer | null {
  if (groundId !== INCOMING_MESSAGE) return null;
  const valueOf = (id: string): string | null => inputs.find((input) => input.id === id)?.value ?? null;
  if (valueOf(INPUT.answeredBy) === ANSWERED.us) return { by: 'us' };
  const to = valueOf(INPUT.forwardedTo);
  const answerBy = valueOf(INPUT.answerBy);
  return to === null || answerBy === null ? null : { by: 'forwarded', to, answerBy };
}
