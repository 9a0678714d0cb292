/**
 * Measures other than removal, as the background decides them again: no measure against a person without a reason, no
 * criticism removed together with one's own post, no gate bypassed later.
 */
import { describe, expect, it } from 'vitest';
import { mayActLater, reversalOf } from '../../../lib/assessment/act-later';
import { banLack, emptyBanForm, type BanForm } from '../../../lib/assessment/ban-form';
import { decide, type CardJudgement } from '../../../lib/assessment/build-decision';
import { OWN_ITEM } from '../../../lib/assessment/own-item';
import { decision as decisionShape, type Decision } from '../../../lib/domain/decision';
import { standingOf } from '../../../lib/domain/standing';
import { packInForce } from '../../../lib/guidelines/packs';
import { gateRows } from '../../../lib/i18n/decision';

const pack = packInForce();
const filledIn = { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' };
const facts = { now: Date.parse('2026-11-24T10:00:00Z'), today: '2026-11-24', filledIn };
const judged: CardJudgement = {
  groundId: 'trakasserier',
  answers: ['no'],
  motivation: 'Inlägget trakasserar en person.',
  intent: 'save-and-act',
};
const ban = {
  reason: 'Tredje gången',
  warning: { on: '2026-11-20', how: 'Svar i tråden' },
  unwarned: null,
  reviewOn: '2027-02-01',
};
const refusal = (judgement: CardJudgement, more: Partial<typeof facts> | { filledIn: null } = {}): string => {
  const built = decide(pack, judgement, { ...facts, ...more });
  return built.kind === 'refused' ? built.reason : 'decided';
};

describe('a decision about a person', () => {
  it('is sealed with its reason, warning and day of review, and read as that', () => {
    const built = decide(pack, { ...judged, act: 'ban', ban }, facts);
    if (built.kind === 'refused') throw new Error(built.reason);
    expect(decisionShape.parse(built.decision)).toMatchObject({ measure: 'ban', ban });
    expect(gateRows(built.decision, 'sv')).toEqual(
      expect.arrayContaining([
        ['Varför personen stängs ute', 'Tredje gången'],
        ['Varning före beslutet', '2026-11-20: Svar i tråden'],
        ['Beslutet prövas igen', '2027-02-01'],
      ]),
    );
  });

  it.each([
    ['nothing is said of it', undefined],
    ['the reason is empty', { ...ban, reason: ' ' }],
    ['nobody was warned and nobody says why', { ...ban, warning: null }],
    ['it is never looked at again', { ...ban, reviewOn: '2029-01-01' }],
  ])('is refused when %s', (_name, given) => {
    expect(refusal({ ...judged, act: 'ban', ban: given })).toBe('ban-incomplete');
    expect(refusal({ ...judged, act: 'hide-user', ban: given })).toBe('ban-incomplete');
  });

  it('passes through the whole gate', () => {
    expect(refusal({ ...judged, answers: ['yes', 'no'], act: 'ban', ban })).toBe('only-criticism');
    expect(refusal({ ...judged, answers: [], act: 'ban', ban })).toBe('answer-missing');
    expect(refusal({ ...judged, act: 'ban', ban }, { filledIn: null })).toBe('no-disposal');
    expect(refusal({ ...judged, act: 'spam' }, { filledIn: null })).toBe('decided');
  });

  it('leaves no trace of a person in another measure', () => {
    const built = decide(pack, { ...judged, act: 'spam', ban }, facts);
    expect(built.kind === 'decided' && 'ban' in built.decision).toBe(false);
  });

  it('says what is missing, one thing at a time', () => {
    const steps: [Partial<BanForm>, string | null][] = [
      [{}, 'reason'],
      [{ reason: 'x' }, 'warned'],
      [{ warned: 'yes' }, 'warned-on'],
      [{ warnedOn: '2026-12-24' }, 'warned-on'],
      [{ warnedOn: '2026-11-20' }, 'warned-how'],
      [{ warnedHow: 'svar' }, 'review'],
      [{ reviewOn: '2026-11-24' }, 'review-past'],
      [{ reviewOn: '2028-01-01' }, 'review-late'],
      [{ reviewOn: '2027-01-01' }, null],
    ];
    let form = emptyBanForm;
    for (const [change, lack] of steps) {
      form = { ...form, ...change };
      expect(banLack(form, facts.today)).toBe(lack);
    }
  });
});

describe("the municipality's own item", () => {
  const own = (more: Partial<CardJudgement>): CardJudgement => ({
    groundId: OWN_ITEM,
    answers: ['no'],
    motivation: 'Fel datum',
    intent: 'save-and-act',
    ...more,
  });

  it('is decided with its reason and the question of criticism', () => {
    const built = decide(pack, own({ act: 'trash' }), facts);
    if (built.kind === 'refused') throw new Error(built.reason);
    expect(decisionShape.parse(built.decision)).toMatchObject({
      measure: 'trash',
      groundId: OWN_ITEM,
      criticismQuestions: [{ question: 'Görs det för att slippa kritik?', answer: 'no' }],
      originalDisposal: { kind: 'decision', id: 'KS 2026/2' },
    });
  });

  it.each([
    ['to be rid of criticism', own({ act: 'comments-off', answers: ['yes'] }), 'only-criticism'],
    ['without an answer', own({ act: 'trash', answers: [] }), 'answer-missing'],
    ['without a reason', own({ act: 'trash', motivation: ' ' }), 'motivation-missing'],
    ["for a measure that is not about one's own", own({ act: 'ban', ban }), 'measure-closed'],
  ])('is not done %s', (_name, judgement, reason) => {
    expect(refusal(judgement)).toBe(reason);
  });

  it('destroys what others wrote only with a disposal decision, and edits without one', () => {
    expect(refusal(own({ act: 'trash' }), { filledIn: null })).toBe('no-disposal');
    expect(refusal(own({ act: 'delete' }), { filledIn: null })).toBe('no-disposal');
    expect(refusal(own({ act: 'edit', answers: [] }), { filledIn: null })).toBe('decided');
  });
});

describe('a later act', () => {
  const sealed = (more: Partial<Decision> = {}): Parameters<typeof mayActLater>[0] => ({
    measure: 'hide',
    criticismTest: 'not-criticism',
    tier: 'law',
    originalDisposal: { kind: 'missing', id: null, date: null, body: null, reason: '' },
    ...more,
  });

  it('removes a hidden item on the same judgement, but never one only saved or one that is criticism', () => {
    expect(mayActLater(sealed(), 'delete', 'hidden', 'not-asked')).toBe('ok');
    expect(mayActLater(sealed({ measure: null }), 'delete', 'saved-only', 'not-asked')).toBe('not-judged');
    expect(mayActLater(sealed({ criticismTest: 'only-criticism' }), 'delete', null, 'not-asked')).toBe('not-judged');
    expect(mayActLater(sealed({ tier: 'house-rule' }), 'delete', 'hidden', 'not-asked')).toBe('no-disposal');
    for (const act of ['ban', 'hide-user', 'trash', 'comments-off', 'spam', 'edit'] as const)
      expect(mayActLater(sealed(), act, 'hidden', 'not-asked')).toBe('not-judged');
  });

  it('waits for a required colleague, hides meanwhile, and never goes against a no', () => {
    expect(mayActLater(sealed(), 'delete', 'hidden', 'waiting')).toBe('second-eyes');
    expect(mayActLater(sealed(), 'hide', 'saved-only', 'waiting')).toBe('ok');
    expect(mayActLater(sealed(), 'delete', 'hidden', 'keep')).toBe('kept');
    expect(mayActLater(sealed(), 'hide', 'saved-only', 'keep')).toBe('kept');
    expect(mayActLater(sealed(), 'delete', 'hidden', 'remove')).toBe('ok');
    expect(mayActLater(sealed(), 'unhide', 'hidden', 'keep')).toBe('ok');
  });

  it('reverses only a measure in force', () => {
    expect(reversalOf('hidden')).toBe('unhide');
    expect(mayActLater(sealed(), 'unhide', 'hidden', 'not-asked')).toBe('ok');
    for (const standing of ['shown-again', 'removed', 'saved-only', null] as const)
      expect(mayActLater(sealed(), 'unhide', standing, 'not-asked')).toBe('not-in-force');
    expect(mayActLater(sealed({ measure: 'comments-off' }), 'comments-on', 'comments-off', 'not-asked')).toBe('ok');
  });

  it('follows the whole history: an attempt that changed nothing reverses nothing', () => {
    const journalRows = (...outcomes: string[]) =>
      outcomes.map((outcome) => ({ kind: 'action' as const, data: { outcome } }));
    expect(standingOf(journalRows('hidden', 'wrong-account', 'interrupted'))).toBe('hidden');
    expect(standingOf(journalRows('hidden', 'shown-again'))).toBe('shown-again');
    expect(standingOf(journalRows('saved-only'))).toBe('saved-only');
    expect(standingOf([{ kind: 'undone', data: {} }])).toBe('undone');
    expect(standingOf([])).toBeNull();
  });
});
