/**
 * Timeout and retry policy for a press, so that every press gets an answer. A request gets a fixed time, is retried
 * once, and is then reported as failed. This file holds only the policy; the caller decides what to ask and what to
 * rebuild between the two tries.
 */
import type { Clock } from '../platforms/contract';

/** Timeout of one try, in milliseconds. */
export const ANSWER_WITHIN = 3_000;

export type Answered<T> =
  | { kind: 'answered'; value: T }
  /** `silent`: no answer in time. `refused`: the answer was that it cannot be done. */
  | { kind: 'failed'; why: 'silent' | 'refused'; error: unknown }
  | { kind: 'cancelled' };

export interface Patience {
  clock: Clock;
  /** Cancels at once: Escape, another press, or the end of the page view. */
  signal: AbortSignal;
  within?: number;
  /** Called between the two tries, to rebuild whatever may be hanging. */
  anew?: () => void;
}

/**
 * @example const shown = await answered(() => ask('card.open'), { clock, signal, anew: () => renewFrame() });
 */
export async function answered<T>(ask: () => Promise<T>, { anew, ...patience }: Patience): Promise<Answered<T>> {
  const first = await once(ask, patience);
  if (first.kind !== 'failed') return first;
  anew?.();
  return once(ask, patience);
}

/** One try. An answer that arrives after the timeout is ignored. */
export async function once<T>(
  ask: () => Promise<T>,
  { clock, signal, within = ANSWER_WITHIN }: Omit<Patience, 'anew'>,
): Promise<Answered<T>> {
  if (signal.aborted) return { kind: 'cancelled' };
  const over = new AbortController();
  const end = (): void => over.abort();
  signal.addEventListener('abort', end);
  const late = clock.wait(within, over.signal).then(
    (): Answered<T> => ({ kind: 'failed', why: 'silent', error: new Error(`no answer in ${within} ms`) }),
    (): Answered<T> => ({ kind: 'cancelled' }),
  );
  const asked = inTurn(ask).then(
    (value): Answered<T> => ({ kind: 'answered', value }),
    (error: unknown): Answered<T> => ({ kind: 'failed', why: 'refused', error }),
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    signal.removeEventListener('abort', end);
    over.abort();
  }
}

/** Turns a synchronous throw into a rejection, so that it counts as `refused`. */
const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => ask();
