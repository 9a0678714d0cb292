/** Finds Swedish personal identity numbers with a valid date and check digit. */
import { findBirthNumbers } from './birth-number';
import type { FindSpans } from './finding';

/** @example findPersonnummer('Mitt är 811218-9876') // [{ start: 8, end: 19 }] */
export const findPersonnummer: FindSpans = (text) => findBirthNumbers(text, 'personnummer');
