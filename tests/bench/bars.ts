/**
 * What a bench prints: each figure beside its bar, and one word of how they stand. A figure that is not there is over
 * its bar, since a bar that cannot fail is none.
 */
export interface Measured {
  figure: string;
  value: number;
  bar: number;
  unit: 'times' | 'share' | 'bytes' | 'milliseconds';
  /** A goal is printed and never fails a run. */
  binding: 'bar' | 'goal';
  /** What else was measured, in words. */
  beside?: string;
}

export type Standing = 'ok' | 'over' | 'goal missed' | 'no figure';

export function standingOf({ value, bar, binding }: Pick<Measured, 'value' | 'bar' | 'binding'>): Standing {
  if (!Number.isFinite(value)) return 'no figure';
  if (value <= bar) return 'ok';
  return binding === 'bar' ? 'over' : 'goal missed';
}

/** Those that end the command with 1. */
export const failures = (rows: readonly Measured[]): Measured[] =>
  rows.filter((row) => standingOf(row) === 'over' || (standingOf(row) === 'no figure' && row.binding === 'bar'));

const SHOWN: Record<Measured['unit'], (value: number) => string> = {
  times: (value) => `${value.toFixed(2)} ×`,
  share: (value) => `${(100 * value).toFixed(2)} %`,
  bytes: (value) => `${value} bytes`,
  milliseconds: (value) => `${value.toFixed(0)} ms`,
};

/**
 * @example tableOf([{ figure: 'screen tier', value: 1.2, bar: 1.25, unit: 'times', binding: 'bar' }])
 * // ['figure | measured | bar | ok/over', 'screen tier | 1.20 × | ≤ 1.25 × | ok'], in columns
 */
export function tableOf(rows: readonly Measured[]): string[] {
  const cells = [
    ['figure', 'measured', 'bar', 'ok/over'],
    ...rows.map((row) => [
      row.figure,
      Number.isFinite(row.value) ? SHOWN[row.unit](row.value) : '–',
      `${row.binding === 'goal' ? 'goal ' : ''}≤ ${SHOWN[row.unit](row.bar)}`,
      `${standingOf(row)}${row.beside === undefined ? '' : `  (${row.beside})`}`,
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => (line[column] ?? '').length)));
  return cells.map((line) =>
    line
      .map((cell, column) => (column === 3 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join(' | ')
      .trimEnd(),
  );
}
