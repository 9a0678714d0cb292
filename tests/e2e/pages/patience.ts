/**
 * How long a test waits for what must come, in milliseconds. One number for all such waits: it says nothing about how
 * quick Uppsikt is (the bench and the tests that measure do), only when to give up on a loaded machine. What must not
 * come, or must come within a bar, has its own time where it is asserted.
 */
export const MUST_COME = 45_000;
