/**
 * Finds checklist lines that an answer visibly fulfils, which are then ticked automatically. The others are only for
 * reading.
 */
import type { CoachContext } from './hint';
import { isLetThrough } from './links';
import { readText } from './reading';
import { findMissingSender } from './sender';
import { findMissingSource } from './source';

/** 'Tala om vem du är' and 'Ange källor' (guideline l.158-159), by their ids in the pack. */
const SENDER = 'svara-pa-ratt-satt-1';
const SOURCE = 'svara-pa-ratt-satt-2';

/** @example seenLines('Läs mer på osteraker.se. /Eva', context) // ['svara-pa-ratt-satt-1', 'svara-pa-ratt-satt-2'] */
export function seenLines(text: string, context: CoachContext): string[] {
  if (text.trim() === '') return [];
  const reading = readText(text);
  const hasSource = reading.addresses.some(({ from, to }) => isLetThrough(text.slice(from, to), context));
  return [
    ...(context.kind === 'answer' && findMissingSender(reading, context).length === 0 ? [SENDER] : []),
    ...(hasSource && findMissingSource(reading, context).length === 0 ? [SOURCE] : []),
  ];
}
