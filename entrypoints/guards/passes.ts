/**
 * Items whose native controls an official may press now without being asked: after the way through, and while Uppsikt
 * itself has asked them to press. Shared by our scripts on the page
 * (each is a bundle of its own), in memory, per document.
 */
import { onceAPage } from '../../lib/platforms/dom/once-a-page';

const passes = onceAPage('uppsiktPasses', () => new Map<string, number>());

/** @param until milliseconds since 1970 */
export const allow = (itemKey: string, until: number): void => void passes.set(itemKey, until);
export const disallow = (itemKey: string): void => void passes.delete(itemKey);
export const isAllowed = (itemKey: string, now: number): boolean => (passes.get(itemKey) ?? 0) > now;
