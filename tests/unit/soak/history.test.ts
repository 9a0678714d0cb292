/**
 * Ten of the histories that `npm run soak -- history` runs by the hundred. `SEED=n` tries others, as in fast-check.ts.
 */
import { expect, test } from 'vitest';
import { histories } from '../../soak/history/command';

const SEED = Number(process.env.SEED ?? 2011);
const TEN = Array.from({ length: 10 }, (_, index) => index + 1);

test(`no history breaches what the platform and the store know (npm run soak -- history --seed ${SEED})`, async () => {
  const breaches: string[] = [];
  const { removed } = await histories(TEN, SEED, (run, told) =>
    breaches.push(...told.breaches.map((breach) => `--only ${run}: ${breach}`)),
  );
  expect(breaches).toEqual([]);
  expect(removed).toBeGreaterThan(0);
});
