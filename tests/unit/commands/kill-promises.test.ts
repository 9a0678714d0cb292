/** What an official read before a kill is a promise. `npm run soak -- kill` holds the store and the copies to it. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../commands/setup/read-store';
import { brokenPromises } from '../../soak/invariants';
import { NOTHING_SHOWN, promisedBy, type Shown } from '../../soak/shown';

const empty: Store = { records: [], flows: [], journal: [], sealed: new Map(), files: new Map() };
const steps = (save: string, remove = 'waiting'): Shown => ({
  steps: { capture: 'done', save, check: 'waiting', remove, verify: 'waiting' },
  words: '',
});

describe('what the card showed', () => {
  it('promises a record once saving is past or the words say so, and a copy once removing is past', () => {
    expect(promisedBy(NOTHING_SHOWN)).toEqual({ record: false, copy: false });
    expect(promisedBy(steps('running'))).toEqual({ record: false, copy: false });
    expect(promisedBy(steps('done'))).toEqual({ record: true, copy: false });
    expect(promisedBy(steps('done', 'running'))).toEqual({ record: true, copy: false });
    expect(promisedBy(steps('done', 'done'))).toEqual({ record: true, copy: true });
    expect(
      promisedBy({
        steps: {},
        words: 'Beviset är sparat och kontrollerat. Det har nummer 3 i arkivet. Beviset finns nu även i mappen Bevis.',
      }),
    ).toEqual({ record: true, copy: true });
  });

  it('is broken when the store has no such record, whatever the store reports', () => {
    expect(brokenPromises(empty, steps('running'), [], new Map())).toEqual([]);
    expect(brokenPromises(empty, steps('done'), [], new Map())).toHaveLength(1);
    expect(brokenPromises(empty, steps('done'), ['gone'], new Map())).toHaveLength(1);
    expect(brokenPromises(empty, steps('done', 'done'), [], new Map())).toHaveLength(2);
    expect(brokenPromises(empty, steps('done', 'done'), [], null)).toHaveLength(1);
  });
});
