/**
 * Removals without capture that run in this very worker. All other unfinished ones were left behind by a killed one.
 */
import type { Uncaptured } from '../../domain/forbidden';

export const running = new Set<string>();
export const isAnyUncapturedRunning = (): boolean => running.size > 0;

/** Those of them that wait for their turn on the page. */
export const waiting = new Set<string>();

/** As it is told: that it waits is never stored. */
export const asTold = (removal: Uncaptured): Uncaptured =>
  waiting.has(removal.noteId) ? { ...removal, waits: true } : removal;
