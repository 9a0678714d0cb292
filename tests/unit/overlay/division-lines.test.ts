// @vitest-environment jsdom
/** Where the lines stand that divide off what came since the last round. */
import { expect, it } from 'vitest';
import { startsOf } from '../../../lib/overlay/rounds/division-lines';

it('a line stands where the kind changes, and none above items that are all older', () => {
  const element = document.body;
  const of = (...kinds: ('new' | 'earlier' | 'unknown')[]) =>
    startsOf(kinds.map((newness) => ({ element, newness }))).map(({ newness }) => newness);
  expect(of('new', 'new', 'earlier', 'earlier')).toEqual(['new', 'earlier']);
  expect(of('earlier', 'earlier', 'new')).toEqual(['new']);
  expect(of('earlier')).toEqual([]);
  expect(of('unknown', 'new')).toEqual(['unknown', 'new']);
});
