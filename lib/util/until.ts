/** Polls until there is an answer, for changes in another page or in the store that trigger no event. */
import { realClock, type Clock } from './clock';

/**
 * @param patience total milliseconds; a question already asked when they run out is still awaited
 * @param every milliseconds between two questions
 * @returns the first answer that is not undefined; undefined on timeout
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
