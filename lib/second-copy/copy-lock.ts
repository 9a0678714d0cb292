/** What is written where copies go is written by one at a time, across worker and pages. */
import { withLock } from '../evidence/lock';

/** A copy, its deletion, or a change of who the archive is to the folder. */
export const copyLock = <T>(work: () => Promise<T>): Promise<T> => withLock('uppsikt:second-copy', work);

export const registerLock = <T>(work: () => Promise<T>): Promise<T> => withLock('uppsikt:second-copy-registers', work);

/** Nothing is written beside the evidence meanwhile. In this order, and no register's writer asks for a copy's lock. */
export const besideLock = <T>(work: () => Promise<T>): Promise<T> => copyLock(() => registerLock(work));
