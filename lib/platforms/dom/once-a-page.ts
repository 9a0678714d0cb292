/**
 * One value for all scripts of ours on a page. What is injected later (threads, a look through a whole page) brings its
 * own copies of modules; what it costs to know about the page is shared
 * with the content script instead of being found out twice.
 */
import { claimName } from './own-names';

/** @example const pulses = onceAPage('uppsiktPulses', () => new WeakMap<Document, number>()) */
export function onceAPage<T extends object>(name: string, make: () => T): T {
  claimName(name);
  const world = globalThis as Record<string, unknown>;
  world[name] ??= make();
  // Only our own scripts run in this world, and one name has one shape.
  return world[name] as T;
}
