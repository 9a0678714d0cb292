/** Which measures can only be reversed on the platform itself, and what a note of the reversal changes. */
import { describe, expect, it } from 'vitest';
import { addedFault } from '../../../lib/assessment/added';
import { mayNote, toReverseByHand } from '../../../lib/assessment/reverse-by-hand';
import { completion, completionRow, type Completion } from '../../../lib/domain/completion';
import type { Measure } from '../../../lib/domain/decision';
import type { JournalRow } from '../../../lib/domain/journal';
import { isTaken, standingOf } from '../../../lib/domain/standing';
import { journalLine } from '../../../lib/export/package/journal-words';
import { descriptions } from '../../../lib/platforms/manifests';
import { leftToDo } from '../../../lib/records/left-to-do';
import { noticeDue } from '../../../lib/records/notice-due';
import { reviewDayOf } from '../../../lib/records/review-day';
import { recordFactOf } from '../../../lib/statistics/lines';

const row = (kind: JournalRow['kind'], data: JournalRow['data']): JournalRow => ({
  seq: 1,
  at: '2026-11-24T12:00:00.000Z',
  kind,
  recordId: 'x',
  operator: 'Eva',
  data,
  prevHash: '',
  hash: '',
});
const ended = (outcome: string): JournalRow => row('action', { outcome });
const saidRemoved = row('note', { about: 'by-hand-act', act: 'removed' });
const ban = { reason: 'Hotar.', warning: null, unwarned: 'Bråttom.', reviewOn: '2027-05-24' };
const reversal: Extract<Completion, { part: 'reversal' }> = {
  part: 'reversal',
  act: 'trash',
  reason: 'Fel inlägg.',
  result: 'said',
  by: 'Ulla Chef',
  on: '2026-11-24',
};
const noted = (result: 'said' | 'unknown' | 'impossible'): JournalRow => {
  const { kind, data } = completionRow({ ...reversal, result });
  return row(kind, data);
};

describe('what is reversed by hand', () => {
  it.each<[string, Measure | null, JournalRow[], string | null]>([
    ['removed', 'remove', [ended('removed')], 'delete'],
    ['removed, says the official', 'remove', [ended('said-removed')], 'delete'],
    ['in the trash', 'trash', [ended('trashed')], 'trash'],
    ['in the trash, says the official', 'trash', [ended('said-removed')], 'trash'],
    ['not shown again though it was tried', 'hide', [ended('hidden'), ended('still-hidden')], 'hide'],
    ['marked as spam, and not known how it went', 'spam', [ended('unknown')], 'spam'],
    ['hidden, and not known how showing it again went', 'hide', [ended('hidden'), ended('unknown')], 'hide'],
    ['banned, in a record without the decision about the person', 'ban', [ended('banned')], 'ban'],
    ['removed by hand on another platform', null, [saidRemoved], 'delete'],
    ['removed by hand, back, and removed again', null, [saidRemoved, noted('said'), saidRemoved], 'delete'],
    ['removed by hand, and back', null, [saidRemoved, noted('said')], null],
    ['hidden: Uppsikt restores it', 'hide', [ended('hidden')], null],
    ['marked as spam: Uppsikt restores it', 'spam', [ended('marked-spam')], null],
    ['comments off: Uppsikt restores it', 'comments-off', [ended('comments-off')], null],
    ['saved only', null, [ended('saved-only')], null],
    ['shown again', 'hide', [ended('hidden'), ended('shown-again')], null],
    ['nothing has ended', 'remove', [], null],
    ['already back', 'trash', [ended('trashed'), noted('said')], null],
    ['not known to be back', 'trash', [ended('trashed'), noted('unknown')], 'trash'],
  ])('%s', (_case, measure, journalRows, act) => {
    expect(toReverseByHand({ measure }, journalRows)).toBe(act);
  });

  it('a ban with its decision ends with its review', () => {
    expect(toReverseByHand({ measure: 'ban', ban }, [ended('banned')])).toBeNull();
    expect(toReverseByHand({ measure: 'hide-user', ban }, [ended('unknown')])).toBeNull();
  });

  it.each([
    ['taken-natively', 'ban', 'ban'],
    ['taken-natively', 'hide', 'hide'],
    ['vanished', null, null],
  ])('past Uppsikt: %s, %s', (about, act, reversed) => {
    const past = row('note', { about, act, itemKey: 'k', pageUrl: 'https://www.facebook.com/p' });
    expect(toReverseByHand({ measure: 'hide' }, [ended('shown-again'), past])).toBe(reversed);
  });

  it('a decided ban that was repeated past Uppsikt ends with its review, unless it had been lifted before', () => {
    const past = row('note', {
      about: 'taken-natively',
      act: 'ban',
      itemKey: 'k',
      pageUrl: 'https://www.facebook.com/p',
    });
    const lifted = row('note', { about: 'ban-review', reason: 'Lugnt.', until: null, by: 'Ulla', on: '2026-11-24' });
    const decision = { measure: 'ban' as const, ban };
    for (const [rows, act] of [
      [[ended('banned'), past], null],
      [[ended('wrong-account'), past], null],
      [[ended('banned'), past, lifted], null],
      [[ended('banned'), lifted, past], 'ban'],
    ] as const) {
      expect(toReverseByHand(decision, [...rows])).toBe(act);
      // Never both forms.
      expect([act, reviewDayOf({ decision, journalRows: rows })]).toContain(null);
    }
    expect(toReverseByHand(decision, [ended('banned'), { ...past, data: { ...past.data, act: 'delete' } }])).toBe(
      'delete',
    );
  });

  it('can be noted only for the measure in force', () => {
    expect(mayNote(reversal, { measure: 'trash' }, [ended('trashed')])).toBe(true);
    expect(mayNote(reversal, { measure: 'remove' }, [ended('removed')])).toBe(false);
    expect(mayNote(reversal, { measure: 'trash' }, [ended('undone')])).toBe(false);
  });

  it('needs a reason, a name and a day that has come', () => {
    const by = { name: 'Eva', today: '2026-11-24' };
    expect(addedFault(reversal, by)).toBeNull();
    for (const lack of [{ reason: ' ' }, { by: ' ' }, { on: '2026-11-25' }, { on: '' }])
      expect(addedFault({ ...reversal, ...lack }, by)).toBe('reversal-incomplete');
    expect(completion.safeParse({ ...reversal, result: 'back' }).success).toBe(false);
  });
});

describe('the note beside the decision', () => {
  const facts = {
    decision: { measure: 'trash' as const, notice: { plan: 'later' as const, reason: '' } },
    operator: { name: 'Eva' },
  };
  const parts = (...rows: JournalRow[]) => leftToDo(facts, [ended('trashed'), ...rows]).map(({ part }) => part);

  it('an item noted as restored counts as restored, and only the notice is left to do', () => {
    const rows = [ended('trashed'), noted('said')];
    expect(standingOf(rows)).toBe('said-restored');
    expect(parts(noted('said'))).toEqual([]);
    expect(noticeDue(facts, rows)).toBe('restored');
    const record = { id: 'x', accountId: 'a', sealedAt: '2026-11-24T12:00:00.000Z' };
    const decision = { groundId: 'g', groundLabel: 'G', guidelineLine: 1, criticismTest: 'not-criticism' } as never;
    expect(recordFactOf(record, decision, rows)).toMatchObject({ taken: true, reversed: true });
  });

  it('unknown stays unknown: the measure counts as in force, and somebody must check', () => {
    expect(isTaken(standingOf([ended('trashed'), noted('unknown')]))).toBe(true);
    expect(parts(noted('unknown'))).toContain('reversal');
    expect(parts(noted('unknown'), noted('said'))).not.toContain('reversal');
    expect(parts(noted('unknown'), noted('impossible'))).not.toContain('reversal');
  });

  it('an item that cannot be restored is still gone, and nothing more can be done', () => {
    expect(standingOf([ended('trashed'), noted('impossible')])).toBe('trashed');
    expect(parts(noted('impossible'))).toEqual(['notice']);
  });

  it.each([
    ['said', 'Tillbaka enligt handläggaren.'],
    ['unknown', 'Inte känt om det är tillbaka.'],
    ['impossible', 'Går inte att få tillbaka.'],
  ] as const)('in words, in the package too: %s', (result, words) => {
    expect(journalLine(noted(result))).toContain(
      `beslutet ändrat 2026-11-24 av Ulla Chef (flytta till papperskorgen). ${words} Fel inlägg.`,
    );
  });
});

it('each platform says where, or that no way is known', () => {
  const facts = descriptions.flatMap(({ bringBack }) => Object.values(bringBack).filter((each) => each !== null));
  expect(facts.length).toBeGreaterThan(10);
  expect(facts.filter(({ basis, sv }) => basis === 'unknown' && !/vet vi inte|Vi har inte sett/.test(sv))).toEqual([]);
});
