/**
 * The account states in which a person acts for the municipality. Kept apart from the schema because scripts on the
 * platforms' pages import it.
 */
import type { AccountState } from '../domain/account';

/** What is seen under these accounts may be reported. Under a private or unknown account it is private. */
export const AT_WORK: readonly AccountState[] = ['municipality', 'other-municipal', 'work-account'];
