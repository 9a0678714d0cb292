/** Texts for the codes in a decision: the archive in the official's language, the package and the PDF in Swedish. */
import type { AskedQuestion, Decision, NoticePlan } from '../domain/decision';
import { isToldOf } from '../domain/told-first';
import type { LeftTask } from '../records/left-to-do';
import { completeText } from './complete';
import { swedishTime } from './swedish-time';
import { translator } from './translate';
import type { Language } from './language';

export const decisionTable = {
  restsOn: { sv: 'Vilar på', en: 'Rests on' },
  'restsOn.law': { sv: 'Lag: {basis}', en: 'Law: {basis}' },
  'restsOn.house-rule': { sv: 'Kommunens egen regel: {basis}', en: 'The municipality’s own rule: {basis}' },
  lawInReasons: { sv: 'lagrummet står i motiveringen', en: 'the law is named in the reasons' },
  duty: { sv: 'Plikt att ta bort (BBS-lagen 5 §)', en: 'Duty to remove (BBS Act s. 5)' },
  'duty.yes': { sv: 'Ja, när det är uppenbart.', en: 'Yes, when it is obvious.' },
  'duty.no': { sv: 'Nej.', en: 'No.' },
  urgency: { sv: 'Hur bråttom', en: 'Urgency' },
  questions: { sv: 'Kritiktest', en: 'Criticism test' },
  'answer.yes': { sv: 'Ja', en: 'Yes' },
  'answer.no': { sv: 'Nej', en: 'No' },
  'answer.not-asked': { sv: 'Frågan behövde inget svar', en: 'The question needed no answer' },
  inputs: { sv: 'Uppgifter för skälet', en: 'Details for the ground' },
  notFilled: { sv: 'inte ifyllt', en: 'not filled in' },
  measure: { sv: 'Vald åtgärd', en: 'Measure chosen' },
  'measure.answer': { sv: 'Besvara', en: 'Answer' },
  'measure.hide': { sv: 'Dölj', en: 'Hide' },
  'measure.remove': { sv: 'Ta bort', en: 'Remove' },
  'measure.unhide': { sv: 'Återställ', en: 'Restore' },
  'measure.hide-user': { sv: 'Dölj användaren', en: 'Hide the user' },
  'measure.ban': { sv: 'Stäng av användaren', en: 'Ban the user' },
  'measure.spam': { sv: 'Markera som skräppost', en: 'Mark as spam' },
  'measure.trash': { sv: 'Flytta till papperskorgen', en: 'Move to trash' },
  'measure.comments-off': { sv: 'Stäng av kommentarer', en: 'Turn off comments' },
  'measure.comments-on': { sv: 'Slå på kommentarer', en: 'Turn on comments' },
  'measure.edit': { sv: 'Ändra egen text', en: 'Edit own text' },
  /** For registers, which must not become a list of persons. */
  'measure.other': { sv: 'Annan åtgärd, se beviset', en: 'Another measure, see the evidence' },
  'measure.none': { sv: 'Ingen. Bara bevis sparades.', en: 'None. Only evidence was saved.' },
  'ban.reason': { sv: 'Varför personen stängs ute', en: 'Why the person is shut out' },
  'ban.warning': { sv: 'Varning före beslutet', en: 'Warning before the decision' },
  'ban.warned': { sv: '{on}: {how}', en: '{on}: {how}' },
  'ban.unwarned': { sv: 'Ingen. {reason}', en: 'None. {reason}' },
  'ban.review': { sv: 'Beslutet prövas igen', en: 'The decision is looked at again' },
  milder: { sv: 'Mildare åtgärd som prövades', en: 'Milder measure weighed' },
  milderWhy: { sv: '{measure}. Räcker inte: {reason}', en: '{measure}. Not enough: {reason}' },
  standardWords: {
    sv: '(Riktlinjens standardord, visade på kortet.)',
    en: '(The standard words of the guideline, shown on the card.)',
  },
  notice: { sv: 'Meddelande till den som skrev', en: 'Notice to the author' },
  'notice.to-be-told': { sv: 'Ska meddelas. {reason}', en: 'To be told. {reason}' },
  'notice.told-other': {
    sv: 'Fick veta {at}, men om ett annat skäl eller en annan åtgärd. {how}.',
    en: 'Was told {at}, but of another ground or another measure. {how}.',
  },
  'notice.told': {
    sv: 'Fick veta {at}, innan något gjordes. {how}.',
    en: 'Was told {at}, before anything was done. {how}.',
  },
  'notice.not-told': { sv: 'Meddelas inte. {reason}', en: 'Not told. {reason}' },
  'notice.later': {
    sv: 'Inte avgjort när beslutet togs. {reason}',
    en: 'Not settled when the decision was made. {reason}',
  },
  secondEyes: { sv: 'Fråga till en kollega', en: 'Question to a colleague' },
  'why.pack': { sv: 'Skälet kräver det.', en: 'The ground asks for it.' },
  'why.unsure': { sv: 'Handläggaren var osäker.', en: 'The official was unsure.' },
  'why.election': {
    sv: 'Valperiod: det rör ett parti eller en förtroendevald.',
    en: 'Election period: it touches a party or an elected person.',
  },
  'why.praise': { sv: 'Beröm med samma ord hade fått vara kvar.', en: 'Praise in the same words would have stayed.' },
  'eyes.remove': { sv: '{who} svarade{on}: ta bort.', en: '{who} answered{on}: remove.' },
  'eyes.keep': { sv: '{who} svarade{on}: låt vara kvar.', en: '{who} answered{on}: leave it.' },
  'eyes.waiting': {
    sv: 'Frågan är ställd till {who}. Svar saknades när beslutet togs.',
    en: '{who} was asked. There was no answer when the decision was made.',
  },
  'eyes.nobody': {
    sv: 'Ingen var tillfrågad när beslutet togs.',
    en: 'Nobody had been asked when the decision was made.',
  },
  someone: { sv: 'Kollegan', en: 'The colleague' },
  left: { sv: 'Kvar att göra', en: 'Left to do' },
  'left.motivation': { sv: 'Fylligare motivering', en: 'Fuller reasons' },
  'left.inputs': { sv: 'Uppgifter för skälet', en: 'Details for the ground' },
  'left.notice': { sv: 'Meddelande till den som skrev', en: 'Notice to the author' },
  'left.notice-restored': { sv: 'Meddelande om att kommentaren är tillbaka', en: 'Notice that the comment is back' },
  'left.registry': { sv: 'Diarieföring', en: 'Registry' },
  'left.secrecy': { sv: 'Sekretessprövning', en: 'Judgement of secrecy' },
  'left.print': { sv: 'Utskrift på papper', en: 'A print on paper' },
  'left.second-eyes': { sv: 'Kollegans svar', en: 'The colleague’s answer' },
  'left.show-again': { sv: 'Visa inlägget igen', en: 'Show the item again' },
  'left.reversal': { sv: 'Ändrat beslut: se efter om det är tillbaka', en: 'Changed decision: see whether it is back' },
  'left.outcome': { sv: 'Vad som hände med inlägget', en: 'What happened to the item' },
  'left.ban-review': { sv: 'Omprövning av avstängningen', en: 'A new look at the ban' },
  'left.operator': { sv: 'Handläggarens namn', en: 'The official’s name' },
  'left.threat': {
    sv: 'Hotet: polis, chef, den som hotas och tillbud',
    en: 'The threat: police, manager, the person threatened and the incident',
  },
  leftDue: { sv: '{what} (senast {due})', en: '{what} (by {due})' },
  disposalMissing: { sv: 'Gallringsbeslut saknas. {reason}', en: 'No disposal decision. {reason}' },
} as const;

export const decisionText = translator(decisionTable);

type Row = readonly [label: string, value: string];

/** What the judgement asked for, as label and value. A part that an older record lacks has no row. */
export function gateRows(made: Decision, language?: Language): Row[] {
  const t = (key: keyof typeof decisionTable, params = {}): string => decisionText(key, params, language);
  const rows: (Row | undefined)[] = [
    [t('restsOn'), t(`restsOn.${made.tier}`, { basis: made.legalBasis ?? t('lawInReasons') })],
    made.bbsDuty === undefined ? undefined : [t('duty'), t(made.bbsDuty ? 'duty.yes' : 'duty.no')],
    made.criticismQuestions === undefined
      ? undefined
      : [
          t('questions'),
          made.criticismQuestions
            .map(({ question, answer }: AskedQuestion) => `${question} ${t(`answer.${answer}`)}`)
            .join('\n'),
        ],
    made.inputs === undefined || made.inputs.length === 0
      ? undefined
      : [t('inputs'), made.inputs.map(({ label, value }) => `${label} ${value ?? t('notFilled')}`).join('\n')],
    made.measure === undefined
      ? undefined
      : [t('measure'), t(made.measure === null ? 'measure.none' : `measure.${made.measure}`)],
    [t('milder'), milderRow(made, language)],
    made.notice === undefined ? undefined : [t('notice'), noticeRow(made.notice, made, language)],
    ...banRows(made, language),
    made.secondEyes === undefined || made.secondEyes === null
      ? undefined
      : [t('secondEyes'), secondEyesRow(made.secondEyes, language)],
  ];
  return rows.filter((row) => row !== undefined);
}

function noticeRow({ plan, reason, told }: NoticePlan, made: Decision, language: Language | undefined): string {
  const planned = decisionText(`notice.${plan}`, { reason }, language);
  if (told === undefined) return planned;
  const params = { at: swedishTime(told.at), how: completeText(`way.${told.how}`, {}, language) };
  if (isToldOf(told, made)) return decisionText('notice.told', params, language);
  return `${decisionText('notice.told-other', params, language)} ${planned}`;
}

/** The ban decision. It is shown only in the record of the item that led to it. */
function banRows({ ban }: Decision, language: Language | undefined): Row[] {
  if (ban === undefined) return [];
  const t = (key: keyof typeof decisionTable, params = {}): string => decisionText(key, params, language);
  const warning =
    ban.warning === null
      ? t('ban.unwarned', { reason: ban.unwarned ?? '' })
      : t('ban.warned', { on: ban.warning.on, how: ban.warning.how });
  return [
    [t('ban.reason'), ban.reason],
    [t('ban.warning'), warning],
    [t('ban.review'), ban.reviewOn],
  ];
}

function milderRow(
  { mildestMeasure: { value, reason }, milderWords }: Decision,
  language: Language | undefined,
): string {
  const words = value === null ? reason : decisionText('milderWhy', { measure: value, reason }, language);
  return milderWords === 'standard' ? `${words} ${decisionText('standardWords', {}, language)}` : words;
}

function secondEyesRow(
  { why, of, answer, on }: NonNullable<Decision['secondEyes']>,
  language: Language | undefined,
): string {
  const who = of ?? decisionText('someone', {}, language);
  const said =
    answer !== null
      ? decisionText(`eyes.${answer}`, { who, on: on === undefined ? '' : ` ${on}` }, language)
      : decisionText(of === null ? 'eyes.nobody' : 'eyes.waiting', { who }, language);
  return `${decisionText(`why.${why}`, {}, language)} ${said}`;
}

/** @example 'Diarieföring (senast 2026-11-24)' */
export const taskWords = ({ part, due }: LeftTask, language?: Language): string => {
  const what = decisionText(`left.${part}`, {}, language);
  return due === null ? what : decisionText('leftDue', { what, due }, language);
};

/** The decision that lets the original leave, or that there is none. */
export const disposalWords = (
  { kind, id, date, body, reason }: Decision['originalDisposal'],
  language?: Language,
): string =>
  kind === 'missing'
    ? decisionText('disposalMissing', { reason }, language)
    : [id, date, body].filter(Boolean).join(', ');
