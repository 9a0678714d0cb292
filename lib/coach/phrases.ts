/**
 * Finds listed words and phrases in one pass over a text's words: each word is looked up once, and the longest phrase
 * that starts with it is chosen.
 */
import type { Range } from './hint';
import type { Word } from './words-and-sentences';

type ListRule = 'officialese' | 'internal-term';

interface Phrase {
  rule: ListRule;
  words: readonly string[];
  /** As written in the list. A term with a capital only matches with its capital. */
  written: string;
  alternatives: readonly string[];
}
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

export interface FoundPhrase extends Range {
  /** A name in the list, not just an abbreviation in capitals. */
  isName: boolean;
  rule: ListRule;
  alternatives: string[];
}

/**
 * Parses a table of `form|form = plain|plain`, one entry per line; `/` separates two choices.
 *
 * @example phrasesOf('nyttja|nyttjar = använda|använder', 'officialese')
 * @param others a list to merge with
 */
export function phrasesOf(table: string, rule: ListRule, others: Phrases = new Map()): Phrases {
  const found = new Map([...others].map(([key, phrases]) => [key, [...phrases]]));
  for (const line of table.trim().split('\n')) {
    const [forms = '', plain = ''] = line.split(' = ');
    const plains = plain.split('|');
    for (const [written, alternatives] of withPassive(forms.split('|'), plains)) {
      const words = written.toLowerCase().split(' ');
      const key = words[0] ?? '';
      found.set(key, [...(found.get(key) ?? []), { rule, words, written, alternatives }]);
    }
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** Adds the infinitive's passive (`verkställas` to `verkställa|…|verkställs`), if the plain verb is short enough. */
function withPassive(forms: readonly string[], plains: readonly string[]): [form: string, alternatives: string[]][] {
  const pairs = forms.map((form, index): [string, string[]] => [form, (plains[index] ?? plains[0] ?? '').split('/')]);
  const [form = '', alternatives = []] = pairs[0] ?? [];
  const isVerb = forms.length >= 4 && /^\p{L}+a$/u.test(form) && !forms.includes(`${form}s`);
  const passives = alternatives
    .filter((plain) => plain.split(' ').length <= 2)
    .map((plain) => plain.replace(/^\p{L}+/u, (verb) => `${verb}s`));
  return isVerb && passives.length > 0 ? [...pairs, [`${form}s`, passives]] : pairs;
}

export function findPhrases(text: string, words: readonly Word[], phrases: Phrases): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const candidates = first === undefined ? undefined : phrases.get(first.lower);
    if (first === undefined || candidates === undefined) continue;
    const phrase = candidates.find((each) => stands(text, words, at, each));
    if (phrase === undefined) continue;
    const last = words[at + phrase.words.length - 1] ?? first;
    found.push({
      rule: phrase.rule,
      isName: /^[A-ZÅÄÖ][a-zåäö]/.test(phrase.written),
      from: first.from,
      to: last.to,
      alternatives: phrase.alternatives.map((plain) => asWritten(plain, text.charAt(first.from))),
    });
    at += phrase.words.length - 1;
  }
  return found;
}

function stands(text: string, all: readonly Word[], at: number, { words, written }: Phrase): boolean {
  if (!words.every((each, index) => all[at + index]?.lower === each)) return false;
  const [from, to] = [all[at]?.from ?? 0, all[at + words.length - 1]?.to ?? 0];
  // There must be exactly one space between the words, and a name must be written as listed.
  if (words.length > 1 && to - from !== written.length) return false;
  return !/[A-ZÅÄÖ]/.test(written) || text.slice(from, to) === written;
}

/** Keeps an initial capital. */
const asWritten = (plain: string, first: string): string =>
  first !== first.toLowerCase() ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
