/**
 * A feature of the page starts and fails by itself: what one throws at its start must not take the marker or the guards
 * with it. Which have failed is told with the page's health, by their ids.
 */
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';

export interface Feature {
  /** Told with the page's health where it did not start; its words stand in lib/i18n/health-features. */
  id: string;
  start(session: Session): void;
}

/** Of all our scripts on this page, as they last started. */
const broken = onceAPage('uppsiktBroken', () => new Set<string>());

/** In the order that they stand in. */
export function runAlone(features: readonly Feature[], session: Session): void {
  for (const feature of features) {
    try {
      feature.start(session);
      broken.delete(feature.id);
    } catch (error) {
      broken.add(feature.id);
      console.error('Uppsikt', feature.id, error);
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
