// Measures the length of our lines. By hand: node tests/commands/setup/line-length.mjs
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { runCommand, say } from './say.mjs';

/**
 * The formatter's width. It cannot break strings, patterns and comments, so this check refuses longer lines outside
 * tables.
 */
const WIDTH = 120;
/** Limit for a line that holds a test's name. */
const MOST_OF_NAMES = 160;

/**
 * A test's name, on its own line or the one below. It stays in one piece however long, since people search for it when
 * they run one test or read a report.
 */
const NAME_BEGINS = /^\s*(?:it|test|describe)\b[\w.]*\($/;
const NAME = /^\s*(?:it|test|describe)\b[\w.]*\(['"`]/;
const isName = (lines, at) => NAME.test(lines[at]) || NAME_BEGINS.test(lines[at - 1] ?? '');
const mostOf = (path, lines, at) => (path.startsWith('tests/') && isName(lines, at) ? MOST_OF_NAMES : WIDTH);

const FOLDERS = ['components', 'entrypoints', 'lib', 'tests', 'wxt.config.ts'];
const SOURCE = /\.(ts|tsx|css|mjs|mts)$/;
const SKIPPED = new Set(['node_modules', '.output', '.wxt', 'test-results', 'dist']);

/** For tables only (texts, word lists, catalogues), where one line is one entry. Must be in the file's first lines. */
const REASON = /long lines because \p{L}/u;

/** Every source file of ours as `{ path, text }`; paths are relative to the project's root, with forward slashes. */
export function ownFiles() {
  return FOLDERS.flatMap(walk).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function walk(path) {
  if (statSync(join(root, path)).isFile()) return SOURCE.test(path) ? [path] : [];
  return readdirSync(join(root, path))
    .filter((name) => !SKIPPED.has(name))
    .toSorted()
    .flatMap((name) => walk(posix.join(path, name)));
}

/**
 * `tooLong`: lines over the limit, in files that give no reason. `tables`: files that give the reason. `needless`:
 * files that give the reason but have no line over 120.
 */
export function measureLines(files) {
  const measured = files.map(({ path, text }) => {
    const lines = text.split(/\r?\n/);
    const long = lines.flatMap((line, at) =>
      line.length > WIDTH ? [{ path, line: at + 1, length: line.length, most: mostOf(path, lines, at) }] : [],
    );
    return { path, long, exempt: REASON.test(lines.slice(0, 5).join('\n')) };
  });
  const bound = measured.filter(({ exempt }) => !exempt).flatMap(({ long }) => long);
  return {
    tooLong: bound.filter(({ length, most }) => length > most),
    tables: measured.filter(({ exempt }) => exempt).map(({ path }) => path),
    needless: measured.filter(({ exempt, long }) => exempt && long.length === 0).map(({ path }) => path),
  };
}

function main() {
  const { tooLong, needless } = measureLines(ownFiles());
  for (const { path, line, length, most } of tooLong) say(`${path}:${line} has ${length} characters, at most ${most}`);
  for (const path of needless) say(`${path}:1 says "long lines because …" and has none`);
  say(`${tooLong.length} lines over ${WIDTH} outside tables and tests' names`);
  return tooLong.length + needless.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
