/** How well two slices agree where they overlap. Pure: rows of RGBA in, a score out. */

/**
 * Channel difference, of 255, that still counts as equal. Redrawing at the same place gives no difference; rescaling
 * gives a small one.
 */
const SAME = 12;
/** Rows a slice may be off: the page reports fractional positions, but the browser draws whole pixels. */
const REACH = 2;
/** Fewer rows than this prove nothing. */
const LEAST = 8;

export interface Rows {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

export interface Seam {
  /** Share of the compared pixels that differ; 0 means no visible seam. */
  score: number;
  /** Rows to move the lower slice down to make it fit. */
  shift: number;
}

/**
 * Compares the overlap at every allowed shift, unshifted first, and returns the best. If nothing is off, both inputs
 * hold the same rows.
 */
export function seamOf(above: Rows, below: Rows): Seam {
  let best: Seam = { score: 1, shift: 0 };
  for (const shift of [0, 1, -1, 2, -2].filter((each) => Math.abs(each) <= REACH)) {
    const score = differing(above, below, shift);
    if (score < best.score) best = { score, shift };
    if (best.score === 0) break;
  }
  return best;
}

/**
 * Share of pixels that differ when each row of `above` is compared with the row of `below` that is `shift` rows higher.
 */
function differing(above: Rows, below: Rows, shift: number): number {
  const first = Math.max(0, shift);
  const last = Math.min(above.height, below.height + shift);
  const width = Math.min(above.width, below.width);
  if (last - first < LEAST) return 1;
  let count = 0;
  for (let row = first; row < last; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [one, other] = [(row * above.width + column) * 4, ((row - shift) * below.width + column) * 4];
      for (let channel = 0; channel < 3; channel += 1) {
        if (Math.abs((above.data[one + channel] ?? 0) - (below.data[other + channel] ?? 0)) > SAME) {
          count += 1;
          break;
        }
      }
    }
  }
  return count / ((last - first) * width);
}
