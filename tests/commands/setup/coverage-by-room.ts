/** Vitest's coverage by room: each folder of lib, and components and entrypoints as one room each. */
import { z } from 'zod';

/** Share of all lines that unit, contract, component and architecture tests must reach. */
export const BAR = 0.95;

/** Istanbul's `coverage-summary.json`, keyed by absolute path; `total` is a row of its own. */
const summaries = z.record(z.string(), z.object({ lines: z.object({ total: z.number(), covered: z.number() }) }));

export interface Reached {
  name: string;
  lines: number;
  covered: number;
}

export const shareOf = ({ lines, covered }: Reached): number => (lines === 0 ? 1 : covered / lines);

/** @example roomOf('lib/app/cards/card-drawn.ts') // 'lib/app' */
export function roomOf(path: string): string {
  const [top = path, room, below] = path.split('/');
  return top === 'lib' && room !== undefined && below !== undefined ? `${top}/${room}` : top;
}

/** @returns files with paths relative to `root`; slashes of either kind are accepted */
export function filesOf(summary: unknown, root: string): Reached[] {
  return Object.entries(summaries.parse(summary))
    .filter(([path]) => path !== 'total')
    .map(([path, { lines }]) => ({
      name: path.slice(root.length + 1).replaceAll('\\', '/'),
      lines: lines.total,
      covered: lines.covered,
    }));
}

/** Lowest coverage first. */
export function byRoom(files: readonly Reached[]): Reached[] {
  return [...Map.groupBy(files, ({ name }) => roomOf(name))]
    .map(([room, those]) => together(room, those))
    .toSorted(worstFirst);
}

export function together(name: string, files: readonly Reached[]): Reached {
  const sum = (of: (file: Reached) => number): number => files.reduce((so, file) => so + of(file), 0);
  return { name, lines: sum(({ lines }) => lines), covered: sum(({ covered }) => covered) };
}

/** Most missed lines first. */
export const mostMissed = (files: readonly Reached[]): Reached[] =>
  files
    .filter(({ lines, covered }) => covered < lines)
    .toSorted((one, other) => other.lines - other.covered - (one.lines - one.covered));

const worstFirst = (one: Reached, other: Reached): number =>
  shareOf(one) - shareOf(other) || one.name.localeCompare(other.name);

/** Istanbul's `coverage-final.json`: one file's statements and how often each ran. */
const counted = z.object({
  statementMap: z.record(z.string(), z.object({ start: z.object({ line: z.number() }) })),
  s: z.record(z.string(), z.number()),
});

/** @returns lines where a statement starts that no test ran; consecutive lines as a range: '12–14, 30' */
export function missedLines(file: unknown): string {
  const { statementMap, s } = counted.parse(file);
  const lineOf = (id: string): number => statementMap[id]?.start.line ?? 0;
  const ran = new Set(
    Object.keys(s)
      .filter((id) => (s[id] ?? 0) > 0)
      .map(lineOf),
  );
  const missed = [...new Set(Object.keys(s).map(lineOf))].filter((line) => !ran.has(line)).toSorted((a, b) => a - b);
  const runs: [from: number, to: number][] = [];
  for (const line of missed) {
    const last = runs.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
