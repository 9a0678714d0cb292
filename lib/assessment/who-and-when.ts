/** Who did something outside Uppsikt, and on which day, as a form gives it. Pure. */
import { isWholeDay } from '../domain/whole-day';

/**
 * Whether somebody is named and the day is a real one that has come.
 *
 * @param today YYYY-MM-DD
 */
export const isWhoAndWhen = ({ by, on }: { by: string; on: string }, today: string): boolean =>
  by.trim() !== '' && isWholeDay(on) && on <= today;
