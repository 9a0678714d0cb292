/**
 * No line over 160, but in tables of texts or words, whose file says "long lines because …" in its first lines. What is
 * over the formatter's 120 is counted.
 */
import { expect, it } from 'vitest';
import { measureLines, MOST, ownFiles } from '../commands/setup/line-length.mjs';

const lineOf = (length: number): string => 'x'.repeat(length);

it(`no line is over ${MOST} outside tables`, () => {
  const { tooLong } = measureLines(ownFiles());
  expect(
    tooLong.map(
      ({ path, line, length }) =>
        `${path}:${line} has ${length}: break it, or, in a table only, say "long lines because …" in the first lines`,
    ),
  ).toEqual([]);
});

it('no file gives a reason for long lines that it does not have', () => {
  expect(measureLines(ownFiles()).needless).toEqual([]);
});

it('only tables of texts and lists of words are let off in the product', () => {
  const tables = /^(tests|lib\/(i18n|problems|assessment\/indicators|coach\/words))\//;
  expect(measureLines(ownFiles()).tables.filter((path) => !tables.test(path))).toEqual([]);
});

it('reads styles, scripts and pages as well as TypeScript', () => {
  const kinds = new Set(ownFiles().map(({ path }) => path.split('.').at(-1)));
  expect([...kinds].toSorted()).toEqual(['css', 'mjs', 'mts', 'ts', 'tsx']);
});

it('names the line, and counts what is over the width of the formatter', () => {
  const text = [lineOf(120), lineOf(121), lineOf(160), lineOf(161)].join('\r\n');
  expect(measureLines([{ path: 'lib/a.ts', text }])).toEqual({
    tooLong: [{ path: 'lib/a.ts', line: 4, length: 161 }],
    wide: 3,
    tables: [],
    needless: [],
  });
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
