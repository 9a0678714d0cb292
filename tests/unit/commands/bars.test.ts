/** A bar that cannot fail is none: what `npm run bench` calls over, and what ends it badly. */
import { describe, expect, it } from 'vitest';
import { failures, tableOf, type Measured } from '../../bench/bars';

const row = (change: Partial<Measured>): Measured => ({
  figure: 'screen tier',
  value: 1.2,
  bar: 1.25,
  unit: 'times',
  binding: 'bar',
  ...change,
});

describe('the bench’s rows', () => {
  it('stand beside their bar, with two decimals', () => {
    expect(tableOf([row({ value: 1.254 })])).toEqual([
      'figure      | measured | bar      | ok/over',
      'screen tier | 1.25 ×   | ≤ 1.25 × | over',
    ]);
  });

  it('fail when over, when there is no figure, and never for a goal', () => {
    const rows = [
      row({}),
      row({ figure: 'over', value: 1.2501 }),
      row({ figure: 'none', value: Number.NaN }),
      row({ figure: 'goal', value: 300, bar: 100, binding: 'goal' }),
      row({ figure: 'no goal', value: Number.NaN, binding: 'goal' }),
    ];
    expect(failures(rows).map(({ figure }) => figure)).toEqual(['over', 'none']);
    expect(tableOf(rows).map((line) => line.split('| ').at(-1)?.trim())).toEqual([
      'ok/over',
      'ok',
      'over',
      'no figure',
      'goal missed',
      'no figure',
    ]);
  });
});
