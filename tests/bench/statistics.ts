/** Median and 90th percentile: every figure is printed as these, since one slow run says little. */
export interface Figures {
  median: number;
  p90: number;
  runs: number;
}

export function figuresOf(values: number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p90: at(0.9), runs: sorted.length };
}

export const show = ({ median, p90, runs }: Figures): string =>
  runs === 0 ? 'no figure' : `median ${median.toFixed(0)} ms, p90 ${p90.toFixed(0)} ms (${runs} runs)`;
