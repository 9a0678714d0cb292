/** Files that open the evidence store, and what else each must do. */
import { expect, it } from 'vitest';
import { loadedWith, sourceFiles } from './source-files';

it('every file that opens the evidence store remembers its chain heads', () => {
  // The offscreen page has no extension storage and writes nothing to the journal.
  const forgetful = sourceFiles('entrypoints', 'components', 'lib').filter(
    ({ path, text }) =>
      path !== 'entrypoints/offscreen/main.ts' &&
      /new EvidenceDatabase\((?!'uppsikt', \{ memory: headsMemory \}\))/.test(text.replace(/\/\*\*[^]*?\*\//g, '')),
  );
  expect(forgetful.map(({ path }) => `${path}: new EvidenceDatabase('uppsikt', { memory: headsMemory })`)).toEqual([]);
  expect(loadedWith('entrypoints/offscreen/main.ts', sourceFiles('lib', 'entrypoints', 'components'))).not.toContain(
    'lib/second-copy/copier.ts',
  );
});
