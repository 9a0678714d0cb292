/** The program file of a Firefox; undefined when there is none. */
export function findFirefox(): string | undefined;
