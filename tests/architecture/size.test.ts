/**
 * No file is over 300 lines and no function over 60, unless a comment beside it starts with `long because` and gives
 * the reason.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, sourceFiles } from './source-files';

const FILE = 300;
const FUNCTION = 60;
const REASON = /long because/;

const folders = ['lib', 'entrypoints', 'components', 'tests'];
const files = sourceFiles(...folders, 'wxt.config.ts');

it(`no file is over ${FILE} lines without its reason`, () => {
  const long = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1, text }))
    .filter(({ lines, text }) => lines > FILE && !REASON.test(text.split('\n').slice(0, 5).join('\n')));
  expect(
    long.map(
      ({ path, lines }) =>
        `${path} has ${lines} lines: it usually holds two ideas; give the second its own file, or say "long ` +
        'because …" in its first lines',
    ),
  ).toEqual([]);
});

it(`no function is over ${FUNCTION} lines without its reason`, () => {
  const found = longFunctions().filter(({ path, line }) => {
    const lines = files.find((file) => file.path === path)?.text.split('\n') ?? [];
    // The reason is on the function's first line or in the comment right above it.
    return !REASON.test(lines.slice(Math.max(0, line - 6), line + 1).join('\n'));
  });
  expect(
    found.map(
      ({ path, line, message }) =>
        `${path}:${line} ${message} Split it by steps with names, or say "long because …" above it`,
    ),
  ).toEqual([]);
});

interface LongFunction {
  path: string;
  line: number;
  message: string;
}

/**
 * oxlint counts the lines, without blank lines and comments. `describe` callbacks are left out, since they are lists of
 * tests.
 */
function longFunctions(): LongFunction[] {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const config = join(root, 'tests/config/oxlint-sizes.json');
  if (!existsSync(oxlint)) throw new Error('oxlint is not installed; run npm ci');
  const output = execFileSync(
    process.execPath,
    [oxlint, '-c', config, '-f', 'json', ...folders.filter((folder) => existsSync(join(root, folder)))],
    { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { filename: string; message: string; labels: { span: { line: number } }[] }[];
  };
  return diagnostics
    .map(({ filename, message, labels }) => ({
      path: filename.split('\\').join('/'),
      line: labels[0]?.span.line ?? 1,
      message,
    }))
    .filter(
      ({ path, line }) =>
        !/\bdescribe(\.each\([^)]*\))?\(/.test(
          files.find((file) => file.path === path)?.text.split('\n')[line - 1] ?? '',
        ),
    );
}
