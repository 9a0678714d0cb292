/**
 * A feature of the page starts and fails by itself: what one throws at its start must not take the marker or the guards
 * with it. Which have failed is told with the page's health, by their ids.
 */
import { onceAPage } from '../../../lib/platforms/dom/once-a-page';

/** Of all our scripts on this page, as they last started. */
const broken = onceAPage('uppsiktBroken', () => new Set<string>());

/** In the order that they stand in. */
export function runAlone(features: Record<string, () => void>): void {
  for (const [id, run] of Object.entries(features)) {
    try {
      run();
      broken.delete(id);
    } catch (error) {
      broken.add(id);
      console.error('Uppsikt', id, error);
    }
  }
}

/** Each who follows the page's items hears of what was seen, whatever another makes of it. */
export function tellEach<T>(tells: Iterable<(seen: T) => void>, seen: T): void {
  for (const tell of tells) {
    try {
      tell(seen);
    } catch (error) {
      broken.add('look');
      console.error('Uppsikt', 'look', error);
    }
  }
}

/** Ids of those that did not start. */
export const brokenFeatures = (): string[] => [...broken];
