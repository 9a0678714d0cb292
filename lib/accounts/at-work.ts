/** Whose acts are the municipality's. Apart from the schema: scripts of the platforms' pages need it. */
import type { AccountState } from '../domain/account';

/** What is seen with these may be told; with a private account, or one that cannot be seen, it is somebody's own. */
export const AT_WORK: readonly AccountState[] = ['municipality', 'other-municipal', 'work-account'];
