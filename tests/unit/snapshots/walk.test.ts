/** The walk through a page: what each outcome keeps, and that the page is always restored. */
import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FRAMES, walkPage } from '../../../lib/snapshots/walk';
import { aWalk, WINDOW, type Happening } from './a-walk';

describe('a snapshot of a page', () => {
  it('goes from the top to the end, and lists each item once', async () => {
    const { env, seen } = aWalk(2_000);
    const end = await walkPage(env);
    if (end.kind !== 'taken') throw new Error(end.kind);
    expect(end.taken.stopped).toBe('end');
    expect(end.taken.frames.map(({ walked }) => walked.to)).toEqual([600, 1_120, 1_640, 2_000]);
    expect(new Set(end.taken.items.map(({ ref }) => ref.id)).size).toBe(end.taken.items.length);
    expect(seen.progress).toEqual([1, 2, 3, 4]);
    expect(seen.steps[0]).toBe('begin');
    expect(seen.steps.at(-1)).toBe('end');
  });

  it('continues when the page loads more at its end', async () => {
    const { env } = aWalk(WINDOW, [{ at: 2, what: 'grows' }]);
    expect(await walkPage(env)).toMatchObject({ kind: 'taken', taken: { stopped: 'end', frames: { length: 3 } } });
  });

  it('stops at its limit, and says so', async () => {
    const { env, seen } = aWalk(1_000_000);
    expect(await walkPage(env)).toMatchObject({ kind: 'taken', taken: { stopped: 'limit' } });
    expect(seen.frames).toBe(MOST_FRAMES);
  });

  it.each<[Happening['what'], object]>([
    ['cancel', { kind: 'cancelled' }],
    ['noted', { kind: 'failed', why: 'forbidden' }],
    ['uncovered', { kind: 'failed', why: 'forbidden' }],
    ['unsafe', { kind: 'failed', why: 'forbidden' }],
    ['silent', { kind: 'failed', why: 'page' }],
    // The account was read once: what another page shows is not this account's.
    ['elsewhere', { kind: 'failed', why: 'changed' }],
    // Noted on the post's own page, and without an id: it may show under the post here too.
    ['unnamed', { kind: 'failed', why: 'forbidden' }],
  ])('ends and keeps nothing: %s', async (what, wanted) => {
    for (const at of [0, 1, 2, 3]) {
      const { env, seen } = aWalk(2_000, [{ at, what }]);
      const end = await walkPage(env);
      expect(end).toMatchObject(wanted);
      expect('taken' in end).toBe(false);
      expect(seen.steps.at(-1)).toBe('end');
    }
  });

  it('takes no frame of what cannot be covered', async () => {
    const { env, seen } = aWalk(2_000, [{ at: 0, what: 'unsafe' }]);
    await walkPage(env);
    expect(seen.frames).toBe(0);
  });

  it('discards a frame taken while the page moved, and gives up on a page that never settles', async () => {
    const once = aWalk(WINDOW, [{ at: 1, what: 'moves' }]);
    expect(await walkPage(once.env)).toMatchObject({ kind: 'taken', taken: { frames: { length: 1 } } });
    expect(once.seen.frames).toBe(2);
    const restless = aWalk(
      WINDOW,
      [1, 2, 3].map((at) => ({ at, what: 'moves' as const })),
    );
    expect(await walkPage(restless.env)).toMatchObject({ kind: 'failed', why: 'changed' });
  });

  it('fails when the browser gives no frame', async () =>
    expect(await walkPage(aWalk(WINDOW, [], 'refused').env)).toMatchObject({ kind: 'failed', why: 'frame' }));

  it('always ends in one word, restores the page once and last, and keeps all or nothing', async () => {
    const happening = fc.record({
      at: fc.nat(12),
      what: fc.constantFrom<Happening['what']>('cancel', 'noted', 'uncovered', 'silent', 'unsafe', 'moves', 'grows'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: WINDOW, max: 5_000 }),
        fc.array(happening, { maxLength: 5 }),
        async (height, all) => {
          const { env, seen, control } = aWalk(height, all);
          const end = await walkPage(env);
          expect(seen.steps.filter((step) => step === 'end')).toHaveLength(1);
          expect(seen.steps.at(-1)).toBe('end');
          if (end.kind !== 'taken') return;
          expect(control.signal.aborted).toBe(false);
          expect(end.taken.frames.at(-1)?.walked.atEnd).toBe(true);
          // No part of the page is left out between two frames.
          const bottoms = end.taken.frames.map(({ walked }) => walked.to);
          for (const [index, bottom] of bottoms.slice(1).entries())
            expect(bottom - WINDOW).toBeLessThan(bottoms[index] ?? 0);
        },
      ),
    );
  });
});
