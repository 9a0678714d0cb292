/** What must be stated before a person is banned. Pure. */
import { isWholeDay } from '../domain/whole-day';
import { ban, type Ban } from '../domain/ban';

/** The form's values: dates as YYYY-MM-DD, empty if not filled in. */
export interface BanForm {
  reason: string;
  warned: 'yes' | 'no' | null;
  warnedOn: string;
  warnedHow: string;
  unwarned: string;
  reviewOn: string;
}

export const emptyBanForm: BanForm = {
  reason: '',
  warned: null,
  warnedOn: '',
  warnedHow: '',
  unwarned: '',
  reviewOn: '',
};

export type BanLack =
  | 'reason'
  | 'warned'
  | 'warned-on'
  | 'warned-how'
  | 'unwarned'
  | 'review'
  | 'review-past'
  | 'review-late';

/** The longest time until a ban is reviewed, in days. A ban that is never reviewed lasts for ever. */
const LONGEST_DAYS = 366;

/**
 * The first thing that is missing; null if nothing is.
 *
 * @param today the official's day, YYYY-MM-DD
 */
export function banLack(form: BanForm, today: string): BanLack | null {
  if (form.reason.trim() === '') return 'reason';
  if (form.warned === null) return 'warned';
  if (form.warned === 'yes' && (!isWholeDay(form.warnedOn) || form.warnedOn > today)) return 'warned-on';
  if (form.warned === 'yes' && form.warnedHow.trim() === '') return 'warned-how';
  if (form.warned === 'no' && form.unwarned.trim() === '') return 'unwarned';
  return reviewDayLack(form.reviewOn, today);
}

/** Also used when a ban has been reviewed and is kept: the next review day follows the same rule. */
export function reviewDayLack(day: string, today: string): 'review' | 'review-past' | 'review-late' | null {
  if (!isWholeDay(day)) return 'review';
  if (day <= today) return 'review-past';
  return daysBetween(today, day) > LONGEST_DAYS ? 'review-late' : null;
}

/** @throws if something is missing; call `banLack` first */
export const banOf = (form: BanForm): Ban =>
  ban.parse({
    reason: form.reason,
    warning: form.warned === 'yes' ? { on: form.warnedOn, how: form.warnedHow } : null,
    unwarned: form.warned === 'no' ? form.unwarned : null,
    reviewOn: form.reviewOn,
  });

/** Whether a received ban is complete. Checked again in the background. */
export function banHolds(given: Ban | undefined, today: string): boolean {
  if (given === undefined) return false;
  const { reason, warning, unwarned, reviewOn } = given;
  return (
    banLack(
      {
        reason,
        warned: warning === null ? 'no' : 'yes',
        warnedOn: warning?.on ?? '',
        warnedHow: warning?.how ?? '',
        unwarned: unwarned ?? '',
        reviewOn,
      },
      today,
    ) === null
  );
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
