/**
 * The public subject of a record (OSL 5 kap. 2 §), shown in lists, registers and the diary. It names the ground, the
 * account and the day, never the author or the content.
 */
import { normaliseText } from '../domain/normalise-text';
import { findIndicators } from './indicators/find-indicators';
import type { Finding } from './indicators/finding';

interface Named {
  ground: string;
  account: string;
  /** YYYY-MM-DD. */
  day: string;
  /** The item's author: an account with the same name is left out. */
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

/** The item whose text and author the subject must not contain. */
export interface NotIn {
  author: string | null;
  text: string;
}

/** What would give an item away, computed once: a subject is checked again at each keystroke. */
export interface Telling {
  /** The words of the author's name. */
  author: readonly string[];
  /** Possible names: words that have a capital letter anywhere in the text, also at the start of a sentence. */
  capitalised: readonly string[];
  /** All words in order, with one space around each. */
  all: string;
}

interface Beside {
  /** The official's own text about whom the record concerns. None of its words may be repeated. */
  protectedSubject?: string | undefined;
  /** The generated subject. It names nobody, so its words are permitted. */
  neutral?: string | undefined;
}

/** This many consecutive words of the item count as a quote. */
const QUOTED = 3;

/** The subject may say that it concerns someone's health: that is the kind of data, not whose it is. */
const A_KIND_OF_DATA: readonly Finding['rule'][] = ['halsa', 'social', 'ekonomi'];

/** Common words of a subject that name nobody, even with a capital at the start of a sentence. */
const NAMES_NOBODY: ReadonlySet<string> = new Set(
  [
    'av den det ej en ett från för hos i inte med och om på samt som till ur vid är',
    'uppgift uppgifter uppgiften uppgifterna inlägg inlägget kommentar kommentaren',
    'hälsa vård skola socialtjänst ekonomi person personer enskild enskilda enskilds',
  ].flatMap((some) => some.split(' ')),
);

/** Normalised first, to remove invisible differences: combining accents, a joiner inside a name. */
const inCase = (text: string): string[] => normaliseText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const wordsOf = (text: string): string[] => inCase(text).map((word) => word.toLowerCase());

/** Initials say nothing, and would match every 'i'. */
const namesAmong = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word.length > 1))];

/** Also matches the genitive on either side: 'Ströms inlägg', 'Bos granne'. */
const isSame = (one: string, other: string): boolean => one === other || one === `${other}s` || `${one}s` === other;

export function tellingOf({ author, text }: NotIn): Telling {
  const words = inCase(text);
  return {
    author: namesAmong(wordsOf(author ?? '')),
    capitalised: namesAmong(words.filter((word) => /\p{Lu}/u.test(word)).map((word) => word.toLowerCase())),
    all: ` ${words.map((word) => word.toLowerCase()).join(' ')} `,
  };
}

/**
 * Whether the subject contains no name or possible name, no quote and nothing that looks like personal data. If in
 * doubt, it is refused.
 */
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
