/**
 * What an indicator says: that a place in a text may be personal data. It never
 * selects a ground, is never stored and never leaves memory.
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

/** A place in a text: UTF-16 units, `end` not included. */
export interface Span {
  start: number;
  end: number;
}

/** @example { rule: 'telefon', start: 12, end: 26 } // 'Ring mig på 070-174 06 05' */
export interface Finding extends Span {
  rule: IndicatorRule;
}

/**
 * One rule. Pure; spans in the order of the text, not overlapping each other.
 *
 * @param lower the text in small letters, each in its place
 */
export type FindSpans = (text: string, lower: string) => Span[];
