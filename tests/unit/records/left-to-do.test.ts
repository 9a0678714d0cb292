/** One rule decides what is left to do about a record, and one order sorts the list. */
import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../../../lib/domain/journal';
import { packInForce } from '../../../lib/guidelines/packs';
import {
  countLeft,
  firstDue,
  inOrder,
  isCutOff,
  isUncapturedLeft,
  type LeftLine,
} from '../../../lib/records/left-lines';
import { leftToDo, type SealedFacts } from '../../../lib/records/left-to-do';
import { operatorIn, registryIn } from '../../../lib/records/written-later';

type Row = Pick<JournalRow, 'kind' | 'data'>;
const ended = (outcome: string): Row => ({ kind: 'action', data: { outcome } });
const parts = (decision: SealedFacts['decision'], journalRows: Row[] = [], name: string | null = 'Eva'): string[] =>
  leftToDo({ decision, operator: { name } }, journalRows).map(({ part }) => part);
const lacking = { inputs: [{ id: 'verk', label: 'Verk', value: null, required: true as const }] };

describe('a record lacks', () => {
  it.each([null, '', '  '])('its official, whatever became of the item (%j)', (name) => {
    for (const journalRows of [[], [ended('removed')], [ended('undone')]])
      expect(parts({}, journalRows, name)).toEqual(['operator']);
    expect(parts({}, [{ kind: 'note', data: { about: 'operator', name: 'Eva' } }], name)).toEqual([]);
  });

  it('what its ground demands, after or before a removal, or when evidence alone was saved', () => {
    expect(parts({ ...lacking, measure: 'remove' })).toEqual(['inputs']);
    expect(parts({ ...lacking, measure: 'remove' }, [ended('removed')])).toEqual(['inputs']);
    expect(parts({ ...lacking, measure: null }, [ended('saved-only')])).toEqual(['inputs']);
    expect(parts({ ...lacking, measure: 'remove' }, [ended('undone')])).toEqual([]);
    expect(parts({ ...lacking, measure: null }, [{ kind: 'note', data: { about: 'inputs', text: 'Foto' } }])).toEqual(
      [],
    );
  });

  it('nothing that the ground makes optional', () => {
    const invited = { inputs: [{ id: 'verk', label: 'Verk', value: null }], measure: 'remove' as const };
    expect(parts(invited, [ended('removed')])).toEqual([]);
  });

  it('its details once, though they are also due that day', () => {
    const today = { due: '2026-11-24', parts: ['inputs' as const] };
    expect(parts({ ...lacking, measure: 'remove', completion: today })).toEqual(['inputs']);
  });
});

describe('the author is told', () => {
  const plan = (each: 'to-be-told' | 'not-told' | 'later') => ({
    measure: 'hide' as const,
    completion: null,
    notice: { plan: each, reason: 'x' },
  });

  it('later too, when the ground is not urgent, so that it is not forgotten', () => {
    expect(parts(plan('later'), [ended('hidden')])).toEqual(['notice']);
    expect(parts(plan('to-be-told'), [ended('hidden')])).toEqual(['notice']);
    expect(parts(plan('not-told'), [ended('hidden')])).toEqual([]);
    expect(parts(plan('later'), [ended('hidden'), { kind: 'notice', data: { told: true } }])).toEqual([]);
  });

  it('of nothing that was restored or only saved', () => {
    expect(parts(plan('later'), [ended('hidden'), ended('shown-again')])).toEqual([]);
    expect(parts({ ...plan('later'), measure: null }, [])).toEqual([]);
  });
});

describe('an item that went past Uppsikt', () => {
  const past = (about: 'taken-natively' | 'vanished' | 'native-passed', act: string | null): Row => ({
    kind: 'note',
    data: { about, itemKey: 'facebook:comment:1', pageUrl: 'https://x', act },
  });
  const decided = (measure: 'remove' | 'answer' | null): SealedFacts['decision'] => ({
    ...lacking,
    measure,
    completion: measure === 'remove' ? { due: '2026-11-24', parts: ['motivation'] } : null,
    notice: { plan: 'to-be-told' },
  });

  it.each(['still-present', 'wrong-account', 'undone'])('leaves all to be done after the outcome %s', (outcome) => {
    expect(parts(decided('remove'), [ended(outcome)])).toEqual([]);
    for (const gone of [past('taken-natively', 'delete'), past('vanished', null)])
      expect(parts(decided('remove'), [ended(outcome), gone])).toEqual(['inputs', 'motivation', 'notice']);
    expect(parts(decided('remove'), [ended(outcome), past('native-passed', 'delete')])).toEqual([]);
  });

  it('is told with the act pressed, when only evidence was saved or an answer decided', () => {
    const taken = past('taken-natively', 'delete');
    expect(parts(decided(null), [ended('saved-only'), taken])).toEqual(['inputs', 'notice']);
    expect(parts(decided(null), [taken])).toEqual(['inputs', 'notice']);
    expect(parts(decided('answer'), [ended('saved-only'), taken])).toEqual(['inputs', 'notice']);
    expect(parts(decided(null), [ended('saved-only'), past('vanished', null)])).toEqual(['inputs']);
  });

  it('needs nothing more once it was seen to be back', () => {
    const back: Row = { kind: 'gone-check', data: { kind: 'back' } };
    expect(parts(decided('remove'), [ended('still-present'), past('vanished', null), back])).toEqual([]);
  });
});

it('an empty row completes nothing', () => {
  const told = { measure: 'hide' as const, notice: { plan: 'later' as const } };
  expect(parts(told, [ended('hidden'), { kind: 'notice', data: { told: false, reason: ' ' } }])).toEqual(['notice']);
  expect(parts(told, [ended('hidden'), { kind: 'notice', data: { told: false, reason: 'Bot.' } }])).toEqual([]);
  expect(parts({}, [{ kind: 'note', data: { about: 'operator', name: ' ' } }], null)).toEqual(['operator']);
  expect(parts({ ...lacking, measure: null }, [{ kind: 'note', data: { about: 'inputs' } }])).toEqual(['inputs']);
  const secret = { route: 'secrecy' as const };
  expect(parts(secret, [{ kind: 'registry', data: { where: '' } }])).toEqual(['registry']);
});

it('a removal of a forbidden picture is listed until it is gone or its end has been read', () => {
  const at = '2026-11-24T09:00:00.000Z';
  const end = (outcome: 'interrupted' | 'removed') => ({ phase: 'ended' as const, outcome, updatedAt: at });
  expect(isUncapturedLeft(end('interrupted'), null)).toBe(true);
  expect(isUncapturedLeft(end('interrupted'), at)).toBe(false);
  expect(isUncapturedLeft(end('interrupted'), undefined)).toBe(false);
  expect(isUncapturedLeft(end('removed'), null)).toBe(false);
  expect(isUncapturedLeft({ phase: 'gone-check', outcome: null, updatedAt: at }, null)).toBe(true);
  expect(isUncapturedLeft({ phase: 'removing', outcome: null, updatedAt: at }, null)).toBe(false);
});

it('a record that may be secret must be registered, whatever the outcome', () => {
  const secret = { route: 'secrecy' as const, measure: 'remove' as const };
  const given: Row = { kind: 'registry', data: { where: 'KS 2026/9' } };
  for (const journalRows of [[], [ended('removed')], [ended('undone')]]) {
    expect(parts(secret, journalRows)).toEqual(['registry']);
    expect(parts(secret, [...journalRows, given])).toEqual([]);
  }
  const today = { completion: { due: '2026-11-24', parts: ['registry' as const] } };
  expect(parts({ ...secret, ...today })).toEqual(['registry']);
  // Records from before the registration route was kept.
  expect(parts({ groundId: 'sekretess', measure: 'remove' })).toEqual(['registry']);
  expect(parts({ groundId: 'hot', measure: 'remove' })).toEqual([]);
  expect(packInForce().grounds.filter(({ route }) => route === 'secrecy')).toMatchObject([{ id: 'sekretess' }]);
});

describe('the list', () => {
  const line = (seq: number, since: string, due: string | null): LeftLine => ({
    kind: 'record',
    id: `r${seq}`,
    seq,
    ground: 'Hot',
    since,
    tasks: [
      { part: 'notice', due: null },
      { part: 'registry', due },
    ],
  });
  const old = line(1, '2026-11-01T08:00:00.000Z', null);
  const late = line(2, '2026-11-20T08:00:00.000Z', '2026-11-20');
  const today = line(3, '2026-11-24T08:00:00.000Z', '2026-11-24');
  const young = line(4, '2026-11-23T08:00:00.000Z', null);

  it('has what is due first at the top, then the oldest', () => {
    expect(inOrder([young, today, old, late])).toEqual([late, today, old, young]);
    expect(firstDue(old)).toBeNull();
  });

  it('counts its lines, and those that are overdue', () => {
    expect(countLeft([young, today, old, late], '2026-11-24')).toEqual({ count: 4, late: 1 });
    expect(countLeft([], '2026-11-24')).toEqual({ count: 0, late: 0 });
  });

  it('includes interrupted and failed work, and no successful outcome', () => {
    for (const outcome of ['interrupted', 'unknown', 'still-present', 'copy-failed'] as const)
      expect(isCutOff({ phase: 'ended', outcome })).toBe(true);
    for (const outcome of ['removed', 'hidden', 'undone', 'saved-only'] as const)
      expect(isCutOff({ phase: 'ended', outcome })).toBe(false);
    expect(isCutOff({ phase: 'gone-check', outcome: null })).toBe(true);
  });
});

it('the decision-maker is known once somebody has entered the name', () => {
  expect(operatorIn([ended('removed')])).toBeNull();
  const named = (name: string): Row => ({ kind: 'note', data: { about: 'operator', name } });
  expect(operatorIn([named('Eva Ek')])).toBe('Eva Ek');
  expect(operatorIn([named('Eva Ek'), named(' ')])).toBe('Eva Ek');
});

it('the latest diary number applies', () => {
  const given = (where: string): Row => ({ kind: 'registry', data: { where } });
  expect(registryIn([])).toBeNull();
  expect(registryIn([given('KS 2026/9'), ended('removed'), given('KS 2026/10')])).toBe('KS 2026/10');
});

it('a colleague is still asked when the sealed yes has no name', () => {
  const decision = (of: string | null) => ({
    measure: 'hide' as const,
    completion: null,
    secondEyes: { why: 'praise' as const, of, answer: 'remove' as const },
  });
  expect(parts(decision(null), [ended('hidden')])).toEqual(['second-eyes']);
  expect(parts(decision('Ulla Chef'), [ended('hidden')])).toEqual([]);
});

it('a colleague is asked too when only evidence was saved, since the item is still on the page', () => {
  const secondEyes = { of: null, answer: null };
  expect(parts({ measure: null, completion: null, secondEyes }, [ended('saved-only')])).toEqual(['second-eyes']);
  expect(parts({ measure: 'remove', completion: null, secondEyes }, [ended('undone')])).toEqual([]);
});

it('an item that a colleague wants kept is to be shown again, until it is', () => {
  const decision = { measure: 'hide' as const, completion: null, secondEyes: { of: null, answer: null } };
  const no: Row = { kind: 'note', data: { about: 'second-eyes', of: 'Ulla Chef', answer: 'keep' } };
  expect(parts(decision, [ended('hidden'), no])).toEqual(['show-again']);
  expect(parts(decision, [ended('hidden'), no, ended('shown-again')])).toEqual([]);
  expect(parts({ ...decision, measure: 'remove' }, [ended('removed'), no])).toEqual([]);
});

describe('a record on paper', () => {
  const print = (
    paper: 'secret' | 'all' | undefined,
    facts: Partial<SealedFacts> = {},
    journalRows: Row[] = [],
  ): boolean =>
    leftToDo({ decision: {}, operator: { name: 'Eva' }, retentionAtSealing: { paper }, ...facts }, journalRows).some(
      ({ part }) => part === 'print',
    );
  const secret = { decision: { route: 'secrecy' as const } };

  it('is required by the plan in force at the sealing, and by nothing else', () => {
    expect([
      print(undefined),
      print(undefined, secret),
      print('secret'),
      print('secret', secret),
      print('all'),
    ]).toEqual([false, false, false, true, true]);
  });

  it('is also required when it was later judged secret, whatever the outcome', () => {
    const judged: Row = {
      kind: 'note',
      data: { about: 'secrecy', concerns: 'other', marked: true, paragraph: 'OSL 21 kap. 1 §' },
    };
    expect(print('secret', {}, [judged])).toBe(true);
    expect(print('secret', secret, [ended('undone')])).toBe(true);
  });

  it('is left to do until somebody has noted who printed it and when', () => {
    const row = (data: JournalRow['data']): Row => ({ kind: 'note', data: { about: 'print', ...data } });
    expect(print('all', {}, [row({ by: 'Eva' })])).toBe(true);
    expect(print('all', {}, [row({ by: '', on: '2026-11-24' })])).toBe(true);
    expect(print('all', {}, [row({ by: 'Eva', on: '2026-11-24' })])).toBe(false);
  });
});

describe('an unknown outcome', () => {
  const seen = (kind: string): Row => ({ kind: 'gone-check', data: { kind, method: 'x' } });
  const said: Row = { kind: 'note', data: { about: 'outcome', text: 'Det står kvar.' } };
  const hide = { measure: 'hide' as const };

  it.each([
    ['a measure', [ended('unknown')]],
    ['a reversal', [ended('hidden'), ended('unknown')]],
    ['a later attempt, too', [ended('unknown'), said, ended('unknown')]],
    ['one of which a look could not tell either', [ended('unknown'), seen('unknown')]],
    ['one that was tried again in vain', [ended('unknown'), ended('wrong-account')]],
  ])('is left to do: %s', (_what, journalRows) => expect(parts(hide, journalRows)).toContain('outcome'));

  it.each([
    ['it is seen later', [ended('unknown'), seen('hidden')]],
    ['it has a new end', [ended('unknown'), ended('hidden')]],
    ['the official has written it', [ended('hidden'), ended('unknown'), said]],
    [
      'it went past Uppsikt since',
      [
        ended('unknown'),
        { kind: 'note', data: { about: 'taken-natively', itemKey: 'k', pageUrl: 'x', act: 'delete' } } as const,
      ],
    ],
    ['nothing was done', [ended('saved-only')]],
  ])('is not, once %s', (_when, journalRows) => expect(parts(hide, journalRows)).not.toContain('outcome'));
});
