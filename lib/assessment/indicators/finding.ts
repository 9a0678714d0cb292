/**
 * An indicator finding: a place in a text may be personal data. It never selects a ground, is never stored and never
 * leaves memory.
 */
export const INDICATOR_RULES = [
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
export type IndicatorRule = (typeof INDICATOR_RULES)[number];

/** A place in a text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** @example { rule: 'telefon', start: 12, end: 26 } // 'Ring mig på 070-174 06 05' */
export interface Finding extends Span {
  rule: IndicatorRule;
}

/**
 * One rule. Pure; returns spans in text order, without overlaps.
 *
 * @param lower the text in lower case, with every letter at the same position
 */
export type FindSpans = (text: string, lower: string) => Span[];
