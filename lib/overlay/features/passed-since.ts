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
export const passedSince = (moment: Moment): number => passedBetween(moment, thisMoment());

/** Milliseconds, of which the second is the later. */
export const passedBetween = (one: Moment, other: Moment): number =>
  Math.max(Math.abs(other.clock - one.clock), other.page - one.page);

/**
 * Milliseconds, when a short time is one of memory: what is forgotten early would go untold, so the computer's clock
 * does not count.
 */
export const agedSince = ({ page }: Pick<Moment, 'page'>): number => performance.now() - page;
