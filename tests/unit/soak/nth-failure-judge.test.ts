/** Checks the judge of `npm run soak -- nth-failure`: each way to break its demands is found, in its own column. */
import { expect, test } from 'vitest';
import { brokenHosts } from '../../soak/nth-failure/broken-hosts';
import { nthRun } from '../../soak/nth-failure/run';

test.each(brokenHosts.map(({ act, found }) => [act.name, act, found] as const))(
  'a host that %s is found',
  async (_name, act, found) => {
    const faults = await nthRun(act, Infinity, 'unknown');
    for (const column of ['lost', 'withoutEvidence', 'untold', 'untrue'] as const)
      for (const word of found[column] ?? []) expect(faults[column].join('\n')).toContain(word);
  },
);
