/**
 * How long a recovery waits for its page, in milliseconds: the others wait behind it, and there will be another visit.
 */
export const RECOVERY_PATIENCE = 15_000;
