/** Path of a Firefox executable; undefined when there is none. */
export function findFirefox(): string | undefined;
