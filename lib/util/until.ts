/**
 * Asks again until there is an answer: for what another page or the
 * store comes to say in its own time, and tells nobody when.
 */
import { realClock, type Clock } from './clock';

/**
 * @param patience milliseconds in all; what is asked when they run out is waited for
 * @param every milliseconds between two questions
 * @returns the first answer that is not undefined; undefined when the time is over
 * @example await until(async () => ((await isThere()) ? 'there' : undefined), 15_000, 250)
 */
export async function until<T>(
  question: () => Promise<T | undefined>,
  patience: number,
  every: number,
  clock: Clock = realClock,
): Promise<T | undefined> {
  for (const end = clock.now() + patience; clock.now() < end; await clock.wait(every)) {
    const answer = await question();
    if (answer !== undefined) return answer;
  }
  return undefined;
}
