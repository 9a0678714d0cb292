/**
 * How long a test waits for something that must appear, in milliseconds. All such waits share this number. It is not a
 * claim about Uppsikt's speed (the bench and the tests that measure make those); it only says when to give up on a
 * loaded machine. Tests that assert an absence or a time limit set their own time.
 */
export const MUST_COME = 45_000;
