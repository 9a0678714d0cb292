/** The judge of `npm run soak -- nth-failure` has teeth: each way to break what it asks for is found, in its own column. */
import { expect, test } from 'vitest';
import { brokenHosts } from '../../soak/nth-failure/broken-hosts';
import { nthRun } from '../../soak/nth-failure/run';

test.each(brokenHosts.map((one) => [one.act.name, one] as const))(
  'a host that %s is found',
  async (_name, { act, found }) => {
    const faults = await nthRun(act, Infinity, 'unknown');
    for (const [column, words] of Object.entries(found))
      for (const word of words) expect(faults[column as keyof typeof faults].join('\n'), column).toContain(word);
    for (const column of Object.keys(found)) expect(faults[column as keyof typeof faults]).not.toEqual([]);
  },
);
