/** Removals without capture that this worker is running. Any other unfinished one was left by a stopped worker. */
import type { Uncaptured } from '../../domain/forbidden';

export const running = new Set<string>();
export const isAnyUncapturedRunning = (): boolean => running.size > 0;

/** Those that are waiting for their turn on the page. */
export const waiting = new Set<string>();

/** For display only: `waits` is never stored. */
export const asTold = (removal: Uncaptured): Uncaptured =>
  waiting.has(removal.noteId) ? { ...removal, waits: true } : removal;
