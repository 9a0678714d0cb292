import { describe, expect, it } from 'vitest';
import { completionRow } from '../../../lib/domain/completion';
import { THREAT_STEPS, threatTicks } from '../../../lib/domain/routes';
import { holdsOf, liftedIn } from '../../../lib/records/holds';
import { leftToDo } from '../../../lib/records/left-to-do';

const row = (done: Parameters<typeof completionRow>[0], at = '2026-11-28T10:00:00.000Z') => ({
  ...completionRow(done),
  at,
  operator: 'Eva',
});
const threat = { route: 'threat' } as const;

describe('a threat is held for the police', () => {
  it('automatically from the sealing', () =>
    expect(holdsOf(threat, [])).toEqual([{ kind: 'polisanmälan', since: null, number: null }]));

  it('with the police’s number when it is known, and the last one that was written', () => {
    const journalRows = [
      row({ part: 'police-number', number: '5000-K1-26' }),
      row({ part: 'police-number', number: '5000-K12-26' }),
    ];
    expect(holdsOf(threat, journalRows)).toMatchObject([{ number: '5000-K12-26' }]);
  });

  it('no longer once it is lifted, and again when it is set again', () => {
    const lifted = {
      kind: 'hold' as const,
      data: { hold: 'polisanmälan', set: false, reason: 'Nedlagd.' },
      at: '2026-12-01T10:00:00.000Z',
    };
    expect(holdsOf(threat, [lifted])).toEqual([]);
    expect(holdsOf(threat, [lifted, row({ part: 'police-number', number: '7' }, '2026-12-02T10:00:00.000Z')])).toEqual([
      { kind: 'polisanmälan', since: '2026-12-02T10:00:00.000Z', number: '7' },
    ]);
  });

  it('not by a row without a reason', () => {
    const silent = {
      kind: 'hold' as const,
      data: { hold: 'polisanmälan', set: false },
      at: '2026-12-01T10:00:00.000Z',
    };
    expect(holdsOf(threat, [silent])).toHaveLength(1);
    expect(liftedIn([silent])).toBeNull();
  });

  it('and nothing else is', () => expect(holdsOf({}, [])).toEqual([]));
});

describe('the checklist of a threat', () => {
  const tick = (step: (typeof THREAT_STEPS)[number], done = true) => row({ part: 'route-step', step, done });

  it('says what is done and by whom; a tick taken back is not done', () => {
    expect(threatTicks([tick('police'), tick('manager'), tick('police', false)])).toEqual({
      manager: { at: '2026-11-28T10:00:00.000Z', by: 'Eva' },
    });
  });

  it('is left to do until every step is ticked, whatever the outcome', () => {
    const undone = { kind: 'action' as const, data: { outcome: 'undone' } };
    const left = (decision: object, journalRows: Parameters<typeof leftToDo>[1]) =>
      leftToDo({ decision, operator: { name: 'Eva' } }, journalRows);
    expect(left(threat, [undone])).toEqual([{ part: 'threat', due: null }]);
    expect(left(threat, [undone, ...THREAT_STEPS.map((step) => tick(step))])).toEqual([]);
    expect(left({}, [])).toEqual([]);
  });
});
