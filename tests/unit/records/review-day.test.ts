/** The review day of a ban stays until somebody has reviewed it. A ban that never happened has none. */
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
  it('is the day in the decision, for a ban and for a hidden user', () => {
    expect(of('ban', ended('banned'))).toBe('2027-05-24');
    expect(of('hide-user', ended('user-hidden'))).toBe('2027-05-24');
    expect(of('ban', ended('unknown'))).toBe('2027-05-24');
  });

  it('applies when the outcome is not known yet, and not when the ban did not happen', () => {
    expect(of('ban')).toBe('2027-05-24');
    for (const outcome of ['wrong-account', 'still-present', 'undone']) expect(of('ban', ended(outcome))).toBeNull();
  });

  it('applies when the person was since banned past Uppsikt, and not when only the item went', () => {
    const past = (about: 'taken-natively' | 'vanished', act: string | null) => ({
      kind: 'note' as const,
      data: { about, itemKey: 'facebook:comment:1', pageUrl: 'https://x', act },
    });
    expect(of('ban', ended('still-present'), past('taken-natively', 'ban'))).toBe('2027-05-24');
    expect(of('ban', ended('still-present'), past('vanished', null))).toBe('2027-05-24');
    expect(of('ban', ended('still-present'), past('taken-natively', 'delete'))).toBeNull();
  });

  it('is moved by a review that keeps the ban, and ended by one that lifts it', () => {
    expect(of('ban', ended('banned'), reviewed('2027-11-24'))).toBe('2027-11-24');
    expect(of('ban', ended('banned'), reviewed('2027-11-24'), reviewed(null))).toBeNull();
  });

  it('does not exist for other measures', () => {
    expect(of('remove', ended('removed'))).toBeNull();
    expect(reviewDayOf({ decision: { measure: 'ban' }, journalRows: [ended('banned')] })).toBeNull();
  });

  it('is in the future, and within a year', () => {
    expect(reviewDayLack('', '2026-11-24')).toBe('review');
    expect(reviewDayLack('2026-11-24', '2026-11-24')).toBe('review-past');
    expect(reviewDayLack('2028-01-01', '2026-11-24')).toBe('review-late');
    expect(reviewDayLack('2027-05-24', '2026-11-24')).toBeNull();
  });
});
