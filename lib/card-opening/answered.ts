/**
 * A press is always answered. What it asks for is given so many milliseconds; then it is tried once more, and then
 * given up in words. The policy alone: what is asked and what is made anew in between is the caller's.
 */
import type { Clock } from '../platforms/contract';

/** Milliseconds that one try is given. */
export const ANSWER_WITHIN = 3_000;

export type Answered<T> =
  | { kind: 'answered'; value: T }
  /** `silent`: nobody answered in time. `refused`: somebody answered that it cannot be done. */
  | { kind: 'failed'; why: 'silent' | 'refused'; error: unknown }
  | { kind: 'cancelled' };

export interface Patience {
  clock: Clock;
  /** Ends it at once: Escape, another press, a page view that ended. */
  signal: AbortSignal;
  within?: number;
  /** Called between the two tries: what may be what hangs is made anew. */
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

/** One try. An answer that comes later is thrown away. */
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

/** A throw before the first await is a refusal too. */
const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => ask();
