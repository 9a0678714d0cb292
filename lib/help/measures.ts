/**
 * What Uppsikt says about a measure on a platform: the shapes that each platform fills in
 * (lib/platforms/NAME/what-happens.ts and bring-back.ts).
 */

export const MEASURES_EXPLAINED = ['delete', 'hide', 'hold'] as const;
export const MEASURE_FACTS = ['what', 'whoSees', 'kept', 'replies', 'told', 'undo'] as const;

/**
 * A statement and its source. `seen`: on the platform's own pages or in its code. `reported`: by the platform's help or
 * by others who saw it. `unknown`: not verified, and the text says so.
 */
export interface MeasureFact {
  sv: string;
  en: string;
  basis: 'seen' | 'reported' | 'unknown';
}

export type WhatHappens = Readonly<
  Record<(typeof MEASURES_EXPLAINED)[number], Readonly<Record<(typeof MEASURE_FACTS)[number], MeasureFact>>>
>;

/** The measures that can be reversed by hand, on the platform itself. */
export type BroughtBack = 'delete' | 'hide' | 'hide-user' | 'ban' | 'spam' | 'trash' | 'comments-off';

/** Where on the platform a measure is reversed by hand. Null: the platform has no such measure. */
export type BringBack = Readonly<Record<BroughtBack, MeasureFact | null>>;
