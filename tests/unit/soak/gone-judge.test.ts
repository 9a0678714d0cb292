/**
 * Checks the judge of `npm run soak -- gone`: it finds a host that takes absence for proof, and one that always answers
 * unknown.
 */
import { expect, test } from 'vitest';
import { faultsIn, goneRuns } from '../../soak/gone/command';
import type { Says } from '../../soak/gone/run';

const SEED = 2011;
/** Every fifth run is of a post in a feed: three true removals, and looks that cannot tell. */
const POSTS = [50, 55, 85, 90, 100];
/** Two true removals, and looks that cannot tell. */
const COMMENTS = [18, 22, 27, 31, 39];

/** Answers 'gone' wherever the real look answers 'unknown'. */
const takenForGone: Says = (seen) => (seen.kind === 'unknown' ? { ...seen, kind: 'gone' } : seen);
const neverGone: Says = (seen) => (seen.kind === 'gone' ? { ...seen, kind: 'unknown' } : seen);

test.each([
  ['posts', POSTS],
  ['comments', COMMENTS],
])('of %s: nothing is found where all is well, and each broken host is', async (_what, runs) => {
  const none = (): void => undefined;
  const well = await goneRuns(runs, SEED, none);
  expect([faultsIn(well, runs.length), well.removals > 0]).toEqual([[], true]);
  expect(faultsIn(await goneRuns(runs, SEED, none, takenForGone), runs.length).join()).toContain(
    'of what stands there',
  );
  expect(faultsIn(await goneRuns(runs, SEED, none, neverGone), runs.length)).toContain(
    'too few removals in an unchanged frame were told',
  );
});
