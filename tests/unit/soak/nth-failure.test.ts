/** A sample of what `npm run soak -- nth-failure` tries in full. */
import { expect, test } from 'vitest';
import { faultsIn, nthFailures } from '../../soak/nth-failure/command';

test('a failing store operation costs no evidence, and every outcome is told', async () => {
  const rows = await nthFailures({ every: 61, only: 'remove' }, () => undefined);
  expect(rows.filter((row) => faultsIn(row) > 0).map(({ act, faults }) => ({ act, ...faults }))).toEqual([]);
  expect(rows.map(({ act }) => act)).toContain('remove');
});
