/** Names of the acts on a platform, and why an act is not offered. */
import type { Act, Intention } from '../domain/act';
import type { NoOffer } from '../domain/offer';
import type { Language } from './language';
import { translator } from './translate';

export const actTable = {
  'act.delete': { sv: 'Ta bort', en: 'Remove' },
  'act.hide': { sv: 'Dölj', en: 'Hide' },
  'act.unhide': { sv: 'Återställ', en: 'Restore' },
  'act.hide-user': { sv: 'Dölj användaren', en: 'Hide the user' },
  'act.ban': { sv: 'Stäng av användaren', en: 'Ban the user' },
  'act.trash': { sv: 'Flytta till papperskorgen', en: 'Move to trash' },
  'act.spam': { sv: 'Markera som skräppost', en: 'Mark as spam' },
  'act.comments-off': { sv: 'Stäng av kommentarer', en: 'Turn off comments' },
  'act.comments-on': { sv: 'Slå på kommentarer', en: 'Turn on comments' },
  'act.edit': { sv: 'Ändra egen text', en: 'Edit own text' },

  'guess.delete': { sv: 'tar bort', en: 'removes' },
  'guess.hide': { sv: 'döljer', en: 'hides' },
  'guess.unhide': { sv: 'visar igen', en: 'shows again' },
  'guess.hide-user': { sv: 'döljer användaren', en: 'hides the user' },
  'guess.ban': { sv: 'stänger av användaren', en: 'bans the user' },
  'guess.trash': { sv: 'flyttar till papperskorgen', en: 'moves to trash' },
  'guess.spam': { sv: 'markerar som skräppost', en: 'marks as spam' },
  'guess.comments-off': { sv: 'stänger av kommentarer', en: 'turns off comments' },
  'guess.comments-on': { sv: 'slår på kommentarer', en: 'turns on comments' },
  'guess.edit': { sv: 'ändrar', en: 'edits' },
  'guess.report': { sv: 'anmäler', en: 'reports' },
  'guess.confirm': { sv: 'bekräftar', en: 'confirms' },
  'guess.cancel': { sv: 'avbryter', en: 'cancels' },

  'not.not-on-this-platform': { sv: 'Plattformen har inte den åtgärden.', en: 'The platform has no such measure.' },
  'not.not-on-this-page': { sv: 'Det går inte från den här sidan.', en: 'It cannot be done from this page.' },
  'not.not-for-this-kind': {
    sv: 'Det går inte för den här sortens inlägg.',
    en: 'It cannot be done with this kind of item.',
  },
  'not.not-for-own': { sv: 'Det är kommunens eget inlägg.', en: 'It is the municipality’s own item.' },
  'not.only-for-own': {
    sv: 'Det går bara med kommunens egna inlägg.',
    en: 'It can only be done with the municipality’s own items.',
  },
  'not.no-id': { sv: 'Sidan visar inget id för inlägget.', en: 'The page shows no id for the item.' },
} as const;

const actText = translator(actTable);

/** @example actName('hide') // 'Dölj' */
export const actName = (act: Act, language?: Language): string => actText(`act.${act}`, {}, language);

/** What a menu entry is taken for, as a verb. @example guessWords('hide') // 'döljer' */
export const guessWords = (intention: Intention): string =>
  actText(isConfirmation(intention) ? 'guess.confirm' : `guess.${intention}`);

const isConfirmation = (intention: Intention): intention is Extract<Intention, `confirm-${string}`> =>
  intention.startsWith('confirm-');

/** Why an act is not offered. */
export const noOfferWords = (why: NoOffer): string => actText(`not.${why}`);
