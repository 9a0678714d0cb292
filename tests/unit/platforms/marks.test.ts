/** Marks of an item: without a sign the mark is unknown, a drawn mark counts, and contradicting signs prove nothing. */
import { expect, it } from 'vitest';
import {
  hiddenWords,
  isEdited,
  markOf,
  marksOf,
  marksTrace,
  noMarks,
  type Sign,
} from '../../../lib/platforms/dom/marks';
import { markedWith, markIn } from '../../../lib/i18n/marks';

const sign = (says: boolean | null, from: Sign['from'] = 'data'): Sign => ({
  says,
  by: `the ${from}`,
  from,
  leansOn: from === 'data' ? 'data' : 'id',
});
const kindOf = (...signs: Sign[]): string => markOf(signs).kind;

it.each([
  ['nothing', [], 'not-read'],
  ['signs that are not there', [sign(null), sign(null, 'page')], 'not-read'],
  ['a yes', [sign(null), sign(true)], 'read'],
  ['a no', [sign(false, 'page'), sign(null)], 'absent'],
  ['a mark that is drawn, though the data said no when it was loaded', [sign(false), sign(true, 'page')], 'read'],
  ['data that says yes where the page draws none', [sign(false, 'page'), sign(true)], 'not-read'],
])('the mark of %s', (_, signs, kind) => expect(kindOf(...signs)).toBe(kind));

it('a mark says which sign showed it, and keeps the ones that disagreed', () => {
  const signs = { pinned: [sign(false), sign(true, 'page')], hidden: [sign(true)], edited: [] };
  expect(marksOf(signs).pinned).toEqual({ kind: 'read', by: 'the page', from: 'page' });
  expect(marksTrace(signs)).toEqual([
    { field: 'pinned', strategy: 'the page', leansOn: 'id', conflict: 'the data: false' },
    { field: 'hidden', strategy: 'the data', leansOn: 'data' },
    { field: 'edited', strategy: 'none', leansOn: 'none' },
  ]);
});

it('marks in words: hidden is reported as hidden, and unknown is never no', () => {
  const marks = marksOf({ pinned: [sign(true, 'page')], hidden: [sign(true)], edited: [sign(false)] });
  expect(hiddenWords(marks)).toBe('Dolt när sidan laddades');
  expect(
    ['pinned', 'hidden', 'edited'].map((name) => markIn({ marks, edited: false }, name as 'pinned', 'sv')),
  ).toEqual(['Ja', 'Ja, enligt sidans data när den laddades', 'Nej, enligt sidans data när den laddades']);
  expect(markedWith(marks, 'sv')).toBe('Fäst överst · Dolt för andra');
  const none = noMarks();
  expect(markIn({ marks: none, edited: null }, 'hidden', 'sv')).toBe('Okänt. Sidan säger det inte');
  expect([isEdited(none), hiddenWords(none), markedWith(none, 'sv')]).toEqual([null, null, '']);
});

it('marks of an older record say only what that record knew', () => {
  expect(markIn({ edited: true }, 'edited', 'sv')).toBe('Ja');
  expect(markIn({ edited: null }, 'edited', 'sv')).toBe('Lästes inte');
  expect(markIn({ edited: true }, 'hidden', 'sv')).toBe('Lästes inte');
});
