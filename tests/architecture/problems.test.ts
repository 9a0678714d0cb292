/** Errors with words for people are thrown as a ProblemError: only the type of its id catches a misspelt word. */
import { expect, it } from 'vitest';
import { catalogue } from '../../lib/problems/catalogue';
import { sourceFiles } from './source-files';

it('no problem is thrown as a string', () => {
  const bare = sourceFiles('lib', 'entrypoints', 'components').flatMap(({ path, text }) =>
    [...text.matchAll(/\bnew Error\(\s*'([\w-]+)'/g)]
      .filter(([, id]) => id !== undefined && Object.hasOwn(catalogue, id))
      .map(([, id]) => `${path}: throw new ProblemError('${id}') instead (lib/problems/problem-error.ts)`),
  );
  expect(bare).toEqual([]);
});
