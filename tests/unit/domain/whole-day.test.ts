/** A date that does not exist is refused in the disposal decision, a hold, a ban or a filter. */
import { describe, expect, it } from 'vitest';
import { reviewDayLack } from '../../../lib/assessment/ban-form';
import { isWholeDay } from '../../../lib/domain/whole-day';

describe('a whole day', () => {
  it.each(['2026-11-24', '2026-12-31', '2024-02-29', '2000-02-29'])('%s is one', (day) => {
    expect(isWholeDay(day)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-2',
    '2026-11',
    '2026-11-24T00:00',
    ' 2026-11-24',
    '',
  ])('"%s" is not one', (day) => {
    expect(isWholeDay(day)).toBe(false);
  });

  it('a ban cannot be reviewed on a day that does not exist', () => {
    expect(reviewDayLack('2027-02-30', '2026-11-24')).toBe('review');
    expect(reviewDayLack('2027-02-28', '2026-11-24')).toBeNull();
  });
});
