/**
 * What YouTube's words and icons are for. Words are data, one table a language; another language is another row. `seen`
 * words stand in a real capture; the others are guesses until an official has taught them ('Lär in menyn').
 */
import { ACTS, confirmationOf, destroys, type Act } from '../../domain/act';
import { baseLanguage } from '../../domain/page-language';
import type { Intention, LearntLabels } from '../contract';

type Words = Partial<Record<Intention, string[]>>;

/**
 * At least three ways of saying each. en: Remove, Report and Hide user from channel were seen in Studio's answers of
 * 2020; the others are guesses. sv: no source confirms any.
 */
const words: Record<string, Words> = {
  en: {
    delete: ['Remove', 'Delete', 'Remove comment', 'Delete comment'],
    'hide-user': [
      'Hide user from channel',
      'Hide this user from the channel',
      'Hide user from my channel',
      'Hide user',
    ],
    hide: ['Hold for review', 'Hold this comment', 'Move to held for review'],
    unhide: ['Approve', 'Publish comment', 'Show on channel'],
    spam: ['Mark as spam', 'Report spam', 'This is spam'],
    trash: ['Delete forever', 'Delete permanently', 'Delete video'],
    'comments-off': ['Turn off comments', 'Disable comments', 'Don’t allow comments'],
    'comments-on': ['Turn on comments', 'Enable comments', 'Allow comments'],
    report: ['Report', 'Report comment', 'Flag as inappropriate'],
    edit: ['Edit', 'Change', 'Edit comment'],
    'confirm-delete': ['Remove', 'Delete', 'Remove comment', 'Delete comment', 'Yes', 'Yes, remove', 'Yes, delete'],
    'confirm-hide-user': ['Hide', 'Hide user', 'Hide user from channel', 'Yes', 'Yes, hide'],
    'confirm-hide': ['Hold', 'Hold for review', 'Yes'],
    'confirm-trash': ['Delete forever', 'Delete permanently', 'Delete', 'Yes'],
    cancel: ['Cancel', 'No', 'Keep'],
  },
  sv: {
    delete: ['Ta bort', 'Radera', 'Ta bort kommentaren', 'Radera kommentaren'],
    'hide-user': [
      'Dölj användaren på kanalen',
      'Dölj användaren från kanalen',
      'Dölj användare från kanalen',
      'Dölj användare på kanalen',
      'Dölj den här användaren på min kanal',
      'Dölj användaren',
    ],
    hide: ['Håll kvar för granskning', 'Håll inne kommentaren', 'Lägg i granskning'],
    unhide: ['Godkänn', 'Publicera kommentaren', 'Visa på kanalen'],
    spam: ['Markera som spam', 'Rapportera som spam', 'Det här är spam'],
    trash: ['Radera permanent', 'Ta bort för alltid', 'Ta bort videon'],
    'comments-off': ['Stäng av kommentarer', 'Inaktivera kommentarer', 'Tillåt inte kommentarer'],
    'comments-on': ['Slå på kommentarer', 'Aktivera kommentarer', 'Tillåt kommentarer'],
    report: ['Rapportera', 'Anmäl', 'Rapportera kommentaren'],
    edit: ['Redigera', 'Ändra', 'Redigera kommentaren'],
    'confirm-delete': [
      'Ta bort',
      'Radera',
      'Ta bort kommentaren',
      'Radera kommentaren',
      'Ja',
      'Ja, ta bort',
      'Ja, radera',
    ],
    'confirm-hide-user': ['Dölj', 'Dölj användaren', 'Dölj användare', 'Dölj användaren på kanalen', 'Ja', 'Ja, dölj'],
    'confirm-hide': ['Håll kvar', 'Håll inne', 'Håll kvar för granskning', 'Ja'],
    'confirm-trash': ['Radera permanent', 'Ta bort för alltid', 'Ta bort', 'Radera', 'Ja'],
    cancel: ['Avbryt', 'Nej', 'Behåll'],
  },
};

/** iconType -> act, from real answers: the same in every language. */
const icons: Record<string, Intention> = { DELETE: 'delete', FLAG: 'report', BLOCK: 'hide-user', EDIT: 'edit' };

export function intentionOfIcon(iconType: string | null): Intention | null {
  return iconType === null ? null : (icons[iconType] ?? null);
}

/** The page's language without its region: 'sv-SE' -> 'sv'. */
export function pageLanguage(root: Document): string {
  return baseLanguage(root.documentElement.lang || 'und');
}

const plain = (label: string): string => label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * The act that a label names among `candidates`; null when it names none, or two. What an official taught on this
 * machine goes before our table, but only in the language it was taught in.
 */
export function intentionOfLabel(
  label: string,
  candidates: Intention[],
  language: string,
  learnt: LearntLabels | null,
): Intention | null {
  const said = plain(label);
  const within = (table: Words): Intention[] =>
    candidates.filter((intention) => table[intention]?.some((word) => plain(word) === said));
  const known = within(words[language] ?? {});
  const isKnownAsAnother = (intention: Intention): boolean =>
    known.length > 0 && !known.some((one) => one === intention || (isDestroying(one) && isDestroying(intention)));
  // What was taught makes an unknown word known; it does not make 'Ta bort' hide.
  const taught = learnt !== null && learnt.language === language ? within(learnt.entries) : [];
  const told = taught.filter((intention) => !isKnownAsAnother(intention));
  const meant = told.length > 0 ? told : known;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const isDestroying = (intention: Intention): boolean => ACTS.some((act) => act === intention && destroys(act));

/** Whether an official taught these very words for it. */
export const isTaught = (label: string, intention: Intention, language: string, learnt: LearntLabels | null): boolean =>
  learnt !== null &&
  learnt.language === language &&
  learnt.entries[intention]?.some((word) => plain(word) === plain(label)) === true;

/** Whether a button's words confirm this act. An edit is confirmed by nobody but the official. */
export function isAnswerTo(act: Act, label: string, language: string, learnt: LearntLabels | null): boolean {
  if (act === 'edit') return false;
  const answer = confirmationOf(act);
  return intentionOfLabel(label, [answer, 'cancel'], language, learnt) === answer;
}

export const menuIntentions: Intention[] = [...ACTS, 'report'];
