/**
 * Milliseconds for what certainly comes: a limit for what hangs, far beyond what a busy machine needs (Vitest's own is
 * one second).
 */
export const MUST_COME = 30_000;
