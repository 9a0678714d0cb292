/**
 * The gate for the municipality's own post, video or answer. No ground of the guideline applies, but what is below it
 * belongs to the public: deleting it deletes that too, and turning off comments silences people. So a reason is
 * required, and one question is asked. Pure.
 */
import type { Act } from '../domain/act';
import type { AskedQuestion, Decision, SecondEyes } from '../domain/decision';
import type { Answers } from './criticism-questions';
import type { EyesLack } from './second-eyes';

/** Stored in evidence as the ground's id. No pack has a ground with this id. */
export const OWN_ITEM = 'kommunens-egen-publicering';

export const OWN_ACTS = ['edit', 'comments-off', 'delete', 'trash'] as const satisfies readonly Act[];
export type OwnAct = (typeof OWN_ACTS)[number];
export const isOwnAct = (act: Act): act is OwnAct => (OWN_ACTS as readonly Act[]).includes(act);

export const OWN_QUESTION = { sv: 'Görs det för att slippa kritik?', en: 'Is it done to be rid of criticism?' };
/** The reason in the record if only the former wording is to be kept. */
export const EDIT_REASON = {
  sv: 'Den tidigare lydelsen sparas innan kommunen ändrar sin egen text.',
  en: 'The former wording is kept before the municipality edits its own text.',
};

/** Editing one's own text is the only act that removes nothing from anyone. */
export const asksAboutCriticism = (act: OwnAct): boolean => act !== 'edit';

/** These acts remove the item and the public's answers with it. */
const isRemoval = (act: OwnAct): boolean => act === 'trash' || act === 'delete';

/** A colleague's answer about the item, and whether one is asked. */
export interface OwnEyes {
  /** The item touches a party or an elected person in an election period. */
  touchesParty: boolean;
  /** What is missing for the answer to count. */
  lack: EyesLack | null;
  answer: SecondEyes['answer'] | undefined;
}

/**
 * As for a comment that touches a party, a colleague is asked before the municipality's own text about one is removed.
 * A no is about the item: it also holds if the official says afterwards that the item touches no party.
 */
export const asksColleague = (
  act: OwnAct,
  { touchesParty, answer }: Pick<OwnEyes, 'touchesParty'> & Partial<Pick<OwnEyes, 'answer'>>,
): boolean => isRemoval(act) && (touchesParty || answer === 'keep');

function eyesVerdict(act: OwnAct, asked: OwnEyes): 'second-eyes' | 'kept' | null {
  if (!asksColleague(act, asked)) return null;
  if (asked.lack !== null) return 'second-eyes';
  return asked.answer === 'remove' ? null : 'kept';
}

/** `no-disposal`: what others wrote below would be destroyed, and no disposal decision permits that. */
export type OwnVerdict =
  | 'may'
  | 'motivation-missing'
  | 'answer-missing'
  | 'only-criticism'
  | 'no-disposal'
  | 'second-eyes'
  | 'kept';

export function ownVerdict(
  act: OwnAct,
  motivation: string,
  answers: Answers,
  disposal: Pick<Decision['originalDisposal'], 'kind'>,
  asked: OwnEyes,
): OwnVerdict {
  if (asksAboutCriticism(act)) {
    if (answers[0] === 'yes') return 'only-criticism';
    if (answers[0] !== 'no') return 'answer-missing';
  }
  if (motivation.trim() === '') return 'motivation-missing';
  if (isRemoval(act) && disposal.kind === 'missing') return 'no-disposal';
  return eyesVerdict(act, asked) ?? 'may';
}

/**
 * Builds the decision to be sealed. `packId` and `packVersion` say which guideline was in force, although none of its
 * lines is the ground.
 */
export function ownDecision(
  act: OwnAct,
  motivation: string,
  disposal: Decision['originalDisposal'],
  pack: { id: string; version: string },
  { now, secondEyes }: { now: number; secondEyes: SecondEyes | null },
): Decision {
  const asked: AskedQuestion[] = asksAboutCriticism(act) ? [{ question: OWN_QUESTION.sv, answer: 'no' }] : [];
  return {
    groundId: OWN_ITEM,
    groundLabel: 'Kommunens egen publicering',
    groundQuote: '',
    guidelineLine: null,
    packId: pack.id,
    packVersion: pack.version,
    tier: 'house-rule',
    urgency: 'överväg',
    legalBasis: null,
    motivation: motivation.trim(),
    criticismTest: 'not-criticism',
    mildestMeasure: { value: null, reason: 'Det är kommunens egen text. Ingen mildare åtgärd prövades.' },
    originalDisposal: disposal,
    decidedAt: new Date(now).toISOString(),
    criticismQuestions: asked,
    measure: act === 'delete' ? 'remove' : act,
    motivationWords: motivation.trim() === EDIT_REASON.sv ? 'standard' : 'own',
    bbsDuty: false,
    notice: { plan: 'not-told', reason: 'Kommunen har skrivit det själv.' },
    secondEyes,
    completion: null,
  };
}
