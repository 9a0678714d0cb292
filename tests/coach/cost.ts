/**
 * The cost of the hints for a text of 2,000 characters, compared with LIX alone in the same run. Printed, never
 * asserted.
 */
import { coach } from '../../lib/coach/coach';
import { readability } from '../unit/i18n/lix';
import { figuresOf } from '../bench/statistics';
import { labelledReplies } from './labelled-replies';
import { contextOf } from './measure';

const LENGTH = 2_000;

/** Texts of 2,000 characters each: the labelled replies one after another, so that every rule has many matches. */
export function draftsOfReplies(count: number): string[] {
  const all = labelledReplies()
    .map(({ text }) => text)
    .join(' ');
  return Array.from({ length: count }, (_, run) => {
    const start = (run * 97) % (all.length - LENGTH);
    return all.slice(start, start + LENGTH);
  });
}

/**
 * Medians in milliseconds. The two measurements alternate on each text, as between two keys, so neither is warmed by
 * its own previous run.
 */
export function costOfHints(runs = 600): { hints: number; lix: number; times: number; length: number } {
  const context = contextOf();
  const costs = draftsOfReplies(runs).map(
    (text) => [timed(() => readability(text)), timed(() => coach(text, context))] as const,
  );
  // Skips the first runs, in which the engine warms up.
  const warm = costs.slice(runs / 6);
  const [lix, hints] = [figuresOf(warm.map(([cost]) => cost)).median, figuresOf(warm.map(([, cost]) => cost)).median];
  return { hints, lix, times: hints / lix, length: LENGTH };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
