/**
 * What stands on the platform's page is closed to it: one place makes the hosts, and nobody asks an element of ours for
 * its root, which is null for us as well. That the built extension holds no other: built-extension.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const files = sourceFiles('lib', 'entrypoints', 'components').map(({ path, text }) => ({
  path,
  code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
}));
const filesWith = (pattern: RegExp): string[] => files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('shadow roots', () => {
  it('are made in one place', () => {
    expect(filesWith(/\battachShadow\b/)).toEqual(['lib/overlay/features/shadow-host.ts']);
  });

  it('are asked of the page’s own elements alone, by what draws them', () => {
    expect(filesWith(/\bshadowRoot\b/)).toEqual([
      'lib/build/html2canvas-in-firefox.ts',
      'lib/capture/rendered/elements-of.ts',
    ]);
  });
});
