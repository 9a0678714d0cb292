/** Swedish personal identity numbers whose date exists and whose check digit is right. */
import { findBirthNumbers } from './birth-number';
import type { FindSpans } from './finding';

/** @example findPersonnummer('Mitt är 811218-9876') // [{ start: 8, end: 19 }] */
export const findPersonnummer: FindSpans = (text) => findBirthNumbers(text, 'personnummer');
