// @vitest-environment jsdom
/** A page whose elements have the names of our scripts replaces none of them. */
import { afterEach, describe, expect, it } from 'vitest';
import { onceAPage } from '../../../lib/platforms/dom/once-a-page';
import { claimNames } from '../../../lib/platforms/dom/own-names';
import { sourceFiles } from '../../architecture/source-files';

const world = globalThis as Record<string, unknown>;
const used = [
  ...new Set(
    sourceFiles('lib', 'entrypoints').flatMap(({ text }) =>
      [...text.matchAll(/\bvar (uppsikt[A-Z]\w*):/gu)].map(([, name]) => name ?? ''),
    ),
  ),
];
const made: string[] = [];

/** Shadows a property of the window, as an element's id does through the page's named elements. */
function element(name: string): void {
  Object.defineProperty(Object.getPrototypeOf(globalThis), name, {
    get: () => document.createElement('a'),
    configurable: true,
  });
  made.push(name);
}

afterEach(() => {
  for (const name of made.splice(0)) {
    Reflect.deleteProperty(Object.getPrototypeOf(globalThis) as object, name);
    Reflect.deleteProperty(globalThis, name);
  }
});

describe('a page’s element with the name of a script of ours', () => {
  it('is not taken for a loaded script', () => {
    expect(used.length).toBeGreaterThan(5);
    used.forEach(element);
    expect(used.filter((name) => world[name] === undefined)).toEqual([]);
    claimNames();
    expect(used.filter((name) => world[name] !== undefined)).toEqual([]);
  });

  it('does not replace a loaded script', () => {
    const [name = ''] = used;
    element(name);
    claimNames();
    world[name] = 'ours';
    claimNames();
    expect(world[name]).toBe('ours');
  });

  it('is not taken for a value that our scripts share', () => {
    element('uppsiktTried');
    expect(onceAPage('uppsiktTried', () => ({ ours: true }))).toEqual({ ours: true });
    expect(onceAPage('uppsiktTried', () => ({ ours: false }))).toEqual({ ours: true });
  });
});
