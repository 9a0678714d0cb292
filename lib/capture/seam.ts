/** How well two slices agree where they overlap. Pure: rows of RGBA in, a score out. */

/** Of 255; a picture that is drawn twice at the same place differs by nothing, one that is scaled anew by little. */
const SAME = 12;
/**
 * Rows that a slice may be off: the page says where it stands with fractions, and the browser draws in whole pixels.
 */
const REACH = 2;
/** The least rows that say anything. */
const LEAST = 8;

export interface Rows {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

export interface Seam {
  /** Share of the compared pixels that differ: 0 is no seam. */
  score: number;
  /** Rows that the lower slice must be moved down to fit. */
  shift: number;
}

/**
 * Compares the overlap at every shift within reach and takes the best, the
 * unmoved one first. Both hold the same rows when nothing is off.
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

/** Rows of `above` against those of `below` that stand `shift` rows further up. */
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
