/**
 * The list of everything in a shared folder. It is derived from the folder's contents, so whoever writes it loses no
 * one's rows.
 */
import type { FolderContents } from './folder-contents';
import type { ListedLine, Register } from './read-register';
import { othersOf, registerFileOf, shortOf } from './shared-register';

export const INDEX_HTML = 'alla-bevis.html';
export const INDEX_CSV = 'alla-bevis.csv';

export interface FolderIndex extends Register {
  /** Each installation's own register, as links: ours, the others', and those that could not be read here. */
  registers: { fileName: string; computer: string; unreadable?: true }[];
  /** Each installation's chain log. */
  chainLogs: string[];
  /** Registers from versions in which all installations shared one. */
  older: string[];
  /** Packages that no register lists. */
  unlisted: string[];
  /** Files left by an interrupted write. */
  unfinished: string[];
}

/** The single register that every installation overwrote in earlier versions. */
const OLDER = ['register.html', 'register.csv'];

/** @param underWay our own files that are being written now, which must not be listed as interrupted writes */
export function folderIndex(
  own: Register,
  { registers, unreadable, names }: FolderContents,
  me: string,
  underWay: readonly string[],
): FolderIndex {
  const fileNames = new Set(names);
  // A register under our own name is either ours, or was left unchanged because we did not write it.
  const left = registers.filter(({ fileName, register }) => isNotOurs(fileName, register, own, me));
  const others = [...othersOf(registers, me), ...left.map(({ register }) => register)];
  const known = new Set(own.lines.map(({ id }) => id));
  const othersLines = others.flatMap(({ installation, lines }) =>
    lines.filter(({ id }) => !known.has(id)).map((line) => ({ ...line, computer: shortOf(installation) })),
  );
  const lines = [...own.lines, ...othersLines]
    .map((line) => lookedFor(line, fileNames))
    .sort((a, b) => b.sealedAt.localeCompare(a.sealedAt));
  const named = new Set(lines.map(({ fileName }) => fileName));
  return {
    ...own,
    lines,
    others: others.map(({ installation, madeAt, heads }) => ({ installation, madeAt, heads })),
    registers: readableRegisters(names, new Set(unreadable)),
    chainLogs: names.filter((name) => /^kedjor-[0-9a-z]{1,8}\.txt$/.test(name)),
    older: OLDER.filter((name) => fileNames.has(name)),
    unlisted: names.filter((name) => /\.zip$/i.test(name) && !named.has(name) && !underWay.includes(name)),
    unfinished: names.filter((name) => /\.(part|crswap)$/i.test(name) && !isPassing(name, underWay)),
  };
}

/** Whether it is the temporary name of one of these files, as given by us or by the browser. */
export const isPassing = (name: string, files: readonly string[]): boolean =>
  files.some((file) => name.startsWith(`${file}.`));

function isNotOurs(
  fileName: string,
  register: FolderContents['registers'][number]['register'],
  own: Register,
  me: string,
): boolean {
  if (fileName !== registerFileOf(me) && register.installation !== me) return false;
  const ids = new Set(own.lines.map(({ id }) => id));
  return register.installation !== me || register.lines.some(({ id }) => !ids.has(id));
}

function lookedFor(line: ListedLine, fileNames: ReadonlySet<string>): ListedLine {
  return line.fileName === null || fileNames.has(line.fileName) ? line : { ...line, absent: true };
}

const REGISTER = /^register-([0-9a-z]{1,8})\.(html|json)$/;

/** The HTML page of each register. If there is none and the JSON could not be read, the JSON file. */
const readableRegisters = (names: string[], unreadable: ReadonlySet<string>): FolderIndex['registers'] =>
  names.flatMap((fileName) => {
    const [, computer = '', kind] = REGISTER.exec(fileName) ?? [];
    const couldBeRead = !unreadable.has(`register-${computer}.json`);
    if (kind === 'html') return [{ fileName, computer, ...(couldBeRead ? {} : { unreadable: true as const }) }];
    return kind === 'json' && !couldBeRead && !names.includes(`register-${computer}.html`)
      ? [{ fileName, computer, unreadable: true as const }]
      : [];
  });
