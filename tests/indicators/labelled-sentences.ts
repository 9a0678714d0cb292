/**
 * The labelled Swedish sentences that the indicators are measured against. What counts and why: README.md beside this
 * file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LABEL_RULES = [
  'personnummer',
  'samordningsnummer',
  'bankkonto',
  'kortnummer',
  'telefon',
  'epost',
  'adress',
  'halsa',
  'social',
  'ekonomi',
] as const;
export type LabelRule = (typeof LABEL_RULES)[number];

/** What should be underlined: the first occurrence of `text`, or the one at `at` (UTF-16 units). */
export interface LabelledSpan {
  rule: LabelRule;
  text: string;
  at?: number;
}
/** `trapFor`: the rules that may be tempted and should not respond. Only tests read it, never a rule. */
export interface LabelledSentence {
  id: string;
  text: string;
  trapFor: LabelRule[];
  spans: LabelledSpan[];
}

export function labelledSentences(): LabelledSentence[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'sentences.json'), 'utf8')) as LabelledSentence[];
}

/** Every third sentence is for measurement only: authors of rules do not look at it. */
export const isFrozen = (index: number): boolean => index % 3 === 2;

/** A trap tempts a rule and contains nothing that counts. */
export const isTrap = ({ trapFor, spans }: LabelledSentence): boolean => trapFor.length > 0 && spans.length === 0;
