import { describe, expect, it } from 'vitest';
import { nativeVerdict } from '../../../lib/assessment/native-gate';
import { ACTS, INTENTIONS, isReversal, type Act } from '../../../lib/domain/act';

describe('an official’s own press on the platform’s button', () => {
  it.each(ACTS.filter((act) => !isReversal(act)))(
    '%s opens the gate: it takes something away, or changes what was said',
    (act) => {
      expect(nativeVerdict({ intention: act, harmless: false })).toEqual({ kind: 'gate', act });
      // An intention known to remove does so whatever other tables its words are in.
      expect(nativeVerdict({ intention: act, harmless: true })).toEqual({ kind: 'gate', act });
    },
  );

  it.each(
    INTENTIONS.filter((intention) => !(ACTS as readonly string[]).includes(intention) || isReversal(intention as Act)),
  )('%s goes through: it removes nothing', (intention) => {
    expect(nativeVerdict({ intention, harmless: false })).toEqual({ kind: 'pass' });
  });

  it('is asked about when its effect is unknown, and not when it is known to be harmless', () => {
    expect(nativeVerdict({ intention: null, harmless: false })).toEqual({ kind: 'unclear' });
    expect(nativeVerdict({ intention: null, harmless: true })).toEqual({ kind: 'pass' });
  });
});
