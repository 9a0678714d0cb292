/** The gate's rules: what an official may do, given all the answers. */
import { describe, expect, it } from 'vitest';
import { decide, type CardJudgement } from '../../../lib/assessment/build-decision';
import {
  askedQuestions,
  criticismResult,
  nextQuestion,
  questionsOf,
} from '../../../lib/assessment/criticism-questions';
import { disposalOf, gateVerdict, noticeOf, openMeasures, type Judged } from '../../../lib/assessment/gate';
import { whySecondEyes } from '../../../lib/assessment/second-eyes';
import { groundById } from '../../../lib/assessment/grounds';
import { decision } from '../../../lib/domain/decision';
import type { JournalRow } from '../../../lib/domain/journal';
import { leftToDo } from '../../../lib/records/left-to-do';
import { packInForce } from '../../../lib/guidelines/packs';
import { aDraft } from '../evidence/a-draft';

const pack = packInForce();
const facts = {
  now: Date.UTC(2026, 10, 24, 8, 0, 0),
  today: '2026-11-24',
  filledIn: { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' },
};
const ground = (id: string) => {
  const found = groundById(pack, id);
  if (found === undefined) throw new Error(id);
  return found;
};
const judged = (id: string, more: Partial<Judged> = {}): Judged => ({
  ground: ground(id),
  answers: ['no'],
  motivation: ground(id).standardMotivation.sv,
  ...more,
});
const asked = (id: string, more: Partial<CardJudgement> = {}): CardJudgement => ({
  groundId: id,
  answers: ['no'],
  motivation: ground(id).standardMotivation.sv,
  intent: 'save-and-remove',
  ...more,
});
const there = { kind: 'decision' } as const;
const none = { kind: 'missing' } as const;
function decided(id: string, more: Partial<CardJudgement> = {}) {
  const built = decide(pack, asked(id, more), facts);
  if (built.kind !== 'decided') throw new Error(built.reason);
  return built.decision;
}

describe('the criticism test', () => {
  it('puts three questions in the wording that was decided, or one line when the ground is urgent', () => {
    expect(questionsOf(pack, 'three-questions').map(({ sv }) => sv)).toEqual([
      'Riktar det sig mot kommunen, ett beslut, en verksamhet eller en förtroendevald?',
      'Finns något annat skäl att ta bort det, bortsett från kritiken?',
      'Hade du tagit bort ett berömmande inlägg med samma ordval?',
    ]);
    expect(questionsOf(pack, 'one-line').map(({ sv }) => sv)).toEqual(['Är detta något annat än kritik?']);
  });

  it('asks no more than it needs', () => {
    expect(nextQuestion('three-questions', [])).toBe(0);
    expect(nextQuestion('three-questions', ['no'])).toBeUndefined();
    expect(nextQuestion('three-questions', ['yes'])).toBe(1);
    expect(nextQuestion('three-questions', ['yes', 'yes'])).toBe(2);
    expect(nextQuestion('one-line', ['yes'])).toBeUndefined();
  });

  it('comes to criticism, more than criticism, or only criticism', () => {
    expect(criticismResult('three-questions', ['no'])).toEqual({ answer: 'not-criticism', praise: false });
    expect(criticismResult('three-questions', ['yes', 'no'])).toEqual({ answer: 'only-criticism', praise: false });
    expect(criticismResult('three-questions', ['yes', 'yes', 'yes'])).toEqual({
      answer: 'criticism-and-more',
      praise: false,
    });
    expect(criticismResult('three-questions', ['yes', 'yes', 'no'])).toEqual({
      answer: 'criticism-and-more',
      praise: true,
    });
    expect(criticismResult('one-line', ['no'])).toEqual({ answer: 'only-criticism', praise: false });
  });

  it('is sealed as it was asked, with the questions not asked', () => {
    expect(askedQuestions(pack, 'three-questions', ['no']).map(({ answer }) => answer)).toEqual([
      'no',
      'not-asked',
      'not-asked',
    ]);
  });
});

describe('the gate', () => {
  it('never removes only criticism, whatever the ground and whatever else is answered', () => {
    for (const each of pack.grounds.filter(({ capture }) => capture === 'full')) {
      const answers = each.urgency === 'omgående' ? (['no'] as const) : (['yes', 'no'] as const);
      const verdict = gateVerdict({ ...judged(each.id), answers }, there);
      expect(verdict).toBe('only-criticism');
      expect(openMeasures(each, verdict)).toEqual(['answer']);
      expect(decide(pack, asked(each.id, { answers, intent: 'save-only' }), facts)).toEqual({
        kind: 'refused',
        reason: 'only-criticism',
      });
    }
  });

  it('requires a colleague’s yes when praise in the same words would have been left', () => {
    const answers = ['yes', 'yes', 'no'] as const;
    expect(gateVerdict(judged('svordomar', { answers }), there)).toBe('second-eyes');
    expect(
      gateVerdict(
        judged('svordomar', { answers, secondEyes: { why: 'praise', of: 'Ulla Chef', answer: 'keep' } }),
        there,
      ),
    ).toBe('kept');
    expect(
      gateVerdict(
        judged('svordomar', { answers, secondEyes: { why: 'praise', of: 'Ulla Chef', answer: 'remove' } }),
        there,
      ),
    ).toBe('may-remove');
    expect(decide(pack, asked('svordomar', { answers }), facts)).toEqual({ kind: 'refused', reason: 'second-eyes' });
  });

  it('lets a house rule only hide or answer without a disposal decision, and lets the law remove', () => {
    const verdict = gateVerdict(judged('reklam'), none);
    expect(verdict).toBe('no-disposal');
    expect(openMeasures(ground('reklam'), verdict)).toEqual(['answer', 'hide']);
    expect(decide(pack, asked('reklam'), { ...facts, filledIn: null })).toEqual({
      kind: 'refused',
      reason: 'no-disposal',
    });
    expect(gateVerdict(judged('personlig-integritet'), none)).toBe('may-remove');
    const built = decide(pack, asked('personlig-integritet'), { ...facts, filledIn: null });
    expect(built.kind === 'decided' && built.decision.originalDisposal.kind).toBe('missing');
  });

  it('cites the pack’s decision before the municipality’s own', () => {
    expect(disposalOf(pack, ground('reklam'), facts.filledIn)).toMatchObject({ kind: 'decision', id: 'KS 2026/2' });
    const cited = { kind: 'decision' as const, id: 'KF § 1', date: '2025-01-01', body: 'KF', reason: 'Ur planen.' };
    expect(disposalOf({ originalDisposal: cited }, ground('reklam'), facts.filledIn)).toMatchObject({ id: 'KF § 1' });
  });

  it('requires the details of the ground, but never delays an urgent one', () => {
    expect(gateVerdict(judged('annan-brottslig-verksamhet'), there)).toBe('inputs-missing');
    const filled = {
      inputs: { brott: 'Bedrägeri' },
      secondEyes: { why: 'pack', of: 'Ulla Chef', answer: 'remove' },
    } as const;
    expect(gateVerdict(judged('annan-brottslig-verksamhet', filled), there)).toBe('may-remove');
    expect(gateVerdict(judged('upphovsrattsintrang', { answers: ['yes'] }), there)).toBe('may-remove');
  });

  it('asks for second eyes only by the pack, the third question or the official’s doubt', () => {
    expect(whySecondEyes(ground('reklam'), false, false)).toBeNull();
    expect(whySecondEyes(ground('fortal'), false, false)).toBe('pack');
    expect(whySecondEyes(ground('reklam'), false, true)).toBe('unsure');
    expect(whySecondEyes(ground('fortal'), true, true)).toBe('praise');
  });

  it('tells the author, or holds the ground’s reason not to', () => {
    expect(noticeOf(ground('reklam'))).toMatchObject({ plan: 'to-be-told' });
    for (const each of pack.grounds.filter(({ defaults }) => !defaults.notice))
      expect(noticeOf(each)).toEqual({ plan: 'not-told', reason: each.defaults.noticeReason?.sv });
  });

  it('puts answering first, in the pack too', () => {
    for (const each of pack.grounds.filter(({ tier }) => tier === 'house-rule'))
      expect(each.measures[0]).toBe('answer');
  });
});

describe('the decision', () => {
  it('holds the questions, the measure, the milder one and why, and parses', () => {
    const made = decided('reklam');
    expect(decision.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      measure: 'remove',
      mildestMeasure: { value: 'Besvara', reason: 'Ett svar låter reklamen stå kvar.' },
      milderWords: 'standard',
      motivationWords: 'standard',
      completion: null,
      notice: { plan: 'to-be-told' },
      bbsDuty: false,
      originalDisposal: { id: 'KS 2026/2' },
    });
    expect(decided('reklam', { milder: 'Svarade i går utan att det hjälpte.' })).toMatchObject({
      milderWords: 'own',
      mildestMeasure: { reason: 'Svarade i går utan att det hjälpte.' },
    });
  });

  it('records no measure when evidence alone is saved', () => {
    const made = decided('reklam', { intent: 'save-only' });
    expect(made).toMatchObject({ measure: null, completion: null, mildestMeasure: { value: null } });
  });

  it('decides on hiding too, with the same gate', () => {
    expect(decided('olaga-hot', { intent: 'save-and-hide' })).toMatchObject({
      measure: 'hide',
      mildestMeasure: { value: null },
    });
    expect(decided('reklam', { intent: 'save-and-hide' })).toMatchObject({
      measure: 'hide',
      mildestMeasure: { value: 'Besvara' },
    });
    const without = decide(pack, asked('reklam', { intent: 'save-and-hide' }), { ...facts, filledIn: null });
    expect(without.kind).toBe('decided');
    expect(decide(pack, asked('reklam', { intent: 'save-and-hide', answers: ['yes', 'no'] }), facts)).toEqual({
      kind: 'refused',
      reason: 'only-criticism',
    });
  });

  it('says what is left for today when the ground is urgent, until it is done', () => {
    const made = decided('upphovsrattsintrang', { answers: ['yes'] });
    expect(made.completion).toEqual({ due: '2026-11-24', parts: ['motivation', 'inputs', 'notice', 'registry'] });
    const journalRows: Pick<JournalRow, 'kind' | 'data'>[] = [
      { kind: 'action' as const, data: { outcome: 'removed' } },
      { kind: 'notice' as const, data: { told: true } },
      { kind: 'note' as const, data: { about: 'motivation', text: 'x' } },
    ];
    const left = (each: typeof journalRows): string[] =>
      leftToDo({ decision: made, operator: { name: 'Eva' } }, each).map(({ part }) => part);
    expect(left(journalRows)).toEqual(['inputs', 'registry']);
    expect(left([{ kind: 'action', data: { outcome: 'undone' } }])).toEqual([]);
    const full = decided('upphovsrattsintrang', {
      answers: ['yes'],
      motivation: 'Bilden är Anna Eks.',
      inputs: { verk: 'Foto', rattighetshavare: 'Anna Ek' },
      notice: { plan: 'not-told', reason: 'Kontot är stängt.' },
    });
    expect(full.completion?.parts).toEqual(['registry']);
  });

  it('is not required of a record from before the gate', () => {
    expect(leftToDo(aDraft().part, [])).toEqual([]);
    expect(decision.parse(aDraft().part.decision)).toEqual(aDraft().part.decision);
  });
});
