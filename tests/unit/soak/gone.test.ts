/** A few of the pages that `npm run soak -- gone` runs by the hundred. `SEED=n` tries others, as in fast-check.ts. */
import { expect, test } from 'vitest';
import { goneRuns } from '../../soak/gone/command';

const SEED = Number(process.env.SEED ?? 2011);
/** The fifth is of a post in a feed. */
const SOME = Array.from({ length: 5 }, (_, index) => index + 1);

test(`nothing is called gone that is still there (npm run soak -- gone --seed ${SEED})`, async () => {
  const wrong: string[] = [];
  await goneRuns(SOME, SEED, (run, ended) => {
    if (ended.false || ended.told === false) wrong.push(`--only ${run}: ${ended.story}: ${ended.said}`);
  });
  expect(wrong).toEqual([]);
});
