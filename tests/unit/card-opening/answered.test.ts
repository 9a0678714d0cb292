import { describe, expect, it } from 'vitest';
import { ANSWER_WITHIN, answered, type Answered } from '../../../lib/card-opening/answered';
import { aClock } from './a-clock';

/** Each try answers as its entry in `tries` says; null: never. */
function asked(tries: (() => Promise<string>)[]) {
  const clock = aClock();
  const stop = new AbortController();
  const told: string[] = [];
  let result: Answered<string> | undefined;
  const ask = (): Promise<string> => {
    told.push('ask');
    return tries[told.filter((each) => each === 'ask').length - 1]?.() ?? never();
  };
  void answered(ask, { clock, signal: stop.signal, anew: () => told.push('anew') }).then((value) => (result = value));
  return { clock, stop, told, result: () => result };
}
const never = (): Promise<string> => new Promise(() => undefined);

describe('a press', () => {
  it('that is answered in time is asked once', async () => {
    const { clock, told, result } = asked([() => Promise.resolve('shown')]);
    await clock.pass(0);
    expect(result()).toEqual({ kind: 'answered', value: 'shown' });
    expect(told).toEqual(['ask']);
    expect(clock.waiting()).toBe(0);
  });

  it('without an answer is retried once after three seconds with everything recreated, and given up after six', async () => {
    const { clock, told, result } = asked([never, never]);
    await clock.pass(ANSWER_WITHIN - 1);
    expect(told).toEqual(['ask']);
    await clock.pass(1);
    expect(told).toEqual(['ask', 'anew', 'ask']);
    expect(result()).toBeUndefined();
    await clock.pass(ANSWER_WITHIN);
    expect(result()).toMatchObject({ kind: 'failed', why: 'silent' });
    expect(told).toEqual(['ask', 'anew', 'ask']);
    expect(clock.waiting()).toBe(0);
  });

  it('is answered by the second try', async () => {
    const { clock, result } = asked([never, () => Promise.resolve('shown')]);
    await clock.pass(ANSWER_WITHIN);
    expect(result()).toEqual({ kind: 'answered', value: 'shown' });
  });

  it('that is refused is retried at once: a worker stopped in mid-answer starts again', async () => {
    const { clock, told, result } = asked([
      () => Promise.reject(new Error('port closed')),
      () => Promise.resolve('shown'),
    ]);
    await clock.pass(0);
    expect(told).toEqual(['ask', 'anew', 'ask']);
    expect(result()).toEqual({ kind: 'answered', value: 'shown' });
  });

  it('that is refused twice says so', async () => {
    const refuse = (): Promise<string> => {
      throw new Error('the page is not registered');
    };
    const { clock, result } = asked([refuse, refuse]);
    await clock.pass(0);
    expect(result()).toMatchObject({ kind: 'failed', why: 'refused', error: new Error('the page is not registered') });
  });

  it('that was cancelled ends at once and is not retried', async () => {
    const { clock, stop, told, result } = asked([never]);
    await clock.pass(1_000);
    stop.abort();
    await clock.pass(0);
    expect(result()).toEqual({ kind: 'cancelled' });
    await clock.pass(10 * ANSWER_WITHIN);
    expect(told).toEqual(['ask']);
  });
});
