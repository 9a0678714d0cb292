/** After pressing send, an official is told in time what is known, and again when more is known. */
import { describe, expect, it } from 'vitest';
import fc from '../fast-check';
import { NO_MORE_AFTER, TAKEN_AFTER, watchSent, WORD_WITHIN, type SentWord } from '../../../lib/answering/after-send';

const SENT = 'Hej! Badet öppnar i juni.';
type At = { words: string | null; busy: boolean };

/** @param states the state of the box from each time on, in milliseconds */
function watched(states: readonly (readonly [from: number, state: At])[]): { said: [number, SentWord][]; end: number } {
  let now = 0;
  const waiting: { at: number; run: () => void }[] = [];
  const said: [number, SentWord][] = [];
  const at = (): At => states.findLast(([from]) => from <= now)?.[1] ?? { words: SENT, busy: false };
  watchSent(
    SENT,
    { words: () => at().words, isBusy: () => at().busy },
    { after: (milliseconds, run) => void waiting.push({ at: now + milliseconds, run }) },
    (word) => said.push([now, word]),
  );
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    now = next.at;
    next.run();
  }
  return { said, end: now };
}

const busy = { words: SENT, busy: true };

describe('the message after the press', () => {
  it('is absent when the platform has taken the text', () => {
    expect(watched([[300, { words: '', busy: false }]]).said).toEqual([]);
  });

  it('asks to press again when the text is still there and nothing is in progress', () => {
    expect(watched([]).said).toEqual([[TAKEN_AFTER, 'press-again']]);
  });

  it('says unknown after twelve seconds of a busy button, and then the real outcome', () => {
    const taken = watched([
      [0, busy],
      [30_000, { words: '', busy: false }],
    ]);
    expect(taken.said).toEqual([
      [WORD_WITHIN, 'still-busy'],
      [32_000, 'taken-late'],
    ]);
    const stood = watched([
      [0, busy],
      [30_000, { words: SENT, busy: false }],
    ]);
    expect(stood.said.at(-1)).toEqual([32_000, 'press-again']);
    const gone = watched([
      [0, busy],
      [30_000, { words: null, busy: false }],
    ]);
    expect(gone.said.at(-1)?.[1]).toBe('box-gone');
  });

  it('comes once for a button that stays busy, and then watching stops', () => {
    const { said, end } = watched([[0, busy]]);
    expect(said).toEqual([[WORD_WITHIN, 'still-busy']]);
    expect(end).toBeLessThanOrEqual(NO_MORE_AFTER + TAKEN_AFTER);
  });

  it('comes within twelve seconds, whatever the box does, unless the text was taken earlier', () => {
    const state = fc.record({ words: fc.constantFrom(SENT, '', null), busy: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), state), { maxLength: 6 }), (raw) => {
        const states = raw.toSorted(([a], [b]) => a - b);
        const { said } = watched(states);
        const isThere = (at: number): boolean => {
          const state = states.findLast(([from]) => from <= at)?.[1];
          return state === undefined || state.words === SENT;
        };
        const stood = [TAKEN_AFTER, 8_000, WORD_WITHIN].every(isThere);
        expect(stood ? (said[0]?.[0] ?? Number.POSITIVE_INFINITY) : 0).toBeLessThanOrEqual(WORD_WITHIN);
        expect(said.filter(([, word]) => word === 'still-busy').length).toBeLessThanOrEqual(1);
        expect(said.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
