/** Finds Swedish coordination numbers: personal numbers with 60 added to the day. */
import { findBirthNumbers } from './birth-number';
import type { FindSpans } from './finding';

/** @example findSamordningsnummer('hej 880561-9908') // [{ start: 4, end: 15 }] */
export const findSamordningsnummer: FindSpans = (text) => findBirthNumbers(text, 'samordningsnummer');
