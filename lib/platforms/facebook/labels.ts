/**
 * Words on Facebook's buttons by intention and language: data, so that another language is another column. Only a tie-breaker for acts, never for
 * reading. Most Swedish words are unconfirmed (see facebook.design.md); an official teaches the right ones with 'Lär in menyn'.
 */
import type { Intention, LearntLabels } from '../contract';
import { normaliseText } from '../../domain/normalise-text';

type Language = 'sv' | 'en';

const labels: Record<Intention, Record<Language, string[]>> = {
  delete: {
    sv: ['Ta bort', 'Radera', 'Ta bort kommentar', 'Radera kommentar', 'Ta bort kommentaren', 'Radera kommentaren', 'Ta bort inlägg', 'Radera inlägg', 'Flytta till papperskorgen'],
    en: ['Delete', 'Delete comment', 'Remove comment', 'Delete post', 'Move to trash', 'Move to Recycle bin'],
  },
  hide: { sv: ['Dölj', 'Dölj kommentar', 'Dölj kommentaren'], en: ['Hide', 'Hide comment'] },
  ban: { sv: ['Blockera', 'Blockera från sidan', 'Blockera profil', 'Stäng av'], en: ['Block', 'Ban', 'Ban from Page', 'Block profile'] },
  report: { sv: ['Rapportera', 'Anmäl', 'Rapportera kommentar', 'Anmäl kommentar'], en: ['Report', 'Report comment', 'Give feedback or report'] },
  edit: { sv: ['Redigera', 'Redigera kommentar', 'Redigera inlägg'], en: ['Edit', 'Edit comment', 'Edit post'] },
  'confirm-delete': { sv: ['Ta bort', 'Radera', 'Flytta', 'Flytta till papperskorgen'], en: ['Delete', 'Remove', 'Move', 'Move to trash'] },
  cancel: { sv: ['Avbryt'], en: ['Cancel'] },
};

/** What stands before the name in a box to write in. English confirmed 2025-12, Swedish not. */
export const composerPrefixes = ['Comment as ', 'Answer as ', 'Reply as ', 'Kommentera som ', 'Svara som '];

/** The choice of sorting that hides nothing; the other two show a selection. English seen, Swedish not. */
const allComments = ['All comments', 'Alla kommentarer'];

const folded = (label: string): string => normaliseText(label).toLocaleLowerCase('sv');

/** An entry may explain itself on a second line. */
export const isAllComments = (label: string): boolean => allComments.some((words) => folded(words) === folded(label.split('\n')[0] ?? ''));

/** Learnt words stand above our table: where an official has taught this intention, only what was taught counts. */
export function means(label: string, intention: Intention, learnt: LearntLabels | null): 'learnt' | 'table' | null {
  const taught = learnt?.entries[intention];
  if (taught !== undefined && taught.length > 0) return taught.some((word) => folded(word) === folded(label)) ? 'learnt' : null;
  return Object.values(labels[intention]).some((words) => words.some((word) => folded(word) === folded(label))) ? 'table' : null;
}

/** What we take a menu entry for; null when it could be two things or none. */
export function guessIntention(label: string, learnt: LearntLabels | null): { guess: Intention | null; why: string } {
  const menuIntentions: Intention[] = ['delete', 'hide', 'ban', 'report', 'edit'];
  const matches = menuIntentions.flatMap((intention) => {
    const by = means(label, intention, learnt);
    return by === null ? [] : [{ intention, by }];
  });
  const [only, another] = matches;
  if (only === undefined) return { guess: null, why: 'the words are not known' };
  if (another !== undefined) return { guess: null, why: `the words fit ${matches.map(({ intention }) => intention).join(' and ')}` };
  return { guess: only.intention, why: only.by === 'learnt' ? 'learnt on this computer' : 'in the table of known words' };
}
