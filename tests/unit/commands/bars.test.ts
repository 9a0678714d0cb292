/**
 * A goal that cannot be missed is not a goal: what `npm run bench` reports, what it refuses to report, and what makes
 * it fail.
 */
import { describe, expect, it } from 'vitest';
import { failures, tableOf, type Measured } from '../../bench/bars';

const row = (change: Partial<Measured>): Measured => ({
  figure: 'screen tier',
  value: 1.2,
  bar: 1.25,
  unit: 'times',
  ...change,
});
const standings = (rows: Measured[]): (string | undefined)[] =>
  tableOf(rows)
    .slice(1)
    .map((line) => line.split('| ').at(-1)?.trim());

describe('the bench’s rows', () => {
  it('show the goal beside the figure, with two decimals', () => {
    expect(tableOf([row({ value: 1.254 })])).toEqual([
      'figure      | measured | goal     | how it stands',
      'screen tier | 1.25 ×   | ≤ 1.25 × | falls short',
    ]);
  });

  it('each hold or fall short, and a row without a figure does not hold', () => {
    const rows = [
      row({}),
      row({ figure: 'over', value: 1.2501 }),
      row({ figure: 'none', value: Number.NaN }),
      row({ figure: 'in milliseconds', value: 300, bar: 100, unit: 'milliseconds' }),
    ];
    expect(failures(rows).map(({ figure }) => figure)).toEqual(['over', 'none', 'in milliseconds']);
    expect(standings(rows)).toEqual(['holds', 'falls short', 'no figure', 'falls short']);
  });

  it('are noisy when the floor’s own times differ by more than half, whatever the result', () => {
    const busy = { median: 100, p90: 151 };
    const rows = [
      row({ floor: busy, beside: '90th percentile 1.10 ×' }),
      row({ figure: 'over', value: 2, floor: busy }),
      row({ figure: 'a share', value: 0.02, bar: 0.03, unit: 'share', floor: busy }),
    ];
    for (const line of tableOf(rows).slice(1)) {
      expect(line).toMatch(/\| – +\| ≤ .*\| noisy {2}\(the floor’s own p90 is 1\.51 times its median, over 1\.5: /);
      expect(line).not.toMatch(/1\.10|1\.20|2\.00/);
    }
    expect(failures(rows)).toHaveLength(3);
  });

  it('report an upper bound, with how steady the floor was', () => {
    expect(standings([row({ floor: { median: 100, p90: 150 }, beside: '90th percentile 1.10 ×' })])).toEqual([
      'holds  (90th percentile 1.10 ×, floor’s p90/median 1.50)',
    ]);
  });

  it.each([
    ['took no time', { median: 0, p90: 0 }],
    ['was not measured', { median: Number.NaN, p90: Number.NaN }],
  ])('report no bound against a floor that %s', (_what, floor) => {
    expect(standings([row({ floor })])[0]).toMatch(/^noisy/);
  });
});
