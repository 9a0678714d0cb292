/**
 * The subject that everybody may read (OSL 5 kap. 2 §): in lists, registers and the diary. It names the ground, the
 * account and the day, and never who wrote or what.
 */
import { normaliseText } from '../domain/normalise-text';
import { findIndicators } from './indicators/find-indicators';
import type { Finding } from './indicators/finding';

interface Named {
  ground: string;
  account: string;
  /** YYYY-MM-DD. */
  day: string;
  /** Who wrote: an account that is called the same is left out. */
  author: string | null;
}

/**
 * @example neutralSubject({ ground: 'Kan omfattas av sekretess', account: 'Kommunen', day: '2026-11-24', author: 'Siv'
 * })
 */
export function neutralSubject({ ground, account, day, author }: Named): string {
  const names = namesAmong(wordsOf(author ?? ''));
  const isAuthor = wordsOf(account).some((word) => isAmong(word, names));
  return [ground, isAuthor ? '' : account, day].filter((each) => each.trim() !== '').join(', ');
}

/** Whose words and name it may not hold. */
export interface NotIn {
  author: string | null;
  text: string;
}

/** What an item gives away, read once: a subject is looked at anew with each letter that is written. */
export interface Telling {
  /** Words of the author's name. */
  author: readonly string[];
  /** What may be names: words that have a capital anywhere in the text, the first of a sentence too. */
  capitalised: readonly string[];
  /** All words in a row, one space around each. */
  all: string;
}

interface Beside {
  /** The official's own words about whose it is; none of them may be repeated. */
  protectedSubject?: string | undefined;
  /** It names nobody, so its words may stand there. */
  neutral?: string | undefined;
}

/** So many words of the item in a row are a quote. */
const QUOTED = 3;

/** That it is about somebody's health may stand there: it says what kind of data it is, and not whose. */
const A_KIND_OF_DATA: readonly Finding['rule'][] = ['halsa', 'social', 'ekonomi'];

/** Words that a subject is made of and that name nobody, however a sentence begins. */
const NAMES_NOBODY: ReadonlySet<string> = new Set(
  [
    'av den det ej en ett från för hos i inte med och om på samt som till ur vid är',
    'uppgift uppgifter uppgiften uppgifterna inlägg inlägget kommentar kommentaren',
    'hälsa vård skola socialtjänst ekonomi person personer enskild enskilda enskilds',
  ].flatMap((some) => some.split(' ')),
);

/** Without what is not seen: an accent written as a sign of its own, a joiner in the middle of a name. */
const inCase = (text: string): string[] => normaliseText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const wordsOf = (text: string): string[] => inCase(text).map((word) => word.toLowerCase());

/** Initials say nothing, and would take every 'i' with them. */
const namesAmong = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word.length > 1))];

/** The genitive too, whichever of the two it stands in: 'Ströms inlägg', 'Bos granne'. */
const isSame = (one: string, other: string): boolean => one === other || one === `${other}s` || `${one}s` === other;

export function tellingOf({ author, text }: NotIn): Telling {
  const words = inCase(text);
  return {
    author: namesAmong(wordsOf(author ?? '')),
    capitalised: namesAmong(words.filter((word) => /\p{Lu}/u.test(word)).map((word) => word.toLowerCase())),
    all: ` ${words.map((word) => word.toLowerCase()).join(' ')} `,
  };
}

/** Neither a name nor what may be one, nor a quote, nor what looks like personal data. Doubt refuses. */
export function isNeutral(
  subject: string,
  telling: Telling,
  { protectedSubject = '', neutral = '' }: Beside = {},
): boolean {
  const said = wordsOf(subject);
  if (said.length === 0) return true;
  if (said.some((word) => isAmong(word, telling.author))) return false;
  const known = wordsOf(neutral);
  const told = namesAmong([...telling.capitalised, ...wordsOf(protectedSubject)]);
  if (said.some((word) => !NAMES_NOBODY.has(word) && !known.includes(word) && isAmong(word, told))) return false;
  if (findIndicators(subject).some(({ rule }) => !A_KIND_OF_DATA.includes(rule))) return false;
  return !isQuote(said, telling.all);
}

const isAmong = (word: string, names: readonly string[]): boolean => names.some((name) => isSame(word, name));

const isQuote = (said: readonly string[], all: string): boolean =>
  said.some((_, at) => {
    const run = said.slice(at, at + QUOTED);
    return run.length === QUOTED && all.includes(` ${run.join(' ')} `);
  });
