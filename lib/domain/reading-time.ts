/**
 * How long a line must have been on the screen before it counts as told, and how often that is looked at. Milliseconds.
 */
export const READ_AFTER = 3_000;
export const READ_EVERY = 500;
