/**
 * How long a recovery waits for its page, in milliseconds. Short, because other recoveries wait behind it and the next
 * visit tries again.
 */
export const RECOVERY_PATIENCE = 15_000;
