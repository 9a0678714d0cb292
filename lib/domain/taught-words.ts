/**
 * Words that an official teaches, or a colleague's file brings. They lie in the settings, the journal and a file that
 * is passed on, so they name nobody: the author's name becomes `{name}` where an act is about a person, and is refused
 * everywhere else. What only looks like a name is refused too. Light on purpose: the card carries it.
 */
import { ACTS, CONFIRMATIONS, type Intention } from './act';
import { manifests } from '../platforms/manifests';
import { normaliseText } from './normalise-text';

/** What can be taught: acts, and the answers that confirm them. */
export const TEACHABLE = [...ACTS, ...CONFIRMATIONS] as const;
export type Teachable = (typeof TEACHABLE)[number];

export type TaughtWords =
  | { kind: 'words'; words: string }
  | { kind: 'refused'; why: 'no-words' | 'too-long' | 'names-a-person' };

/** Stands in taught and known words for whom they speak of. */
export const NAME = '{name}';
/** An entry is a few words; a longer one is a sentence of somebody's. */
const LONGEST = 100;

const ABOUT_A_PERSON: ReadonlySet<Intention> = new Set(['ban', 'hide-user', 'confirm-ban', 'confirm-hide-user']);

/** Words with a capital inside an entry that are nobody's name, beside the platforms' own. */
const PLACES = /^(?:Page|Studio|Messenger|Recycle)$/u;
const isPlace = (part: string): boolean => PLACES.test(part) || manifests.some(({ name }) => name === part);

/**
 * @param author whose item the menu belongs to; null where nobody is known, as of a file
 * @example taughtWords('Blockera Kalle Testsson', 'ban', 'Kalle Testsson')
 *   // { kind: 'words', words: 'Blockera {name}' }
 */
export function taughtWords(said: string, intention: Teachable, author: string | null): TaughtWords {
  const read = normaliseText(said);
  if (read.length > LONGEST) return { kind: 'refused', why: 'too-long' };
  const name = normaliseText(author ?? '');
  const isAboutPerson = ABOUT_A_PERSON.has(intention);
  const words = isAboutPerson && name !== '' ? read.replaceAll(name, NAME) : read;
  const rest = words.replaceAll(NAME, ' ');
  // A name alone would fit whatever is called so.
  if (!/\p{L}/u.test(rest)) return { kind: 'refused', why: 'no-words' };
  const isNamed =
    (words.includes(NAME) && !isAboutPerson) ||
    holdsPartOf(rest, name) ||
    /[@/]|www\.|\d{4}/iu.test(rest) ||
    looksLikeName(rest, isAboutPerson, name !== '');
  return isNamed ? { kind: 'refused', why: 'names-a-person' } : { kind: 'words', words };
}

const partsOf = (words: string): string[] => words.split(/[^\p{L}\p{M}]+/u).filter((part) => part !== '');
const folded = (words: string): string => words.toLocaleLowerCase('sv');

function holdsPartOf(words: string, name: string): boolean {
  if (name !== '' && folded(words).includes(folded(name))) return true;
  const parts = new Set(partsOf(folded(name)).filter((part) => part.length > 2));
  return partsOf(folded(words)).some((part) => parts.has(part));
}

/**
 * Platforms write entries as sentences: a capital inside one begins a name. Where an act is about a person one is
 * enough; elsewhere it takes two in a row, and is asked only where nobody's name is known to compare with.
 */
function looksLikeName(words: string, isAboutPerson: boolean, isAuthorKnown: boolean): boolean {
  const [, ...inner] = partsOf(words).map((part) => /^\p{Lu}/u.test(part) && !isPlace(part));
  if (isAboutPerson) return inner.some(Boolean);
  return !isAuthorKnown && inner.some((isCapital, at) => isCapital && inner[at + 1] === true);
}
