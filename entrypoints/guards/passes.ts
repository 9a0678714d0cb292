/**
 * Items whose native controls an official may press now without being asked: after the way through, and while Uppsikt
 * itself has asked them to press. Shared by our scripts on the page
 * (each is a bundle of its own), in memory, per document.
 */
import { onceAPage } from '../../lib/platforms/dom/once-a-page';

const passes = onceAPage('uppsiktPasses', () => new Map<string, Pass>());

/**
 * `way-through`: the official went past Uppsikt. `pointed`: Uppsikt asked for the press,
 * and its flow tells what comes of it.
 */
type PassBy = 'way-through' | 'pointed';

interface Pass {
  /** Milliseconds since 1970. */
  until: number;
  by: PassBy;
}

/** @param until milliseconds since 1970 */
export const allow = (itemKey: string, until: number, by: PassBy): void => void passes.set(itemKey, { until, by });
export const disallow = (itemKey: string): void => void passes.delete(itemKey);
/** Null where the press is to be met. */
export function allowedBy(itemKey: string, now: number): PassBy | null {
  const pass = passes.get(itemKey);
  return pass !== undefined && pass.until > now ? pass.by : null;
}
