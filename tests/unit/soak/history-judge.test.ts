/**
 * The model of `npm run soak -- history` has teeth: each thing that is out of order is found, and nothing where all is
 * well.
 */
import { expect, test } from 'vitest';
import { brokenRun, brokenScenes } from '../../soak/history/broken-scenes';

test('a scene in which all is well is not found fault with', async () => {
  expect(await brokenRun({})).toEqual([]);
});

test.each(brokenScenes.map((one) => [one.name, one] as const))('%s is found', async (_name, scene) => {
  const breaches = (await brokenRun(scene)).join('\n');
  for (const word of scene.found) expect(breaches).toContain(word);
});
