/**
 * Build steps that change a third-party file: they change what is there, and stop the build when its shape has changed.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { polyfillAsOneValue } from '../../../lib/build/polyfill-as-one-value';

const path = createRequire(import.meta.url).resolve('webextension-polyfill');

describe('the polyfill as it is built in', () => {
  const polyfill = polyfillAsOneValue();

  test('knows the APIs that the manifest grants, and no others', () => {
    const { code = '' } = polyfill.transform(readFileSync(path, 'utf8'), path) ?? {};
    expect(code).toContain('"alarms":');
    expect(code).not.toContain('"bookmarks":');
    expect(code).toContain('export default module.exports;');
  });

  test('stops the build when it has changed', () => {
    expect(() => polyfill.transform('factory();', path)).toThrow(/has changed its shape/);
    expect(() => polyfill.transform('factory(module); typeof exports !== "undefined"', path)).toThrow(/table of APIs/);
  });

  test('is the only file that is changed', () => {
    expect(polyfill.transform('factory();', '/x/other.js')).toBeNull();
  });
});
