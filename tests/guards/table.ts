/** The rows printed for each guard that was tried, and the summary at the end. */
import type { Tried } from './tried';

const words = ({ outcome }: Tried): [string, string] => {
  if (outcome.kind === 'broken') return ['BROKEN', outcome.why];
  if (outcome.kind === 'found')
    return ['found', `${outcome.by}${outcome.where === 'its own tests' ? '' : ` (${outcome.where})`}`];
  if (outcome.left === 'nothing') return ['NOT FOUND', 'no test goes red'];
  return outcome.left === 'a browser'
    ? ['left out', 'no unit test goes red, and its browser test was not run']
    : ['NOT FOUND', 'none of its own tests goes red'];
};

/** @param width of the longest id */
export function row(tried: Tried, width: number): string {
  const [word, by] = words(tried);
  return `${word.padEnd(9)}  ${tried.guard.id.padEnd(width)}  ${tried.seconds.toFixed(1).padStart(6)} s  ${by}`;
}

/** `passed` and `failed` count guards; the lines name each guard that failed or was not tried. */
export function summary(all: readonly Tried[]): { lines: string[]; failed: number } {
  const of = (kind: string): Tried[] => all.filter((tried) => words(tried)[0] === kind);
  const [lost, broken, left] = [of('NOT FOUND'), of('BROKEN'), of('left out')];
  const failed = lost.length + broken.length;
  return {
    failed,
    lines: [
      ...lost.map(
        ({ guard }) => `${guard.id}: ${guard.promise}\n  can be taken out of ${guard.file} and every test stays green`,
      ),
      ...broken.map((tried) => `${tried.guard.id}: nothing can be said: ${words(tried)[1]}`),
      ...(left.length === 0 ? [] : [`left out without a browser: ${left.map(({ guard }) => guard.id).join(', ')}`]),
      `${all.length - failed - left.length} passed, ${failed} failed` +
        (left.length === 0 ? '' : `, ${left.length} left out`),
    ],
  };
}
