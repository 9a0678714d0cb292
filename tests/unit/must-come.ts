/**
 * Timeout in milliseconds for something that is certain to happen. It only catches hangs, so it is far longer than a
 * busy machine needs (Vitest's default is one second).
 */
export const MUST_COME = 60_000;
