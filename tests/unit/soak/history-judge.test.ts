/** Checks the model of `npm run soak -- history`: it finds each planted fault, and nothing in a correct scene. */
import { expect, test } from 'vitest';
import { brokenRun, brokenScenes } from '../../soak/history/broken-scenes';

test('a correct scene has no faults', async () => {
  expect(await brokenRun({})).toEqual([]);
});

test.each(brokenScenes.map((one) => [one.name, one] as const))('%s is found', async (_name, scene) => {
  const breaches = (await brokenRun(scene)).join('\n');
  for (const word of scene.found) expect(breaches).toContain(word);
});
