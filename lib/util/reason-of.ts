/** An error's own message, for a record of what went wrong or to show next to our own text. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
