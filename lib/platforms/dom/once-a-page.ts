/**
 * One value shared by all our scripts on a page. Scripts injected later (threads, a walk through a whole page) have
 * their own copies of modules. Sharing saves them from repeating expensive work that the content script has done.
 */
import { claimName } from './own-names';

/** @example const pulses = onceAPage('uppsiktPulses', () => new WeakMap<Document, number>()) */
export function onceAPage<T extends object>(name: string, make: () => T): T {
  claimName(name);
  const world = globalThis as Record<string, unknown>;
  world[name] ??= make();
  // Only our own scripts run in this world, and each name always has the same type.
  return world[name] as T;
}
