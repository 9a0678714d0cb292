/**
 * Decides whose turn it is: every call of a flow to the world or the store waits here, and runs while nothing else
 * does. Only the seed decides the order, so a run can be repeated.
 */
import type { Random } from '../random';
import { settled } from '../../unit/removal/hand-clock';

interface Waiting {
  owner: object;
  run: () => Promise<void>;
}

export class Turns {
  private waiting: Waiting[] = [];
  private stopped = new WeakSet<object>();

  /** @param owner a worker; the waiting calls of a stopped worker are never answered */
  take<T>(owner: object, work: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.stopped.has(owner)) return;
      const run = async (): Promise<void> => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      this.waiting.push({ owner, run });
    });
  }

  stop(owner: object): void {
    this.stopped.add(owner);
    this.waiting = this.waiting.filter((one) => one.owner !== owner);
  }

  get count(): number {
    return this.waiting.length;
  }

  /** Runs one call, with all that follows from it until the next call. */
  async next(random: Random): Promise<void> {
    const turn = random.pick(this.waiting);
    this.waiting = this.waiting.filter((one) => one !== turn);
    await turn.run();
    await settled();
  }
}
