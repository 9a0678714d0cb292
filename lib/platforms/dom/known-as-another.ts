/**
 * Teaching makes an unknown word known. It cannot make 'Ta bort' hide, or 'Avbryt' confirm. Checked before a press,
 * when buttons are shown for teaching, and before anything is stored.
 */
import { ACTS, CONFIRMATIONS, type Intention } from '../../domain/act';
import { saysWords, type Whose } from './says-words';

/** A platform's known words for an intention, in all its languages. */
export type KnownWords = (intention: Intention) => readonly string[];

export const menuIntentions: Intention[] = [...ACTS, 'report'];
const isMenuIntention = (intention: Intention): boolean => menuIntentions.includes(intention);

/** These are interchangeable: the same is asked and saved before all of them. */
const removing: Intention[] = ['delete', 'trash', 'confirm-delete', 'confirm-trash'];
const CONFIRMING: ReadonlySet<Intention> = new Set(CONFIRMATIONS);
const isRemoving = (intention: Intention): boolean => removing.includes(intention);

/**
 * Whether the label is known to mean something else than `intention`. Words with several meanings may still be used: an
 * answer's own table comes first, and a plain 'Ja', which confirms both removals and other acts, may be taught for
 * every question.
 */
export function isKnownAsAnother(label: string, intention: Intention, words: KnownWords, name: Whose): boolean {
  const among: Intention[] = isMenuIntention(intention) ? menuIntentions : [intention, 'cancel', ...removing];
  const isKnown = (one: Intention): boolean => words(one).some((each) => saysWords(label, each, name));
  const known = among.filter(isKnown);
  if (known.length === 0 || known.some((one) => one === intention || (isRemoving(one) && isRemoving(intention))))
    return false;
  const isPlainYes =
    !isMenuIntention(intention) &&
    known.every((one) => CONFIRMING.has(one)) &&
    CONFIRMATIONS.some((one) => !isRemoving(one) && isKnown(one));
  return !isPlainYes;
}
