/** Finds what raises LIX: long sentences and long words. A word that another rule marks is left to that rule. */
import type { Found, Range } from './hint';
import { isWithin, overlaps, type Reading } from './reading';
import type { Sentence, Word } from './words-and-sentences';

/** The most words in a sentence before it is hard to follow. */
const LONGEST_SENTENCE = 25;
/** The most letters between two hyphens. */
const LONGEST_WORD = 16;

export function findLongSentences({ text, sentences }: Reading): Found[] {
  return sentences
    .filter(({ words }) => words > LONGEST_SENTENCE)
    .map((sentence) => ({
      rule: 'long-sentence',
      range: { from: sentence.from, to: sentence.to },
      alternatives: inTwo(text, sentence),
    }));
}

/** Where a sentence can be split and remain correct Swedish: before a new main clause. */
const subject = 'vi|du|det|de|ni|jag|den|då|därför|nu|sedan|här|där';
const joint = new RegExp(String.raw`,? (och|men|så) (?=(?:${subject}) )`, 'gu');

/** The sentence split in two at the conjunction nearest the middle; empty if there is none. */
function inTwo(text: string, { from, to }: Range): string[] {
  const sentence = text.slice(from, to);
  const middle = sentence.length / 2;
  const cuts = [...sentence.matchAll(joint)].sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  const cut = cuts[0];
  if (cut === undefined) return [];
  const rest = sentence.slice(cut.index + cut[0].length);
  // ‘Och’ only joins and is dropped; ‘men’ and ‘så’ carry meaning and are kept.
  const next = cut[1] === 'och' ? rest : `${cut[1] ?? ''} ${rest}`;
  return [`${sentence.slice(0, cut.index)}. ${next.charAt(0).toUpperCase()}${next.slice(1)}`];
}

/** Names of bodies and places that everyone in a municipality knows. */
const known = new RegExp(
  [
    String.raw`(?:nämnd|fullmäktige|styrelse|förvaltning|enhet|avdelning)(?:en|ens|s)?$`,
    String.raw`^(?:återvinningscentral(?:en|er|erna)?|räddningstjänst(?:en|ens)?)$`,
  ].join('|'),
  'u',
);

/** @param marked ranges that other rules have marked, or know and accept */
export function findLongWords({ text, words, sentences, addresses }: Reading, marked: readonly Range[]): Found[] {
  return words
    .filter((word) => word.letters > LONGEST_WORD && longestPart(word) > LONGEST_WORD)
    .filter(
      (word) =>
        !known.test(word.lower) &&
        !/[#@]/.test(text.charAt(word.from - 1)) &&
        !isName(text, word, sentences) &&
        !isWithin(word, addresses) &&
        !marked.some((range) => overlaps(range, word)),
    )
    .map(({ from, to }) => ({ rule: 'long-word', range: { from, to }, alternatives: [] }));
}

const longestPart = ({ lower }: Word): number => Math.max(...lower.split(/[-‐’']/u).map((part) => part.length));

/** Whether the word has a capital but does not start a sentence. */
const isName = (text: string, { from, lower }: Word, sentences: readonly Sentence[]): boolean =>
  text.charAt(from) !== lower.charAt(0) && !sentences.some((sentence) => sentence.from === from);
