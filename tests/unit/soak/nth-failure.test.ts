/** A sample of what `npm run soak -- nth-failure` tries in full. */
import { expect, test } from 'vitest';
import { faultsIn, nthFailures } from '../../soak/nth-failure/command';

test('the operation of the store that fails costs no evidence, and every end is told', async () => {
  const rows = await nthFailures({ every: 61, only: 'remove' }, () => undefined);
  expect(rows.filter((row) => faultsIn(row) > 0).map(({ act, faults }) => ({ act, ...faults }))).toEqual([]);
  expect(rows.map(({ act }) => act)).toContain('remove');
});
