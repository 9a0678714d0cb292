/** What is added to a sealed record is asked by the same rules as what is sealed, where nobody gets past them. Pure. */
import type { Completion } from '../domain/completion';
import { isJudged } from '../domain/secrecy';
import { isWholeDay } from '../domain/whole-day';
import { reviewDayLack } from './ban-form';
import { eyesLack, type Judge } from './second-eyes';

type AddedFault =
  | 'operator-missing'
  | 'eyes-incomplete'
  | 'ban-incomplete'
  | 'secrecy-incomplete'
  | 'hold-incomplete'
  | 'print-incomplete';

/**
 * The problem's name (lib/problems), or null. Without the official's name nobody can tell whether they answered
 * themselves.
 */
export function addedFault(done: Completion, by: Judge): AddedFault | null {
  if (done.part === 'ban-review') {
    if (done.until !== null) return reviewDayLack(done.until, by.today) === null ? null : 'ban-incomplete';
    // A decision about a person has an end that somebody stands for.
    return done.lifted === undefined || !isDone(done.lifted, by.today) ? 'ban-incomplete' : null;
  }
  if (done.part === 'print') return isDone(done, by.today) ? null : 'print-incomplete';
  if (done.part === 'secrecy') return isJudged(done) ? null : 'secrecy-incomplete';
  // Who lifts it answers for it, and nobody answers who has no name.
  if (done.part === 'hold-lifted' && by.name.trim() === '') return 'operator-missing';
  if (done.part === 'hold-lifted')
    return done.reason.trim() === '' || !isWholeDay(done.on) || done.on > by.today ? 'hold-incomplete' : null;
  if (done.part !== 'second-eyes') return null;
  if (by.name.trim() === '') return 'operator-missing';
  return eyesLack(done, by) === null ? null : 'eyes-incomplete';
}

/** Who did it, and on a day that does not lie ahead. */
const isDone = ({ by, on }: { by: string; on: string }, today: string): boolean =>
  by.trim() !== '' && isWholeDay(on) && on <= today;
