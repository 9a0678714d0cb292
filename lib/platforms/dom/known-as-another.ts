/**
 * What was taught makes an unknown word known; it does not make 'Ta bort' hide, nor 'Avbryt' confirm. Asked before a
 * press, when buttons are shown to be taught, and before anything is stored.
 */
import { ACTS, type Intention } from '../../domain/act';
import { saysWords, type Whose } from './says-words';

/** A platform's known words for this, in all its languages. */
export type KnownWords = (intention: Intention) => readonly string[];

export const menuIntentions: Intention[] = [...ACTS, 'report'];
const isMenuIntention = (intention: Intention): boolean => menuIntentions.includes(intention);

/** These may stand for each other: the same is asked and saved before all of them. */
const removing: Intention[] = ['delete', 'trash', 'confirm-delete', 'confirm-trash'];
const isRemoving = (intention: Intention): boolean => removing.includes(intention);

/** Words that several mean, as 'Ja', are nobody else's: an answer's own table goes first. */
export function isKnownAsAnother(label: string, intention: Intention, words: KnownWords, name: Whose): boolean {
  const among: Intention[] = isMenuIntention(intention) ? menuIntentions : [intention, 'cancel', ...removing];
  const known = among.filter((one) => words(one).some((each) => saysWords(label, each, name)));
  return known.length > 0 && !known.some((one) => one === intention || (isRemoving(one) && isRemoving(intention)));
}
