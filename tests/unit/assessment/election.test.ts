/**
 * In an election period, whatever touches a party or an elected person waits for a colleague. Outside the period
 * nothing changes.
 */
import { describe, expect, it } from 'vitest';
import { decide, type CardJudgement } from '../../../lib/assessment/build-decision';
import { groundById } from '../../../lib/assessment/grounds';
import { OWN_ITEM, type OwnAct } from '../../../lib/assessment/own-item';
import { decision, type SecondEyes } from '../../../lib/domain/decision';
import type { PartyTouch } from '../../../lib/domain/election';
import { packInForce } from '../../../lib/guidelines/packs';
import { gateRows } from '../../../lib/i18n/decision';

const pack = packInForce();
const yes: SecondEyes = { why: 'election', of: 'Ulla Chef', answer: 'remove', on: '2026-09-01' };
/** Grounds that do not require second eyes themselves, and with which a removal may wait. */
const plainGrounds = pack.grounds.filter(
  ({ defaults, capture, urgency, bbsDuty }) =>
    !defaults.secondEyes && capture === 'full' && urgency !== 'omgående' && !bbsDuty,
);

function decided(
  id: string,
  touches: readonly PartyTouch[] | null,
  more: Partial<CardJudgement> = {},
  hideOffered?: boolean,
) {
  const ground = groundById(pack, id);
  if (ground === undefined) throw new Error(id);
  const judgement: CardJudgement = {
    groundId: id,
    answers: [ground.urgency === 'omgående' ? 'yes' : 'no'],
    motivation: ground.standardMotivation.sv,
    inputs: Object.fromEntries(ground.inputs.map((input) => [input.id, 'x'])),
    intent: 'save-and-remove',
    ...more,
  };
  return decide(pack, judgement, {
    now: Date.UTC(2026, 8, 1, 8),
    today: '2026-09-01',
    filledIn: { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' },
    operator: 'Klara Lind',
    touches,
    hideOffered,
  });
}
const outcome = (...of: Parameters<typeof decided>): string => {
  const built = decided(...of);
  return built.kind === 'refused' ? built.reason : 'decided';
};

describe('in a period', () => {
  it('some grounds require nobody outside a period', () => expect(plainGrounds.length).toBeGreaterThan(2));

  it.each(plainGrounds.map(({ id }) => id))(
    '%s: what touches a party is not removed before a colleague said yes',
    (id) => {
      expect(outcome(id, ['link'])).toBe('second-eyes');
      expect(outcome(id, ['name'])).toBe('second-eyes');
      expect(outcome(id, [], { touchesParty: true })).toBe('second-eyes');
      expect(outcome(id, ['link'], { touchesParty: false, secondEyes: null })).toBe('second-eyes');
      expect(outcome(id, ['link'], { intent: 'save-and-act', act: 'ban' })).toBe('second-eyes');
      expect(outcome(id, ['link'], { secondEyes: { ...yes, of: 'klara lind' } })).toBe('second-eyes');
      expect(outcome(id, ['link'], { secondEyes: yes })).toBe('decided');
      expect(outcome(id, ['link'], { secondEyes: { ...yes, answer: 'keep' } })).toBe('kept');
    },
  );

  it('evidence is saved meanwhile, and the record says why somebody is asked', () => {
    const built = decided('reklam', ['link'], { intent: 'save-only' });
    if (built.kind === 'refused') throw new Error(built.reason);
    expect(decision.parse(built.decision).secondEyes).toEqual({ why: 'election', of: null, answer: null });
    expect(gateRows(built.decision, 'sv').flat().join(' ')).toContain('Valperiod: det rör ett parti');
  });

  it('an item that touches nobody is judged as usual', () => expect(outcome('reklam', [])).toBe('decided'));

  it('a link to a party is no ground: criticism with one is kept', () =>
    expect(outcome('reklam', ['link'], { answers: ['yes', 'no', 'no'] })).toBe('only-criticism'));

  it('an item the law wants removed at once does not wait where nothing milder is possible', () => {
    const urgent = pack.grounds.find(({ urgency, capture }) => urgency === 'omgående' && capture === 'full');
    expect(outcome(urgent?.id ?? '', ['link'], {}, false)).toBe('decided');
    expect(outcome(urgent?.id ?? '', ['link'], {}, true)).toBe(
      urgent?.measures.includes('hide') === true ? 'second-eyes' : 'decided',
    );
  });
});

it('outside a period nothing changes, whatever the card sends', () => {
  for (const { id } of plainGrounds) {
    expect(outcome(id, null, { touchesParty: true })).toBe('decided');
    const built = decided(id, null, { touchesParty: true });
    expect(built.kind === 'decided' && built.decision.secondEyes).toBeNull();
  }
});

describe('the municipality’s own item', () => {
  const own = (act: OwnAct, touches: readonly PartyTouch[] | null, more: Partial<CardJudgement> = {}) =>
    decide(
      pack,
      { groundId: OWN_ITEM, answers: ['no'], motivation: 'Fel datum.', intent: 'save-and-act', act, ...more },
      {
        now: Date.UTC(2026, 8, 1, 8),
        today: '2026-09-01',
        filledIn: { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' },
        operator: 'Klara Lind',
        touches,
      },
    );
  const said = (...of: Parameters<typeof own>): string => {
    const built = own(...of);
    return built.kind === 'refused' ? built.reason : 'decided';
  };

  it.each(['delete', 'trash'] as const)('that touches a party is not removed by %s before a yes', (act) => {
    expect(said(act, ['link'])).toBe('second-eyes');
    expect(said(act, [], { touchesParty: true })).toBe('second-eyes');
    expect(said(act, ['name'], { secondEyes: { ...yes, of: 'klara lind' } })).toBe('second-eyes');
    expect(said(act, ['name'], { secondEyes: { ...yes, answer: 'keep' } })).toBe('kept');
    expect(said(act, ['name'], { secondEyes: yes })).toBe('decided');
    expect(said(act, [], { secondEyes: { ...yes, answer: 'keep' } })).toBe('kept');
  });

  it('is sealed with who said yes and when, even if the card sends another reason', () => {
    const built = own('trash', ['link'], { secondEyes: { why: 'unsure', of: 'Ulla Chef', answer: 'remove' } });
    if (built.kind === 'refused') throw new Error(built.reason);
    expect(decision.parse(built.decision).secondEyes).toEqual(yes);
  });

  it('waits for nobody when it touches no party, is only edited, or no period holds', () => {
    expect(said('trash', [])).toBe('decided');
    expect(said('edit', ['link'])).toBe('decided');
    expect(said('comments-off', ['link'])).toBe('decided');
    expect(said('trash', null, { touchesParty: true })).toBe('decided');
  });
});
