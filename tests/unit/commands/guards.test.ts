/** Each guard occurs in its file exactly once. The command that removes guards is too slow for every run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../commands/setup/paths.mjs';
import { placesOf, without } from '../../guards/guard';
import { guards } from '../../guards/guards';

describe('the list of guards', () => {
  it('names each guard once', () => {
    const ids = guards.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(guards)('$id occurs once in $file, and is gone when it is removed', (guard) => {
    const source = readFileSync(join(root, guard.file), 'utf8');
    for (const { find } of [guard, ...(guard.also === undefined ? [] : [guard.also])])
      expect(placesOf(source, find)).toHaveLength(1);
    expect(without(guard, source)).not.toBe(source);
  });

  it.each(guards)('the tests that $id names exist', ({ tests, browser }) => {
    const named = [...tests, ...(browser === undefined ? [] : [`tests/e2e/${browser.spec}`])];
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
  });
});

describe('finding a guard’s text', () => {
  it('ignores how a formatter breaks lines', () => {
    const broken =
      'function a() {\n  if (\n    isHere(\n      one,\n      two,\n    ) ||\n    isThere\n  )\n    return;\n}\n';
    expect(
      without({ id: 'x', file: 'a.ts', find: 'if (isHere(one, two) || isThere) return;', replace: '' }, broken),
    ).toBe('function a() {\n  \n}\n');
  });

  it('requires every other character', () => {
    expect(placesOf('if (a(b, c)) return;', 'if (a(b)) return;')).toEqual([]);
    expect(placesOf('if (a(b, c)) return;', 'if (a(b; c)) return;')).toEqual([]);
  });

  it.each([
    ['is gone', 'return;'],
    ['stands twice', 'if (a) return; if (a) return;'],
  ])('says that the list is stale when the text %s', (_what, source) => {
    expect(() => without({ id: 'x', file: 'a.ts', find: 'if (a) return;', replace: '' }, source)).toThrow('gone stale');
  });
});
