/** Checklist lines that can be seen in an answer tick themselves; the others are lines to read. */
import { expect, it } from 'vitest';
import { seenLines } from '../../../lib/coach/seen-lines';
import { packInForce } from '../../../lib/guidelines/packs';
import { contextOf } from '../../coach/measure';

const SENDER = 'svara-pa-ratt-satt-1';
const SOURCE = 'svara-pa-ratt-satt-2';

it.each<[string, string[], Parameters<typeof contextOf>[0]]>([
  ['', [], []],
  ['Badet öppnar klockan tio.', [], []],
  ['Badet öppnar klockan tio. /Eva', [SENDER], []],
  ['Läs mer på osteraker.se/bad. /Eva', [SENDER, SOURCE], []],
  // Somebody who writes as the account needs no name of their own.
  ['Läs mer på osteraker.se/bad.', [SOURCE], ['post']],
  // A link that is asked about is not a source.
  ['Läs mer på tradera.com. /Eva', [SENDER], []],
])('"%s" shows %j', (text, seen, has) => {
  expect(seenLines(text, contextOf(has))).toEqual(seen);
});

it('the lines are those of the guideline', () => {
  const ids = packInForce().checklists.flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids).toEqual(expect.arrayContaining([SENDER, SOURCE]));
});
