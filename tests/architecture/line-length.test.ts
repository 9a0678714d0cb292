/**
 * No line is over 120 characters. Exceptions: tables of texts or words, whose file says "long lines because …" in its
 * first lines, and the name of a test, which stays in one piece.
 */
import { expect, it } from 'vitest';
import { measureLines, ownFiles } from '../commands/setup/line-length.mjs';

const lineOf = (length: number): string => 'x'.repeat(length);

it('no line is longer than is allowed outside tables', () => {
  const { tooLong } = measureLines(ownFiles());
  expect(
    tooLong.map(
      ({ path, line, length, most }) =>
        `${path}:${line} has ${length}, at most ${most}: break it, or, in a table only, say "long lines because ` +
        '…" in the first lines',
    ),
  ).toEqual([]);
});

it('no file gives a reason for long lines without having any', () => {
  expect(measureLines(ownFiles()).needless).toEqual([]);
});

it('in the product only tables of texts and lists of words are exempt', () => {
  const tables =
    /^(tests\/|lib\/(i18n|problems|assessment\/indicators|coach\/words)\/|lib\/questions\/likely-question\.ts$)/;
  expect(measureLines(ownFiles()).tables.filter((path) => !tables.test(path))).toEqual([]);
});

it('reads styles, scripts and pages as well as TypeScript', () => {
  const kinds = new Set(ownFiles().map(({ path }) => path.split('.').at(-1)));
  expect([...kinds].toSorted()).toEqual(['css', 'mjs', 'mts', 'ts', 'tsx']);
});

it.each(['lib/a.ts', 'components/a.tsx', 'entrypoints/a.ts', 'wxt.config.ts', 'tests/a.ts'])(
  'names the line over 120 in %s',
  (path) => {
    expect(measureLines([{ path, text: [lineOf(120), lineOf(121)].join('\r\n') }])).toEqual({
      tooLong: [{ path, line: 2, length: 121, most: 120 }],
      tables: [],
      needless: [],
    });
  },
);

it('allows up to 160 characters for the name of a test, and for nothing else', () => {
  const name = `'${lineOf(125)}'`;
  const longIn = (path: string, ...lines: string[]): number =>
    measureLines([{ path, text: lines.join('\n') }]).tooLong.length;
  const named = [`  it(${name}, () => {`, 'test.each(', `  ${name},`, `describe(${name}, () => {`];
  expect(longIn('tests/a.ts', ...named)).toBe(0);
  expect(longIn('lib/a.ts', ...named)).toBe(3);
  expect(longIn('tests/a.ts', `expect(${name})`, 'expect(', `  ${name},`, `const it = ${name};`)).toBe(3);
  expect(longIn('tests/a.ts', `it('${lineOf(160)}', () => {`)).toBe(1);
});

it('exempts a table only if its first lines give the reason', () => {
  const reason = '// long lines because one line is one list of words';
  const over = (...before: string[]): number =>
    measureLines([{ path: 'lib/a.ts', text: [...before, lineOf(200)].join('\n') }]).tooLong.length;
  expect(over(reason)).toBe(0);
  expect(over('', '', '', '', '', reason)).toBe(1);
  expect(over('// long lines because')).toBe(1);
  expect(over('// long lines because …')).toBe(1);
  expect(measureLines([{ path: 'lib/a.ts', text: reason }]).needless).toEqual(['lib/a.ts']);
});
