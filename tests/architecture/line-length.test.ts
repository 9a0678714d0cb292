/**
 * No line over 120 in the product, nor over 160 in tests, but in tables of texts or words, whose file says "long lines
 * because …" in its first lines. What is over 120 in tests is counted.
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

it('no file gives a reason for long lines that it does not have', () => {
  expect(measureLines(ownFiles()).needless).toEqual([]);
});

it('only tables of texts and lists of words are let off in the product', () => {
  const tables =
    /^(tests\/|lib\/(i18n|problems|assessment\/indicators|coach\/words)\/|lib\/questions\/likely-question\.ts$)/;
  expect(measureLines(ownFiles()).tables.filter((path) => !tables.test(path))).toEqual([]);
});

it('reads styles, scripts and pages as well as TypeScript', () => {
  const kinds = new Set(ownFiles().map(({ path }) => path.split('.').at(-1)));
  expect([...kinds].toSorted()).toEqual(['css', 'mjs', 'mts', 'ts', 'tsx']);
});

it('names the line, and counts what is over the width of the formatter', () => {
  const text = [lineOf(120), lineOf(121), lineOf(160), lineOf(161)].join('\r\n');
  expect(measureLines([{ path: 'tests/a.ts', text }])).toEqual({
    tooLong: [{ path: 'tests/a.ts', line: 4, length: 161, most: 160 }],
    wide: 3,
    tables: [],
    needless: [],
  });
});

it.each(['lib/a.ts', 'components/a.tsx', 'entrypoints/a.ts', 'wxt.config.ts'])('allows 120 in %s', (path) => {
  const { tooLong } = measureLines([{ path, text: [lineOf(120), lineOf(121)].join('\n') }]);
  expect(tooLong).toEqual([{ path, line: 2, length: 121, most: 120 }]);
});

it('leaves the name of a test in one piece, and counts all else', () => {
  const name = `'${lineOf(125)}'`;
  const wideOf = (...lines: string[]): number => measureLines([{ path: 'tests/a.ts', text: lines.join('\n') }]).wide;
  expect(wideOf(`  it(${name}, () => {`, 'test.each(', `  ${name},`, `describe(${name}, () => {`)).toBe(0);
  expect(wideOf(`expect(${name})`, 'expect(', `  ${name},`, `const it = ${name};`)).toBe(3);
  expect(measureLines([{ path: 'tests/a.ts', text: `it('${lineOf(160)}', () => {` }]).tooLong).toHaveLength(1);
});

it('lets a table off for a reason, and only for one that is given in its first lines', () => {
  const reason = '// long lines because one line is one list of words';
  const over = (...before: string[]): number =>
    measureLines([{ path: 'lib/a.ts', text: [...before, lineOf(200)].join('\n') }]).tooLong.length;
  expect(over(reason)).toBe(0);
  expect(over('', '', '', '', '', reason)).toBe(1);
  expect(over('// long lines because')).toBe(1);
  expect(over('// long lines because …')).toBe(1);
  expect(measureLines([{ path: 'lib/a.ts', text: reason }]).needless).toEqual(['lib/a.ts']);
});
