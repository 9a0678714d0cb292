/**
 * Answers selectors as jsdom does, but faster. Two thirds of the time of tests with a page went to jsdom's walk through
 * the tree, attribute by attribute, for each of the hundreds of selectors of a reading, mostly on a page that had not
 * changed. Here a selector is compiled once into functions, and an answer is cached until the tree changes: jsdom
 * itself discards what it remembers of a changed subtree. Selectors not supported here, such as `:has()`, fall back to
 * jsdom. tests/unit/commands/quick-selectors.test.ts compares the two. Workers load this file with `--require`.
 */
const Module = require('node:module');
const { sep } = require('node:path');

const HELPERS = ['jsdom', 'living', 'css', 'helpers', 'selectors.js'].join(sep);
const HTML = 'http://www.w3.org/1999/xhtml';
const ELEMENT = 1;
/** Attributes whose values HTML compares without case: html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity */
const WITHOUT_CASE = new Set(
  [
    'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare',
    'defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method',
    'multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target',
    'text type valign valuetype vlink',
  ]
    .join(' ')
    .split(' '),
);

const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const isHtml = (element) => element._namespaceURI === HTML && element._ownerDocument._parsingMode === 'html';

/** Thrown for selectors that must fall back to jsdom. */
class NotKnownHere extends Error {}
const leave = () => {
  throw new NotKnownHere();
};

/** The value of an attribute without a namespace, or null. */
function valueOf(element, name) {
  const list = element._attributeList;
  for (let index = 0; index < list.length; index += 1) {
    const attribute = list[index];
    if (attribute._localName === name && attribute._namespace === null) return attribute._value;
  }
  return null;
}

const words = (text) => text.split(/[\t\n\f\r ]+/);
const comparisons = {
  '=': (actual, expected) => actual === expected,
  '*=': (actual, expected) => expected !== '' && actual.includes(expected),
  '^=': (actual, expected) => expected !== '' && actual.startsWith(expected),
  '$=': (actual, expected) => expected !== '' && actual.endsWith(expected),
  '~=': (actual, expected) => expected !== '' && words(actual).includes(expected),
  '|=': (actual, expected) => actual === expected || actual.startsWith(`${expected}-`),
};

/** The attribute's name as in the selector; for HTML elements in lower case. */
function nameIn([prefix, name]) {
  if (prefix.types?.length !== 0 || typeof name.value !== 'string') leave();
  const { value } = name;
  const small = lower(value);
  return small === value ? () => value : (element) => (isHtml(element) ? small : value);
}

function attribute({ value: selector }) {
  if (selector.types.at(-1) === '<wq-name>') {
    const name = nameIn(selector);
    return (element) => valueOf(element, name(element)) !== null;
  }
  const [written, operator, { value: expected }, { value: modifier }] = selector;
  const name = nameIn(written);
  const compare = comparisons[operator.map(({ value }) => value).join('')] ?? leave();
  if (typeof expected !== 'string') leave();
  if (modifier !== undefined && modifier !== 'i') leave();
  const small = lower(expected);
  const without = WITHOUT_CASE.has(lower(written[1].value));
  const isLoose = (element) => modifier === 'i' || (without && isHtml(element));
  return (element) => {
    const actual = valueOf(element, name(element));
    if (actual === null) return false;
    return isLoose(element) ? compare(lower(actual), small) : compare(actual, expected);
  };
}

const subclasses = {
  id: ({ value }, quirks) => {
    const small = lower(value);
    return quirks
      ? (element) => lower(valueOf(element, 'id') ?? '') === small && valueOf(element, 'id') !== null
      : (element) => valueOf(element, 'id') === value;
  },
  class: ({ value }, quirks) => {
    const small = lower(value);
    return (element) => {
      const actual = valueOf(element, 'class');
      if (actual === null) return false;
      return quirks ? words(lower(actual)).includes(small) : actual.includes(value) && words(actual).includes(value);
    };
  },
  attribute,
  'pseudo-class': ({ name, value }, quirks) => {
    if (name === undefined && value === 'scope')
      return (element, scope) => element === scope || scope.documentElement === element;
    if (name !== 'not' && name !== 'is' && name !== 'where') return leave();
    const branches = value.map((branch) => complex(branch, quirks));
    return name === 'not'
      ? (element, scope) => !branches.some((branch) => branch(element, scope))
      : (element, scope) => branches.some((branch) => branch(element, scope));
  },
};

function type({ kind, prefix, value, lowercaseValue, universal }) {
  if (kind !== 'type' || prefix !== undefined) leave();
  if (universal) return [];
  return [
    value === lowercaseValue
      ? ({ _localName }) => _localName === value
      : (element) => element._localName === (isHtml(element) ? lowercaseValue : value),
  ];
}

function compound(unit, quirks) {
  if (unit.kind !== 'compound' || unit.pseudos) leave();
  const parts = [
    ...(unit.type === null ? [] : type(unit.type)),
    ...unit.subclasses.map((each) => (subclasses[each.kind] ?? leave)(each, quirks)),
  ];
  if (parts.length === 1) return parts[0];
  return (element, scope) => {
    for (let index = 0; index < parts.length; index += 1) if (!parts[index](element, scope)) return false;
    return true;
  };
}

const parentOf = (element) => {
  const parent = element._links === null ? null : element._links.parent;
  return parent !== null && parent.nodeType === ELEMENT ? parent : null;
};

/** How the next unit to the left is found. `left` says whether an element matches it. */
const steps = {
  ' ': (left, element, scope) => {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) if (left(at, scope)) return true;
    return false;
  },
  '>': (left, element, scope) => {
    const parent = parentOf(element);
    return parent !== null && left(parent, scope);
  },
  '+': (left, element, scope) => {
    const before = element.previousElementSibling;
    return before !== null && left(before, scope);
  },
  '~': (left, element, scope) => {
    for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling)
      if (left(at, scope)) return true;
    return false;
  },
};

function complex(selector, quirks) {
  if (selector.kind !== 'selector' || selector.relative) leave();
  let matches;
  for (const unit of selector.units) {
    const own = compound(unit, quirks);
    const left = matches;
    const step = steps[unit.combinator ?? ' '] ?? leave();
    matches = left === undefined ? own : (element, scope) => own(element, scope) && step(left, element, scope);
  }
  return matches;
}

/** Whether a match below an element depends on nothing outside it. */
const isClosed = ({ units }) =>
  units.length === 1 &&
  units[0].subclasses.every(
    ({ kind, value }) => kind !== 'pseudo-class' || (Array.isArray(value) && value.every(isClosed)),
  );

/** The id that every match must have, when there is one. */
const soleId = ({ length, 0: { units } }) =>
  length === 1 ? units.at(-1).subclasses.find(({ kind }) => kind === 'id')?.value : undefined;

const compiled = [new Map(), new Map()];

/** The selector compiled to functions; null: fall back to jsdom. */
function compile(parse, source, element) {
  const quirks = element._ownerDocument._mode === 'quirks';
  const known = compiled[Number(quirks)];
  let found = known.get(source);
  if (found !== undefined) return found;
  try {
    const list = parse(source, '<selector-list>', element._globalObject);
    if (list?.kind !== 'selector-list') leave();
    const branches = [...list].map((selector) => complex(selector, quirks));
    const matches =
      branches.length === 1 ? branches[0] : (each, scope) => branches.some((branch) => branch(each, scope));
    found = { matches, closed: [...list].every(isClosed), id: quirks ? undefined : soleId(list) };
  } catch (error) {
    if (!(error instanceof NotKnownHere)) throw error;
    found = null;
  }
  known.set(source, found);
  return found;
}

/**
 * Cache keyed by what jsdom remembers of a subtree, which it replaces when the subtree changes. Holds the subtree's
 * elements and answers.
 */
const remembered = new WeakMap();
function memoryOf(scope) {
  const key = scope._getMemoizedQueries();
  let memory = remembered.get(key);
  if (memory === undefined)
    remembered.set(key, (memory = { elements: undefined, answers: new Map(), firsts: new Map() }));
  return memory;
}

function nextIn(node, root) {
  const links = node._links;
  if (links === null) return null;
  if (links.firstChild) return links.firstChild;
  for (let at = node; at !== root && at !== null;) {
    const { nextSibling, parent } = at._links;
    if (nextSibling) return nextSibling;
    at = parent;
  }
  return null;
}

/** The elements below a node that may match: those with an id come from jsdom's index, otherwise all, in tree order. */
function candidates(scope, memory, id) {
  if (id !== undefined && (scope._ownerDocument === scope || scope._isInDocumentTree)) {
    const byId = scope._ownerDocument._byIdCache;
    const count = byId._map.get(id)?.count ?? 0;
    if (count === 0) return [];
    if (count === 1) return [byId.get(id)].filter((element) => element !== scope && scope.contains(element));
  }
  if (memory.elements !== undefined) return memory.elements;
  const elements = [];
  for (let node = nextIn(scope, scope); node !== null; node = nextIn(node, scope))
    if (node.nodeType === ELEMENT) elements.push(node);
  return (memory.elements = elements);
}

function quick(helpers, parse) {
  const { query, matches, closest } = (helpers.ofJsdom = { ...helpers });
  helpers.matches = (element, source) => {
    const selector = compile(parse, source, element);
    return selector === null ? matches(element, source) : selector.matches(element, element);
  };
  helpers.closest = (element, source) => {
    const selector = compile(parse, source, element);
    if (selector === null) return closest(element, source);
    for (let at = element; at !== null; at = parentOf(at)) if (selector.matches(at, element)) return at;
    return null;
  };
  helpers.query = (scope, source, first) => {
    const selector = compile(parse, source, scope);
    if (selector === null) return query(scope, source, first);
    const memory = memoryOf(scope);
    const keeps = selector.closed || scope.nodeType !== ELEMENT;
    const { answers, firsts } = memory;
    if (keeps) {
      const all = answers.get(source);
      if (all !== undefined) return first ? (all[0] ?? null) : [...all];
      if (first && firsts.has(source)) return firsts.get(source);
    }
    const elements = candidates(scope, memory, selector.id);
    if (!first) {
      const all = elements.filter((element) => selector.matches(element, scope));
      if (keeps) answers.set(source, [...all]);
      return all;
    }
    const found = elements.find((element) => selector.matches(element, scope)) ?? null;
    if (keeps) firsts.set(source, found);
    return found;
  };
}

const load = Module._extensions['.js'];
Module._extensions['.js'] = function withQuickSelectors(module, filename) {
  load(module, filename);
  if (!filename.endsWith(HELPERS)) return;
  quick(module.exports, module.require('../parse/parser.js').parseGrammar);
};
