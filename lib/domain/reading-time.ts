/**
 * How long a line must have been on the screen before it counts as shown to the official, and how often that is
 * checked. Milliseconds.
 */
export const READ_AFTER = 3_000;
export const READ_EVERY = 500;
