/** What the help says about a measure: the shape that each platform fills in (lib/platforms/NAME/what-happens.ts). */

export const MEASURES_EXPLAINED = ['delete', 'hide', 'hold'] as const;
export const MEASURE_FACTS = ['what', 'whoSees', 'kept', 'replies', 'told', 'undo'] as const;

/**
 * A statement and its source. `seen`: on the platform's own pages or in its code. `reported`: by the platform's help or
 * by others who saw it. `unknown`: not verified, and the text says so.
 */
interface MeasureFact {
  sv: string;
  en: string;
  basis: 'seen' | 'reported' | 'unknown';
}

export type WhatHappens = Readonly<
  Record<(typeof MEASURES_EXPLAINED)[number], Readonly<Record<(typeof MEASURE_FACTS)[number], MeasureFact>>>
>;
