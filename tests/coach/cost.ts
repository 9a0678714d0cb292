/** What the hints cost for a text of 2,000 characters, beside LIX alone in the same run. Printed, never asserted. */
import { coach } from '../../lib/coach/coach';
import { readability } from '../../lib/coach/readability';
import { figuresOf } from '../bench/statistics';
import { labelledReplies } from './labelled-replies';
import { contextOf } from './measure';

const LENGTH = 2_000;

/** Medians in milliseconds. */
export function costOfHints(runs = 300): { hints: number; lix: number; times: number; length: number } {
  const all = labelledReplies()
    .map(({ text }) => text)
    .join(' ');
  const context = contextOf();
  // Another stretch of text each time: no engine has seen it before.
  const texts = Array.from({ length: runs }, (_, run) => all.slice(run * 97, run * 97 + LENGTH).padEnd(LENGTH, all));
  const timed = (work: (text: string) => unknown): number => {
    for (const text of texts.slice(0, 50)) work(text);
    return figuresOf(
      texts.map((text) => {
        const begun = performance.now();
        work(text);
        return performance.now() - begun;
      }),
    ).median;
  };
  const [lix, hints] = [timed(readability), timed((text) => coach(text, context))];
  return { hints, lix, times: hints / lix, length: LENGTH };
}
