/** What is told of a measure: the shape that each platform fills (lib/platforms/NAME/what-happens.ts). */

export const MEASURES_EXPLAINED = ['delete', 'hide', 'hold'] as const;
export const MEASURE_FACTS = ['what', 'whoSees', 'kept', 'replies', 'told', 'undo'] as const;

/**
 * One thing that is known, and what it rests on. `seen`: on the platform's own pages or in its code. `reported`: by its
 * help or by others who saw it. `unknown`: nobody has shown us, and the words say so.
 */
interface MeasureFact {
  sv: string;
  en: string;
  basis: 'seen' | 'reported' | 'unknown';
}

export type WhatHappens = Readonly<
  Record<(typeof MEASURES_EXPLAINED)[number], Readonly<Record<(typeof MEASURE_FACTS)[number], MeasureFact>>>
>;
