/**
 * Waits until a page that has just loaded has its session. Before that it answers nothing, and an item that is gone
 * would be reported as unknown.
 */
import { ask } from '../../messaging/page-commander';
import { realClock, type Clock } from '../../util/clock';
import { until } from '../../util/until';

/** The maximum time until a newly opened page answers, in milliseconds. */
const LONGEST_OPENING = 15_000;
const PAUSE = 250;

/** @returns 'silent' when it has not answered in time, so there is no page to check */
export async function untilItAnswers(tabId: number, clock: Clock = realClock): Promise<'answers' | 'silent'> {
  const answered = (): Promise<'answers' | undefined> =>
    ask(tabId, 'account.read', { ref: null }, 5_000).then(
      () => 'answers',
      () => undefined,
    );
  return (await until(answered, LONGEST_OPENING, PAUSE, clock)) ?? 'silent';
}
