/**
 * Words taught by an official or imported from a colleague's file. They are stored in the settings, in the journal and
 * in a file that is passed on, so they must name nobody. For an act about a person the author's name is replaced by
 * `{name}`; elsewhere it is refused, and so is anything that looks like a name. Few imports, because the card bundles
 * it.
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

/** Placeholder in taught and known words for the person they are about. */
export const NAME = '{name}';
/** Characters. A menu entry is a few words; anything longer is someone's sentence. */
const LONGEST = 100;

const ABOUT_A_PERSON: ReadonlySet<Intention> = new Set(['ban', 'hide-user', 'confirm-ban', 'confirm-hide-user']);

/** Capitalised words inside an entry that are not names of people. The platforms' own names are also allowed. */
const PLACES = /^(?:Page|Studio|Messenger|Recycle)$/u;
const isPlace = (part: string): boolean => PLACES.test(part) || manifests.some(({ name }) => name === part);

/**
 * @param author the author of the menu's item; null when unknown, as for a file
 * @example
 * taughtWords('Blockera Kalle Testsson', 'ban', 'Kalle Testsson')
 *   // { kind: 'words', words: 'Blockera {name}' }
 */
export function taughtWords(said: string, intention: Teachable, author: string | null): TaughtWords {
  const read = normaliseText(said);
  if (read.length > LONGEST) return { kind: 'refused', why: 'too-long' };
  const name = normaliseText(author ?? '');
  const isAboutPerson = ABOUT_A_PERSON.has(intention);
  const words = isAboutPerson && name !== '' ? read.replaceAll(name, NAME) : read;
  const rest = words.replaceAll(NAME, ' ');
  // A name alone would match every entry with that name.
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
 * Platforms write entries as sentences, so a capital inside one starts a name. For an act about a person one capital is
 * enough to refuse. Elsewhere it takes two in a row, and only when there is no known author to compare with.
 */
function looksLikeName(words: string, isAboutPerson: boolean, isAuthorKnown: boolean): boolean {
  const [, ...inner] = partsOf(words).map((part) => /^\p{Lu}/u.test(part) && !isPlace(part));
  if (isAboutPerson) return inner.some(Boolean);
  return !isAuthorKnown && inner.some((isCapital, at) => isCapital && inner[at + 1] === true);
}
