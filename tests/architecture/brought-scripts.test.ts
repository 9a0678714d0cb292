/** What the scripts that the background injects into a page may contain. */
import { expect, it } from 'vitest';
import { loadedWith, sourceFiles } from './source-files';

const files = sourceFiles('lib', 'entrypoints');

it.each([
  'adapter.ts',
  'guards/index.ts',
  'indicators/index.ts',
  'rounds/index.ts',
  'cover.ts',
  'place.ts',
  'render.ts',
])('%s holds no zod: it would be set up again on every page', (entry) => {
  const loaded = [...loadedWith(`entrypoints/${entry}`, files)];
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded).not.toContain('lib/zod.ts');
});
