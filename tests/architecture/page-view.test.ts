/**
 * The shared part of a page view knows none of its features. Module state in a page's script has a comment that says
 * how long it lives.
 */
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const overlay = sourceFiles('lib/overlay');

it('the session knows no feature, not even by its types', () => {
  const session = overlay.find(({ path }) => path === 'lib/overlay/session.ts');
  const found = (session?.imports ?? []).filter(({ target }) => /^lib\/overlay\/(?!whose-thread)/.test(target));
  expect(
    found.map(
      ({ specifier }) => `${specifier}: give the session what it shares, and let the feature take it from there`,
    ),
  ).toEqual([]);
});

it('module state has a comment that says how long it lives', () => {
  const STATE = /^(?:export )?(?:let \w+|const \w+ = new (?:Weak)?(?:Map|Set)\b(?!\(\[))/;
  const bare = overlay.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, at) =>
      STATE.test(line) && !/(?:\*\/|^\/\/.*)$/.test(lines[at - 1] ?? '')
        ? [`${path}:${at + 1} outlives a page view: hold it in the session, or say above it why not`]
        : [],
    );
  });
  expect(bare).toEqual([]);
});
