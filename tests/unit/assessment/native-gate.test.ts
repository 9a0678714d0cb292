import { describe, expect, it } from 'vitest';
import { nativeVerdict } from '../../../lib/assessment/native-gate';
import { ACTS, INTENTIONS, isReversal, type Act } from '../../../lib/domain/act';

describe('an official’s own press on the platform’s button', () => {
  it.each(ACTS.filter((act) => !isReversal(act)))(
    '%s opens the gate: it takes something away, or changes what was said',
    (act) => {
      expect(nativeVerdict({ intention: act, harmless: false })).toEqual({ kind: 'gate', act });
      // What is known to take away does so whatever else its words are in.
      expect(nativeVerdict({ intention: act, harmless: true })).toEqual({ kind: 'gate', act });
    },
  );

  it.each(
    INTENTIONS.filter((intention) => !(ACTS as readonly string[]).includes(intention) || isReversal(intention as Act)),
  )('%s goes on: it takes nothing away', (intention) => {
    expect(nativeVerdict({ intention, harmless: false })).toEqual({ kind: 'pass' });
  });

  it('is asked about where nobody knows what it does, and not where it is known to do no harm', () => {
    expect(nativeVerdict({ intention: null, harmless: false })).toEqual({ kind: 'unclear' });
    expect(nativeVerdict({ intention: null, harmless: true })).toEqual({ kind: 'pass' });
  });
});
