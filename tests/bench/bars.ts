/**
 * What a bench prints: each figure beside its goal, and whether it holds. A missing figure never holds, since a goal
 * that cannot be missed is none. Neither does a figure from a machine too busy to measure.
 */
import type { Figures } from './statistics';

export interface Measured {
  figure: string;
  /** NaN when nothing was measured. */
  value: number;
  bar: number;
  unit: 'times' | 'share' | 'bytes' | 'megabytes' | 'milliseconds';
  /**
   * From the same run: the floor that a ratio is computed against, or the steady work measured beside a time
   * (steady-work.ts).
   */
  floor?: Pick<Figures, 'median' | 'p90'>;
  /** Other measurements, in words. */
  beside?: string;
}

type Standing = 'holds' | 'falls short' | 'no figure' | 'noisy';

/**
 * The floor does the same work each time. If its own times vary more than this (p90 over median), the machine was busy.
 */
const MOST_NOISE = 1.5;
const noiseOf = ({ median, p90 }: Pick<Figures, 'median' | 'p90'>): number => p90 / median;

type Judged = Pick<Measured, 'value' | 'bar' | 'floor'>;

function standingOf({ value, bar, floor }: Judged): Standing {
  if (!Number.isFinite(value)) return 'no figure';
  // A NaN noise is not known to be small, so the comparison is negated.
  if (floor !== undefined && !(noiseOf(floor) <= MOST_NOISE)) return 'noisy';
  return value <= bar ? 'holds' : 'falls short';
}

/** Rows that make the command exit with 1. */
export const failures = (rows: readonly Measured[]): Measured[] => rows.filter((row) => standingOf(row) !== 'holds');

const SHOWN: Record<Measured['unit'], (value: number) => string> = {
  times: (value) => `${value.toFixed(2)} ×`,
  share: (value) => `${(100 * value).toFixed(2)} %`,
  bytes: (value) => `${value} bytes`,
  megabytes: (value) => `${value.toFixed(1)} MB`,
  milliseconds: (value) => `${value.toFixed(0)} ms`,
};

/** The reason why the row has no verdict, or its other measurements. A refused ratio shows no other ratio either. */
function asideOf(row: Measured): string {
  const noise = row.floor === undefined ? null : noiseOf(row.floor).toFixed(2);
  if (standingOf(row) === 'noisy')
    return `the floor’s own p90 is ${noise} times its median, over ${MOST_NOISE}: the machine was too busy`;
  return [row.beside, noise === null ? undefined : `floor’s p90/median ${noise}`]
    .filter((each) => each !== undefined)
    .join(', ');
}

/** @example lineOf({ figure: 'screen tier', value: 1.2, bar: 1.25, unit: 'times' }) // 'holds' */
export function lineOf(row: Measured): string {
  const aside = asideOf(row);
  return `${standingOf(row)}${aside === '' ? '' : `  (${aside})`}`;
}

/**
 * @example tableOf([{ figure: 'screen tier', value: 1.2, bar: 1.25, unit: 'times' }])
 * // ['figure | measured | goal | how it stands', 'screen tier | 1.20 × | ≤ 1.25 × | holds'], in columns
 */
export function tableOf(rows: readonly Measured[]): string[] {
  const cells = [
    ['figure', 'measured', 'goal', 'how it stands'],
    ...rows.map((row) => [
      row.figure,
      ['no figure', 'noisy'].includes(standingOf(row)) ? '–' : SHOWN[row.unit](row.value),
      `≤ ${SHOWN[row.unit](row.bar)}`,
      lineOf(row),
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
