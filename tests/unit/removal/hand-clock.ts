/** A clock that stands still until the test moves it. */
import type { Clock } from '../../../lib/platforms/contract';

interface Timer {
  at: number;
  ring: () => void;
}

export class HandClock implements Clock {
  private time: number;
  private timers: Timer[] = [];

  /** @param start milliseconds since 1970, for tests where the date matters */
  constructor(start = 0) {
    this.time = start;
  }

  now = (): number => this.time;

  wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = { at: this.time + milliseconds, ring: resolve };
      this.timers.push(timer);
      signal?.addEventListener('abort', () => {
        this.timers = this.timers.filter((each) => each !== timer);
        reject(new Error('stopped'));
      });
    });

  /** How many waits are pending. */
  get waiting(): number {
    return this.timers.length;
  }

  /** Advances the clock, one timer after another, and lets the work after each timer run. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (let next = this.next(until); next !== undefined; next = this.next(until)) {
      this.time = next.at;
      this.timers = this.timers.filter((each) => each !== next);
      next.ring();
      await settled();
    }
    this.time = until;
    await settled();
  }

  private next(until: number): Timer | undefined {
    return this.timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
  }
}

/** Chained promises have settled after one turn of the task queue. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
