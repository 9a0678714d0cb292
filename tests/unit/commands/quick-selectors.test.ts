/** tests/config/jsdom/quick-selectors.cjs gives the same answers as jsdom, on pages that change between the queries. */
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import fc, { runs } from '../fast-check';

interface Answers {
  query: (scope: object, selector: string, first: boolean) => object | object[] | null;
  matches: (element: object, selector: string) => boolean;
  closest: (element: object, selector: string) => object | null;
}
const require = createRequire(import.meta.url);
const quick = require('jsdom/lib/jsdom/living/css/helpers/selectors.js') as Answers & { ofJsdom: Answers };
const { implForWrapper } = require('jsdom/lib/generated/idl/utils.js') as { implForWrapper: (node: Node) => object };

const names = fc.constantFrom('a', 'A');
const tags = fc.constantFrom('div', 'a', 'svg');
const attributes = fc.constantFrom('id', 'class', 'type', 'DATA-X');
const values = fc.constantFrom('a', 'A', 'b', 'a b', 'b-a', '');

const written = fc.tuple(attributes, values).map(([name, value]) => `${name}="${value}"`);
const treeOf = (depth: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      tags,
      fc.array(written, { minLength: 1, maxLength: 3 }),
      depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 3 }),
    )
    .map(([tag, has, below]) => `<${tag} ${has.join(' ')}>${below.join('å')}</${tag}>`);
const tree = treeOf(2);

const operator = fc.constantFrom('=', '*=', '^=', '$=', '~=', '|=');
const simple = fc.oneof(
  names.map((name) => `#${name}`),
  names.map((name) => `.${name}`),
  attributes.map((name) => `[${name}]`),
  fc
    .tuple(attributes, operator, values, fc.constantFrom('', ' i', ' s'))
    .map(([name, how, value, letters]) => `[${name}${how}"${value}"${letters}]`),
  fc.constantFrom(':scope', ':first-child', ':empty', ':root', ':has(> a)', ':nth-child(2)', ':host', '::before'),
);
const joint = fc.constantFrom(' ', ' > ', ' + ', ' ~ ');
function selectorsOf(depth: number): fc.Arbitrary<string> {
  const around = fc.constantFrom('not', 'not', 'is', 'where', 'has');
  const nested = depth === 0 ? [] : [fc.tuple(around, selectorsOf(depth - 1)).map(([how, of]) => `:${how}(${of})`)];
  const compound = fc
    .tuple(fc.constantFrom('', '', '', 'div', 'A'), fc.array(fc.oneof(simple, ...nested), { maxLength: 2 }))
    .map(([tag, parts]) => (tag === '' && parts.length === 0 ? '*' : `${tag}${parts.join('')}`));
  const complex = fc
    .tuple(compound, fc.array(fc.tuple(joint, compound), { maxLength: 2 }))
    .map(([first, more]) => [first, ...more.flat()].join(''));
  return fc.array(complex, { minLength: 1, maxLength: 2 }).map((all) => all.join(', '));
}
const selectors = selectorsOf(1);

type Change =
  | { at: number; name: string; value: string }
  | { at: number; under: number }
  | { at: number; html: string };
const change: fc.Arbitrary<Change> = fc.oneof(
  // The first element contains all others, and their answers may depend on it.
  fc.record({ at: fc.constant(0), name: attributes, value: values }),
  fc.record({ at: fc.nat(), name: attributes, value: values }),
  fc.record({ at: fc.nat(), under: fc.nat() }),
  fc.record({ at: fc.nat(), html: tree }),
);

const { window } = new JSDOM();
const { document } = window;
const quirky = new JSDOM('<body>').window.document;

/** Gives one element an attribute, moves it or refills it. */
function make(made: Change, elements: Element[]): void {
  const { [made.at % elements.length]: element } = elements;
  if (element === undefined) return;
  if ('name' in made) element.setAttribute(made.name, made.value);
  else if ('html' in made) element.innerHTML = made.html;
  else {
    const under = elements[made.under % elements.length];
    if (under !== undefined && element !== elements[0] && !element.contains(under)) under.append(element);
  }
}

/** The answer, or that the query throws. */
function told(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return Object.prototype.toString.call(error);
  }
}

const same = (left: unknown, right: unknown): boolean =>
  Array.isArray(left) && Array.isArray(right)
    ? left.length === right.length && left.every((each, index) => each === right[index])
    : left === right;

/** The first difference from jsdom's answer for this scope. */
function difference(scope: object, selector: string): string | undefined {
  const isElement = 'localName' in scope;
  const questions: [string, (by: Answers) => unknown][] = [
    ['all', (by) => by.query(scope, selector, false)],
    ['first', (by) => by.query(scope, selector, true)],
    ['matches', (by) => isElement && by.matches(scope, selector)],
    ['closest', (by) => isElement && by.closest(scope, selector)],
  ];
  const found = questions.find(
    ([, ask]) =>
      !same(
        told(() => ask(quick)),
        told(() => ask(quick.ofJsdom)),
      ),
  );
  return found?.[0];
}

const WRITTEN = [
  ...['[type="text"]', '[type="TEXT"]', '[TYPE="Text" i]', '[type="text" s]', '[data-x="a"]', '[DATA-X="A"]'],
  ...['[data-x^=""]', '[data-x="A" i]', '[data-x~="b"]', '[data-x|="c"]', '[xlink|href]', '[*|href]', '[href]'],
  ...['A', 'linearGradient', 'lineargradient', 'svg *', ':not(svg *)', ':not(:scope > a)', ':is(a, [)', ':is()', 'a,'],
  ...[
    ':host b',
    ':has(> b)',
    ':not(:has(b))',
    'b:first-child',
    '#a',
    '#A',
    '.a',
    '.A',
    '#a #a',
    'a + b ~ *',
    '::before',
  ],
];

it.each(['<!doctype html>', ''])('HTML, SVG and %j are answered the same', (doctype) => {
  const page = new JSDOM(
    `${doctype}<a id="a" class="a b" type="Text" data-x="A"><b id="a" data-x="a b"></b></a><b id="A" class="A"></b>
    <svg TYPE="text" data-x="c-d"><linearGradient type="TEXT" id="a"/><a xlink:href="#" data-x=""></a></svg>`,
  ).window.document;
  const scopes = [page, ...page.querySelectorAll('*')].map(implForWrapper);
  expect(WRITTEN.flatMap((selector) => scopes.map((scope) => [selector, difference(scope, selector)]))).toEqual(
    WRITTEN.flatMap((selector) => scopes.map(() => [selector, undefined])),
  );
});

it('both answer the same on a changing page', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.array(tree, { minLength: 1, maxLength: 3 }),
      fc.array(selectors, { minLength: 3, maxLength: 12 }),
      fc.array(change, { minLength: 2, maxLength: 5 }),
      (isQuirky, isShadow, trees, asked, changes) => {
        const page = isQuirky ? quirky : document;
        const host = page.createElement('div');
        page.body.replaceChildren(host);
        const top = isShadow ? host.attachShadow({ mode: 'open' }) : host;
        top.innerHTML = trees.join('');
        for (const made of [undefined, ...changes]) {
          if (made !== undefined) make(made, [host, ...top.querySelectorAll('*')]);
          const scopes = [top, ...[...top.querySelectorAll('*')].slice(0, 3), ...(isShadow ? [] : [page])];
          const found = asked.flatMap((selector) =>
            scopes
              .flatMap((scope) => difference(implForWrapper(scope), selector) ?? [])
              .map((what) => [what, selector]),
          );
          expect([...found, page.documentElement.outerHTML]).toEqual([page.documentElement.outerHTML]);
        }
      },
    ),
    { numRuns: runs(60) },
  );
});

it('an answer that depends on an outside element is recomputed when that element changes', () => {
  document.body.innerHTML = '<div><b><a></a></b></div>';
  const { firstElementChild: outside } = document.body;
  const inside = document.querySelector('b');
  const found = (): number | undefined => inside?.querySelectorAll('[class] a').length;
  expect([found(), outside?.setAttribute('class', ''), found()]).toEqual([0, undefined, 1]);
});
