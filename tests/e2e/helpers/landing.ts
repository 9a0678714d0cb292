/**
 * Marks a browser test as part of the landing set: `npm test` runs these, `npm run test:browser` runs all.
 * tests/README.md says how they are chosen.
 */
export const landing = { tag: '@landing' };
