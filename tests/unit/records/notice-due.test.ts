/**
 * What the author may be told: before the act, after it, and when the item is restored. Also what the record says of
 * it.
 */
import { describe, expect, it } from 'vitest';
import { decide, type CardJudgement } from '../../../lib/assessment/build-decision';
import { noticeAhead, noticeText } from '../../../lib/assessment/notice-text';
import { groundById } from '../../../lib/assessment/grounds';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { Decision, NoticePlan } from '../../../lib/domain/decision';
import { journalLine } from '../../../lib/export/package/journal-words';
import { standingTold } from '../../../lib/domain/standing-told';
import { packInForce } from '../../../lib/guidelines/packs';
import { gateRows } from '../../../lib/i18n/decision';
import { leftToDo } from '../../../lib/records/left-to-do';
import { noticeDue } from '../../../lib/records/notice-due';

const NOW = Date.UTC(2026, 10, 24, 12);
const pack = packInForce();
const told = { at: '2026-11-24T11:55:00.000Z', how: 'reply' } as const;
const operator = { name: 'Eva' };

const judged = (notice: NoticePlan, groundId = 'svordomar'): Decision => {
  const judgement: CardJudgement = {
    groundId,
    // The urgent ground asks a single question, in which 'no' means what 'yes' means to the first of the others.
    answers: groundId === 'svordomar' ? ['no'] : ['yes'],
    motivation: 'Svordomar.',
    intent: 'save-and-remove',
    notice,
  };
  const built = decide(pack, judgement, {
    now: NOW,
    today: '2026-11-24',
    filledIn: { id: 'KS 1', date: '2026-01-01', body: 'KS' },
    operator: 'Eva',
  });
  if (built.kind !== 'decided') throw new Error(built.reason);
  return built.decision;
};
const row = (done: Completion) => ({ ...completionRow(done), at: '2026-11-24T13:00:00.000Z', operator: 'Eva' });
const ended = (outcome: string) => ({ kind: 'action' as const, data: { outcome } });

describe('an author who was told first', () => {
  const decision = judged({ plan: 'to-be-told', reason: 'Ska få veta.', told });

  it('is not told again, and the record says when and how', () => {
    expect(decision.notice?.told).toEqual(told);
    expect(leftToDo({ decision, operator }, [ended('removed')])).toEqual([]);
    expect(noticeDue({ decision, operator }, [ended('removed')])).toBeNull();
    expect(gateRows(decision, 'sv').flat().join('\n')).toMatch(
      /Fick veta 2026-11-24 .*innan något gjordes\. I ett svar/,
    );
  });

  it('is told again of another ground or act; the first notice stays recorded', () => {
    const toldOf = (groundId: string, act: 'hide' | 'remove', plan: NoticePlan['plan'] = 'to-be-told') =>
      judged({ plan, reason: 'Skäl.', told: { ...told, groundId, act } });
    const dueOf = (made: Decision) => noticeDue({ decision: made, operator }, [ended('removed')]);
    expect(dueOf(toldOf('svordomar', 'remove'))).toBeNull();
    for (const other of [toldOf('reklam', 'remove'), toldOf('svordomar', 'hide')]) {
      expect(dueOf(other)).toBe('measure');
      expect(gateRows(other, 'sv').flat().join('\n')).toMatch(
        /om ett annat skäl eller en annan åtgärd.* Ska meddelas\./s,
      );
    }
    const silent = toldOf('reklam', 'remove', 'not-told');
    expect(silent.notice?.told?.groundId).toBe('reklam');
    expect(dueOf(silent)).toBeNull();
    expect(toldOf('svordomar', 'remove', 'not-told').notice?.told).toBeUndefined();
  });

  it('cannot have been told when the record says not to tell, nor in the future', () => {
    expect(judged({ plan: 'not-told', reason: 'Kontot är falskt.', told }).notice).toEqual({
      plan: 'not-told',
      reason: 'Kontot är falskt.',
    });
    const late = judged({ plan: 'to-be-told', reason: '', told: { ...told, at: '2026-12-24T11:55:00.000Z' } });
    expect(late.notice?.told?.at).toBe(new Date(NOW).toISOString());
    expect(judged({ plan: 'to-be-told', reason: '', told: { ...told, at: 'nyss' } }).notice?.told?.at).toBe(
      new Date(NOW).toISOString(),
    );
  });

  it('has no such task left when the ground is urgent', () => {
    const urgent = judged({ plan: 'later', reason: '', told }, 'upphovsrattsintrang');
    expect(urgent.completion?.parts ?? []).not.toContain('notice');
    expect(judged({ plan: 'later', reason: '' }, 'upphovsrattsintrang').completion?.parts).toContain('notice');
  });
});

describe('the notice that is due', () => {
  const decision = judged({ plan: 'to-be-told', reason: '' });
  const due = (...journalRows: Parameters<typeof noticeDue>[1]) => noticeDue({ decision, operator }, journalRows);

  it('is why it was removed, until that is told or waived', () => {
    expect(due(ended('hidden'))).toBe('measure');
    expect(due(ended('undone'))).toBeNull();
    expect(due(ended('hidden'), row({ part: 'notice', told: true, reason: '', how: 'message' }))).toBeNull();
    expect(due(ended('hidden'), row({ part: 'notice', told: false, reason: 'Kontot är stängt.' }))).toBeNull();
  });

  it('is that it is back once restored, and why it was removed if it is removed again', () => {
    const back = row({ part: 'notice', told: true, reason: '', how: 'reply', about: 'restored' });
    expect(due(ended('hidden'), ended('shown-again'))).toBe('restored');
    expect(due(ended('hidden'), ended('shown-again'), back)).toBeNull();
    expect(due(ended('hidden'), ended('shown-again'), back, ended('removed'))).toBe('measure');
    const silent = judged({ plan: 'not-told', reason: 'Hot.' });
    expect(noticeDue({ decision: silent, operator }, [ended('shown-again')])).toBeNull();
  });

  it('is not that it is back when it has since gone past Uppsikt, and does not claim who removed it', () => {
    const gone = { about: 'taken-natively', itemKey: 'k', pageUrl: 'p', act: 'delete', seen: 'gone' };
    const vanished = { ...gone, about: 'vanished', act: null };
    for (const data of [gone, vanished]) {
      const journalRows = [ended('hidden'), ended('shown-again'), { kind: 'note' as const, data }];
      expect(due(...journalRows)).toBe('measure');
      const said = row({ part: 'notice', told: true, reason: '', how: 'reply' });
      expect(due(...journalRows, said), 'it is not back').toBeNull();
      const draft = noticeText(pack, decision, { due: 'measure', standing: standingTold(journalRows) }, 'Klara');
      expect(draft).toContain('Vi har [skriv här] din kommentar.');
      // That it was hidden first does not tell the current state either.
      expect(standingTold([ended('hidden'), { kind: 'note' as const, data }])).toBe('unknown');
    }
    const silent = judged({ plan: 'not-told', reason: 'Hot.' });
    const journalRows = [ended('hidden'), ended('shown-again'), { kind: 'note' as const, data: vanished }];
    expect(noticeDue({ decision: silent, operator }, journalRows)).toBeNull();
  });

  it('is not that it is back when the author is not told why it was removed', () => {
    const not = row({ part: 'notice', told: false, reason: 'Kontot är stängt.' });
    expect(due(ended('hidden'), not, ended('shown-again'))).toBeNull();
    const told = row({ part: 'notice', told: true, reason: '', how: 'reply' });
    expect(due(ended('hidden'), not, told, ended('shown-again'))).toBe('restored');
  });

  it('is why it was removed again, whoever was told of the first time', () => {
    const told = row({ part: 'notice', told: true, reason: '', how: 'reply' });
    const again = [ended('hidden'), told, ended('shown-again'), ended('removed')];
    expect(due(...again)).toBe('measure');
    expect(due(...again, told)).toBeNull();
    expect(due(ended('hidden'), told, ended('removed')), 'told of the hiding').toBe('measure');
    expect(due(ended('unknown'), told, ended('removed')), 'the same taking, seen at last').toBeNull();
    expect(due(ended('hidden'), told, ended('still-hidden'), ended('wrong-account'))).toBeNull();
    expect(due(told, ended('hidden'))).toBeNull();
    const first = judged({ plan: 'to-be-told', reason: '', told: { at: '2026-11-24T11:55:00.000Z', how: 'reply' } });
    const dueFirst = (...journalRows: Parameters<typeof noticeDue>[1]) =>
      noticeDue({ decision: first, operator }, journalRows);
    expect(dueFirst(ended('removed'))).toBeNull();
    expect(dueFirst(ended('hidden'), ended('shown-again'), ended('removed'))).toBe('measure');
  });

  it('is why it was removed by hand, as the official states it', () => {
    const byHand = (act: string) => ({ kind: 'note' as const, data: { about: 'by-hand-act', act } });
    const saved = { ...decision, measure: null };
    const dueOf = (...journalRows: Parameters<typeof noticeDue>[1]) =>
      noticeDue({ decision: saved, operator }, journalRows);
    expect(dueOf()).toBeNull();
    expect(dueOf(byHand('kept'))).toBeNull();
    expect(dueOf(byHand('removed'))).toBe('measure');
    expect(dueOf(byHand('hidden'), row({ part: 'notice', told: true, reason: '', how: 'reply' }))).toBeNull();
    expect(dueOf(byHand('removed'), byHand('kept'))).toBeNull();
    const draft = (act: string) =>
      noticeText(pack, saved, { due: 'measure', standing: standingTold([byHand(act)]) }, 'Klara');
    expect(draft('removed')).toContain('Vi har tagit bort din kommentar.');
    expect(draft('hidden')).toContain('Vi har dolt din kommentar.');
  });

  it('is told in the journal in words', () => {
    const line = (done: Completion) => journalLine({ ...row(done), seq: 1, recordId: 'x', prevHash: '', hash: '' });
    expect(line({ part: 'notice', told: true, reason: '', how: 'message' })).toContain(
      'har fått veta varför, i ett meddelande',
    );
    expect(line({ part: 'notice', told: true, reason: '', about: 'restored' })).toContain('att det är återställt');
    expect(line({ part: 'notice', told: false, reason: 'Stängt.', about: 'restored' })).toContain(
      'har inte fått veta att det är återställt. Stängt.',
    );
    expect(line({ part: 'hold-lifted', reason: 'Nedlagd.', on: '2027-01-10' })).toContain(
      'stoppet är hävt från 2027-01-10. Nedlagd.',
    );
  });
});

describe('the words', () => {
  it('say what will be done, and that it is back, without claiming more', () => {
    const ground = groundById(pack, 'svordomar');
    if (ground === undefined) throw new Error('no ground');
    expect(noticeAhead(pack, ground, 'hide', 'Klara')).toContain('Vi kommer att dölja din kommentar. Skälet är:');
    const decision = { groundLabel: 'X', groundQuote: 'x', guidelineLine: 1, measure: 'hide' } as const;
    const back = noticeText(pack, decision, { due: 'restored', standing: 'shown-again' }, 'Klara');
    expect(back).toContain('Vi har återställt din kommentar.');
    expect(back).not.toMatch(/[{}]|Skälet/);
  });
});
