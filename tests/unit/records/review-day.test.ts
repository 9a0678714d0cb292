/** The day when a ban is looked at again stands until somebody has looked, and no ban that never was has one. */
import { describe, expect, it } from 'vitest';
import { reviewDayLack } from '../../../lib/assessment/ban-form';
import { completionRow } from '../../../lib/domain/completion';
import { reviewDayOf, type ReviewedRecord } from '../../../lib/records/review-day';

const ban = { reason: 'Hotar.', warning: null, unwarned: 'Bråttom.', reviewOn: '2027-05-24' };
const ended = (outcome: string) => ({ kind: 'action' as const, data: { outcome } });
const reviewed = (until: string | null) => completionRow({ part: 'ban-review', reason: 'Lugnt nu.', until });
const of = (measure: ReviewedRecord['decision']['measure'], ...journalRows: ReviewedRecord['journalRows'][number][]) =>
  reviewDayOf({ decision: { measure, ban }, journalRows });

describe('the review day of a record', () => {
  it('is the decision’s, for a ban and for a hidden user', () => {
    expect(of('ban', ended('banned'))).toBe('2027-05-24');
    expect(of('hide-user', ended('user-hidden'))).toBe('2027-05-24');
    expect(of('ban', ended('unknown'))).toBe('2027-05-24');
  });

  it('stands where no end is known yet, and not where nothing came of it', () => {
    expect(of('ban')).toBe('2027-05-24');
    for (const outcome of ['wrong-account', 'still-present', 'undone']) expect(of('ban', ended(outcome))).toBeNull();
  });

  it('stands where the person was shut out past Uppsikt since, and not where only the item went', () => {
    const past = (about: 'taken-natively' | 'vanished', act: string | null) => ({
      kind: 'note' as const,
      data: { about, itemKey: 'facebook:comment:1', pageUrl: 'https://x', act },
    });
    expect(of('ban', ended('still-present'), past('taken-natively', 'ban'))).toBe('2027-05-24');
    expect(of('ban', ended('still-present'), past('vanished', null))).toBe('2027-05-24');
    expect(of('ban', ended('still-present'), past('taken-natively', 'delete'))).toBeNull();
  });

  it('is moved by a look that keeps the ban, and ended by one that lifts it', () => {
    expect(of('ban', ended('banned'), reviewed('2027-11-24'))).toBe('2027-11-24');
    expect(of('ban', ended('banned'), reviewed('2027-11-24'), reviewed(null))).toBeNull();
  });

  it('is of no other measure', () => {
    expect(of('remove', ended('removed'))).toBeNull();
    expect(reviewDayOf({ decision: { measure: 'ban' }, journalRows: [ended('banned')] })).toBeNull();
  });

  it('lies ahead, and within a year', () => {
    expect(reviewDayLack('', '2026-11-24')).toBe('review');
    expect(reviewDayLack('2026-11-24', '2026-11-24')).toBe('review-past');
    expect(reviewDayLack('2028-01-01', '2026-11-24')).toBe('review-late');
    expect(reviewDayLack('2027-05-24', '2026-11-24')).toBeNull();
  });
});
