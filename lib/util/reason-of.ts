/** What an error says, in its own words: for a record of what went wrong, and to be shown beside ours. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
