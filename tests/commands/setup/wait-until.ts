import { setTimeout as pause } from 'node:timers/promises';

/** Polls until the answer is not undefined. On timeout, throws an error that names what was waited for. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  milliseconds = 15_000,
  every = 50,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms for ${what}, and it did not come.`);
    await pause(every);
  }
}
