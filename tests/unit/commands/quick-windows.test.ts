/** Properties that tests/config/jsdom/quick-windows.cjs defers end up in a window as jsdom defines them. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';

type Install = ((window: object, names: string[]) => void) & { ofJsdom?: Install };
type Class = { prototype?: object } & (new () => object);

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('jsdom/lib/generated/idl/utils.js'));
const generated = readdirSync(folder).map((file) => require(join(folder, file)) as { install?: Install });

const windowOf = (): typeof globalThis => new JSDOM('<p></p>').window as unknown as typeof globalThis;

/** A window as jsdom makes it. */
function wholeWindow(): typeof globalThis {
  const quick = generated.map((each) => [each, each.install] as const);
  for (const each of generated) if (each.install?.ofJsdom !== undefined) each.install = each.install.ofJsdom;
  try {
    return windowOf();
  } finally {
    for (const [each, install] of quick) if (install !== undefined) each.install = install;
  }
}

// A worker's first window has everything made at once.
windowOf();
const [whole, later] = [wholeWindow(), windowOf()];
const namesOf = (window: object): string[] => Object.getOwnPropertyNames(window);
const isGetter = (window: object, name: string): boolean =>
  Object.getOwnPropertyDescriptor(window, name)?.get !== undefined;
const left = namesOf(later).filter((name) => isGetter(later, name) && !isGetter(whole, name));

/** The attributes of each property, also along the prototype chain. */
function shapeOf(made: object): object {
  const above = Object.getPrototypeOf(made) as object | null;
  return {
    above: typeof above === 'function' ? above.name : above?.constructor.name,
    own: Reflect.ownKeys(made).map((key) => {
      const property: PropertyDescriptor = Object.getOwnPropertyDescriptor(made, key) ?? {};
      const { configurable, enumerable, writable } = property;
      const kinds = (['value', 'get', 'set'] as const).map((part) => typeof property[part]);
      return [String(key), ...kinds, { configurable, enumerable, writable }];
    }),
  };
}

it('has the same names in the same order, most of them deferred', () => {
  expect(namesOf(later)).toEqual(namesOf(whole));
  expect(left.length).toBeGreaterThan(100);
  expect(left).toContain('CSSStyleProperties');
});

it('makes each class as jsdom makes it, at its place', () => {
  const made = windowOf();
  const classIn = (window: object, name: string): Class => Reflect.get(window, name) as Class;
  const shapesIn = (window: object): object[] =>
    left.map((name) => {
      const { prototype } = classIn(window, name);
      const { value, ...at } = Object.getOwnPropertyDescriptor(window, name) ?? {};
      return {
        name,
        kind: typeof value,
        at,
        itself: shapeOf(classIn(window, name)),
        prototype: shapeOf(prototype ?? {}),
      };
    });
  expect(left.filter((name) => classIn(made, name) === classIn(whole, name))).toEqual([]);
  expect(shapesIn(made)).toEqual(shapesIn(whole));
});

it('makes one class per name, whether a window or jsdom asks first', () => {
  const byWindow = windowOf();
  const Known = byWindow.HTMLAnchorElement;
  expect(byWindow.document.createElement('a')).toBeInstanceOf(Known);
  const byPage = windowOf();
  const element = byPage.document.createElement('a');
  expect(element.constructor).toBe(byPage.HTMLAnchorElement);
  expect(element).toBeInstanceOf(byPage.HTMLElement);
  expect(element).not.toBeInstanceOf(Known);
});

it('keeps a test’s replacement or removal of a class', () => {
  const window = windowOf();
  const put = { HTMLAnchorElement: class Other {} };
  Object.assign(window, put);
  Reflect.deleteProperty(window, 'HTMLTableElement');
  window.document.body.innerHTML = '<a href="/"></a><table></table>';
  expect(window.document.querySelector('a')?.getAttribute('href')).toBe('/');
  expect(window.document.querySelector('table')).not.toBeNull();
  expect(window.HTMLAnchorElement).toBe(put.HTMLAnchorElement);
  expect('HTMLTableElement' in window).toBe(false);
});
