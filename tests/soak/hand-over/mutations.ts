/**
 * Changes to a hand-over file between two browsers. `bytes`: the file is changed, so its hash no longer matches.
 * `forged`: made on purpose, with a matching hash. `none`: changed in a way that does not matter.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { hostileText } from '../hostile-text';
import type { Random } from '../random';

export interface Mutated {
  name: string;
  kind: 'none' | 'bytes' | 'forged';
  text: string;
}

type Change = (text: string, random: Random) => string;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = Record<string, Json>;

const bytesOf: Record<string, Change> = {
  cut: (text, random) => text.slice(0, random.between(0, text.length - 1)),
  'cut at the front': (text, random) => text.slice(random.between(1, text.length)),
  'one character': (text, random) => {
    const at = random.between(0, text.length - 1);
    const other = random.pick(['x', '0', '"', '}', ',', '\u0000', '\u202E', '\uD800', '\uFFFD']);
    return text.slice(0, at) + (other === text[at] ? 'y' : other) + text.slice(at + 1);
  },
  'a piece away': (text, random) => {
    const at = random.between(0, text.length - 1);
    return text.slice(0, at) + text.slice(at + random.between(1, 40));
  },
  'a piece twice': (text, random) => {
    const at = random.between(0, text.length - 2);
    return text.slice(0, at) + text.slice(at, at + 20) + text.slice(at);
  },
  'two pieces exchanged': (text, random) => {
    const [a, b] = [random.between(1, text.length - 2), random.between(1, text.length - 2)].toSorted((x, y) => x - y);
    return text.slice(b) + text.slice(a, b) + text.slice(0, a);
  },
  'a key twice': (text) => text.replace('"pack":', '"pack":"9999-annan","pack":'),
  'the last of two keys': (text) => text.replace(/"version":1\}$/, '"version":1,"version":1}'),
  'a prototype key': (text, random) =>
    text.replace('{', `{"${random.pick(['__proto__', 'constructor', 'toString'])}":{"polluted":true},`),
  'blanks between': (text, random) => text.replaceAll(':', random.pick([': ', ' :', ':\n'])),
  'written otherwise': (text) => text.replace('Eva', '\\u0045va').replace('Kommunen', '\\u004bommunen'),
  'other case of the hash': (text) =>
    text.replace(/"sha256":"([0-9a-f]+)"/, (_all, hash: string) => `"sha256":"${hash.toUpperCase()}"`),
  'a hash of nothing': (text) => text.replace(/"sha256":"[0-9a-f]+"/, `"sha256":"${'0'.repeat(64)}"`),
  'deep nesting': (text, random) => {
    const deep = random.pick([100, 10_000, 200_000]);
    return text.replace('"unfinished":', `"deep":${'['.repeat(deep)}${']'.repeat(deep)},"unfinished":`);
  },
  'a great number': (text, random) =>
    text.replace(
      '"version":1',
      `"version":${random.pick(['1e999', '1e308', '-0', '1.0000000001', '9007199254740993'])}`,
    ),
  'too large': (text) => text + ' '.repeat(4_000_001),
  'another file': (_text, random) =>
    random.pick(['', '[]', 'null', '"x"', '{}', '{"kind":"uppsikt-taught-menu","version":1}', hostileText(random, '')]),
  'a newer version': (text) => text.replace('"version":1', '"version":2'),
};

const HOSTILE: ((random: Random) => Json)[] = [
  (random) => hostileText(random, ''),
  () => null,
  () => -1,
  () => 1e300,
  () => [],
  () => ({}),
  () => '',
  () => '\uD800',
  () => 'x'.repeat(100_000),
  () => ({ toString: 'x', constructor: { prototype: { polluted: true } } }),
  () => '0001-01-01T00:00:00Z',
  () => '9999-12-31',
  () => true,
];

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** Every object and list in the card. */
const insides = (value: Json): (Fields | Json[])[] =>
  typeof value !== 'object' || value === null ? [] : [value, ...Object.values(value).flatMap(insides)];

type Forge = (card: Fields, random: Random) => void;
const forged: Record<string, Forge> = {
  'a field of another kind': (card, random) => {
    const part = random.pick(insides(card));
    const keys = Object.keys(part);
    if (keys.length > 0) (part as Fields)[random.pick(keys)] = random.pick(HOSTILE)(random);
  },
  'a field away': (card, random) => {
    const part = random.pick(insides(card));
    const keys = Object.keys(part);
    if (!Array.isArray(part) && keys.length > 0) delete part[random.pick(keys)];
  },
  'a field more': (card, random) => {
    const part = random.pick(insides(card));
    if (Array.isArray(part)) part.push(random.pick(HOSTILE)(random));
    else
      Object.defineProperty(part, random.pick(['__proto__', 'text', 'author']), {
        value: 'x',
        enumerable: true,
        configurable: true,
      });
  },
  'a question twice': (card) => {
    const [first] = listOf(card['questions']);
    if (first !== undefined) (card['questions'] as Json[]).push(structuredClone(first));
  },
  'steps in another order': (card) => {
    for (const each of listOf(card['questions'])) if (Array.isArray(each['steps'])) each['steps'].reverse();
  },
  'a step of its own': (card, random) => {
    for (const each of listOf(card['questions'])) {
      const turn = random.pick([{}, { turn: 1 }, { turn: 500 }, { turn: 0 }]);
      if (Array.isArray(each['steps']))
        each['steps'].push({ kind: 'reopened', at: '2026-11-24T10:00:00Z', operator: 'Eva Ek', ...turn });
    }
  },
  'another state': (card, random) => {
    for (const each of listOf(card['questions']))
      each['state'] = random.pick(['open', 'forwarded', 'answered', 'answer-written-in', 'needs-no-answer']);
  },
  'steps away': (card) => {
    for (const each of listOf(card['questions'])) [each['steps'], each['state']] = [[], 'open'];
  },
  'a link elsewhere': (card, random) => {
    for (const each of listOf(card['questions']))
      each['link'] = random.pick([
        'https://example.invalid/',
        'javascript:alert(1)',
        'https://www.facebook.com@x.invalid/',
        'https://facebook.com.x.invalid/',
      ]);
  },
  'another municipality': (card) => void (card['pack'] = '9999-annan'),
  'other accounts': (card) => {
    for (const each of listOf(card['accounts'])) each['ownerKeys'] = ['somebody-else'];
  },
  'no accounts': (card) => void (card['accounts'] = []),
  'other questions': (card) => {
    for (const [index, each] of listOf(card['questions']).entries())
      each['itemKey'] = `facebook:comment:${7_000 + index}`;
  },
  'another name': (card, random) => void (card['handsOver'] = hostileText(random, '').slice(0, 200)),
};

/**
 * Written as the product writes it, with the hash of the changed card. Another canonical form of JSON would do as well.
 */
function rehashed(text: string, change: (card: Fields) => void): string {
  const whole = JSON.parse(text) as Fields;
  const { card } = whole;
  if (isFields(card)) change(card);
  const hash = createHash('sha256')
    .update(canonical(card ?? null))
    .digest('hex');
  return canonical({ ...whole, sha256: hash });
}
/** Half a surrogate pair has no canonical form, so plain JSON is used, as a forger's program might. */
function canonical(value: Json): string {
  try {
    return canonicalize(value) ?? '';
  } catch {
    return JSON.stringify(value);
  }
}

const harmless: Record<string, Change> = {
  'as it was made': (text) => text,
  'a mark in front': (text) => `\uFEFF${text}`,
  'a line end': (text, random) => text + random.pick(['\n', '\r\n']),
};

export const MUTATIONS = [
  ...Object.keys(harmless).map((name) => ({ name, kind: 'none' as const })),
  ...Object.keys(bytesOf).map((name) => ({ name, kind: 'bytes' as const })),
  ...Object.keys(forged).map((name) => ({ name, kind: 'forged' as const })),
];

export function mutated(text: string, random: Random): Mutated {
  const { name, kind } = random.pick(MUTATIONS);
  const forge = forged[name];
  const change = kind === 'none' ? harmless[name] : bytesOf[name];
  const now = forge === undefined ? (change?.(text, random) ?? text) : rehashed(text, (card) => forge(card, random));
  // A result equal to the original is not a change.
  return { name, kind: now === text ? 'none' : kind, text: now };
}
