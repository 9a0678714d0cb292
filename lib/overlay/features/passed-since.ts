/**
 * How much time has passed, when a short time permits something. The computer's clock may be set in between; then more
 * has passed rather than less, so that nothing is permitted for longer than meant.
 */
export interface Moment {
  /** Milliseconds since 1970. Counts while the computer sleeps. */
  clock: number;
  /** Milliseconds since the page was loaded. Nobody can set it. */
  page: number;
}

export const thisMoment = (): Moment => ({ clock: Date.now(), page: performance.now() });

/** Milliseconds. */
export const passedSince = ({ clock, page }: Moment): number =>
  Math.max(Math.abs(Date.now() - clock), performance.now() - page);
