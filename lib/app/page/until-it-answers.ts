/**
 * A page that asks for its session has none yet: asked too early it
 * says nothing, and what is gone would be told as unknown.
 */
import { ask } from '../../messaging/page-commander';
import { realClock, type Clock } from '../../util/clock';
import { until } from '../../util/until';

/** How long a page that has just been opened may take until it answers, milliseconds. */
const LONGEST_OPENING = 15_000;
const PAUSE = 250;

/** @returns 'silent' when it has not answered in fifteen seconds: then there is no page to look at */
export async function untilItAnswers(tabId: number, clock: Clock = realClock): Promise<'answers' | 'silent'> {
  const answered = (): Promise<'answers' | undefined> =>
    ask(tabId, 'account.read', { ref: null }, 5_000).then(
      () => 'answers',
      () => undefined,
    );
  return (await until(answered, LONGEST_OPENING, PAUSE, clock)) ?? 'silent';
}
