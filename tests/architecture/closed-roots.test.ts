/**
 * The platform's page cannot reach what Uppsikt draws on it. One file creates the shadow hosts, and no code reads
 * `shadowRoot` of our own elements, since it is null for us as well. built-extension.test.ts checks that the build has
 * no other.
 */
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const files = sourceFiles('lib', 'entrypoints', 'components').map(({ path, text }) => ({
  path,
  code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
}));
const filesWith = (pattern: RegExp): string[] => files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('shadow roots', () => {
  it('are created in one file', () => {
    expect(filesWith(/\battachShadow\b/)).toEqual(['lib/overlay/features/shadow-host.ts']);
  });

  it('are read only by the code that redraws the page’s own elements', () => {
    expect(filesWith(/\bshadowRoot\b/)).toEqual([
      'lib/build/html2canvas-in-firefox.ts',
      'lib/capture/rendered/elements-of.ts',
    ]);
  });
});
