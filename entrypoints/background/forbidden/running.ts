/** Removals without capture that run in this very worker. All other unfinished ones were left behind by a killed one. */
export const running = new Set<string>();
export const isAnyUncapturedRunning = (): boolean => running.size > 0;
