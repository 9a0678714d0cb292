/** Details that an official adds later, about a print or the end of a ban, are complete or not written. */
import { expect, it } from 'vitest';
import { addedFault } from '../../../lib/assessment/added';

const by = { name: 'Eva', today: '2026-11-24' };
const whole = { by: 'Eva Ek', on: '2026-11-24' };

it.each([
  [whole, null],
  [{ ...whole, by: ' ' }, 'print-incomplete'],
  [{ ...whole, on: '2026-11-25' }, 'print-incomplete'],
  [{ ...whole, on: 'i går' }, 'print-incomplete'],
])('a print is noted with who and when (%j)', (done, fault) => {
  expect(addedFault({ part: 'print', ...done }, by)).toBe(fault);
});

it.each([
  [whole, null],
  [undefined, 'ban-incomplete'],
  [{ ...whole, by: '' }, 'ban-incomplete'],
  [{ ...whole, on: '2026-12-01' }, 'ban-incomplete'],
])('a ban is lifted by somebody, on a day (%j)', (lifted, fault) => {
  const done = { part: 'ban-review' as const, reason: 'Har lugnat sig.', until: null };
  expect(addedFault(lifted === undefined ? done : { ...done, lifted }, by)).toBe(fault);
});
