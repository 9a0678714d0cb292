/** What an age shown on a page says of when the item was written. */
import { describe, expect, it } from 'vitest';
import { shownAge } from '../../../lib/domain/shown-age';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;

describe('an age that is shown', () => {
  it.each([
    ['8 d', 'sv', 7.5 * DAY, 9 * DAY],
    ['2 tim', 'sv', 1.5 * HOUR, 3 * HOUR],
    ['1 v', 'sv', 3.5 * DAY, 14 * DAY],
    ['5 min', 'sv', 4.5 * (HOUR / 60), 6 * (HOUR / 60)],
    ['1 år', 'sv', 182.5 * DAY, 732 * DAY],
    ['för 4 år sedan', 'sv-SE', 3.5 * 365 * DAY, 5 * 366 * DAY],
    ['för 2 månader sedan (redigerad)', 'sv', 1.5 * 28 * DAY, 3 * 31 * DAY],
    ['3 weeks ago (edited)', 'en', 17.5 * DAY, 28 * DAY],
    ['3w', 'en', 17.5 * DAY, 28 * DAY],
    ['vor 3 Tagen', 'de', 2.5 * DAY, 4 * DAY],
    ['قبل 3 أيام', 'ar-EG-u-nu-latn', 2.5 * DAY, 4 * DAY],
  ])('%s, in %s', (shown, language, least, most) => {
    expect(shownAge(shown, language)).toEqual({ least, most });
  });

  it('is read as Swedish or English when the page’s language is unknown', () => {
    expect(shownAge('8 d', null)).toEqual({ least: 7.5 * DAY, most: 9 * DAY });
    expect(shownAge('4 years ago', 'not a language')?.most).toBe(5 * 366 * DAY);
  });

  it('holds every unit that the words may mean', () => {
    const age = shownAge('5m', 'en');
    expect(age?.least).toBe(4.5 * (HOUR / 60));
    expect(age?.most).toBe(6 * 31 * DAY);
  });

  it.each(['', 'Nyss', 'Igår kl. 12:03', '23 november 2025', '12 november', 'Sponsrad', '8', '8 hästar'])(
    'is none in "%s"',
    (shown) => {
      expect(shownAge(shown, 'sv')).toBeNull();
    },
  );

  it('begins with now for an age shown as zero', () => {
    expect(shownAge('0 min', 'sv')).toEqual({ least: 0, most: HOUR / 60 });
  });
});
