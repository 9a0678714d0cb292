/** Validates additions to a sealed record by the same rules as at sealing, where they cannot be bypassed. Pure. */
import type { Completion } from '../domain/completion';
import { isJudged } from '../domain/secrecy';
import { isWholeDay } from '../domain/whole-day';
import { reviewDayLack } from './ban-form';
import { eyesLack, type Judge } from './second-eyes';
import { isWhoAndWhen } from './who-and-when';

type AddedFault =
  | 'operator-missing'
  | 'eyes-incomplete'
  | 'ban-incomplete'
  | 'secrecy-incomplete'
  | 'hold-incomplete'
  | 'print-incomplete'
  | 'reversal-incomplete';

/**
 * The problem's id (lib/problems), or null. Without the official's name it is not possible to tell whether they
 * answered their own question.
 */
export function addedFault(done: Completion, by: Judge): AddedFault | null {
  if (done.part === 'ban-review') {
    if (done.until !== null) return reviewDayLack(done.until, by.today) === null ? null : 'ban-incomplete';
    // Someone must be named as responsible for ending a ban.
    return done.lifted === undefined || !isWhoAndWhen(done.lifted, by.today) ? 'ban-incomplete' : null;
  }
  if (done.part === 'reversal')
    return done.reason.trim() !== '' && isWhoAndWhen(done, by.today) ? null : 'reversal-incomplete';
  if (done.part === 'print') return isWhoAndWhen(done, by.today) ? null : 'print-incomplete';
  if (done.part === 'secrecy') return isJudged(done) ? null : 'secrecy-incomplete';
  // Whoever lifts a hold is responsible for it, so a name is required.
  if (done.part === 'hold-lifted' && by.name.trim() === '') return 'operator-missing';
  if (done.part === 'hold-lifted')
    return done.reason.trim() === '' || !isWholeDay(done.on) || done.on > by.today ? 'hold-incomplete' : null;
  if (done.part !== 'second-eyes') return null;
  if (by.name.trim() === '') return 'operator-missing';
  return eyesLack(done, by) === null ? null : 'eyes-incomplete';
}
