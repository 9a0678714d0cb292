/** Locks for writing where copies go: one writer at a time, across worker and pages. */
import { withLock } from '../evidence/lock';

/** For a copy, its deletion, or a change of the archive's installation id. */
export const copyLock = <T>(work: () => Promise<T>): Promise<T> => withLock('uppsikt:second-copy', work);

export const registerLock = <T>(work: () => Promise<T>): Promise<T> => withLock('uppsikt:second-copy-registers', work);

/**
 * Takes both locks, so that nothing is written beside the evidence meanwhile. Always in this order; register writers
 * never request the copy lock, so this cannot deadlock.
 */
export const besideLock = <T>(work: () => Promise<T>): Promise<T> => copyLock(() => registerLock(work));
