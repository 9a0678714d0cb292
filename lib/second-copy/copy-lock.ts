/** One at a time, across worker and pages: a copy, its deletion, or a change of who the archive is to the folder. */
import { withLock } from '../evidence/lock';

export const copyLock = <T>(work: () => Promise<T>): Promise<T> => withLock('uppsikt:second-copy', work);
