/**
 * Starts each feature of the page separately: one that throws at start must not stop the marker or the guards. The ids
 * of failed features are reported with the page's health.
 */
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';

export interface Feature {
  /** Reported with the page's health if the feature did not start; its words are in lib/i18n/health-features. */
  id: string;
  start(session: Session): void;
}

/** Shared by all our scripts on this page: the features whose last start failed. */
const broken = onceAPage('uppsiktBroken', () => new Set<string>());

/** Starts the features in order. */
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

/** Passes a scan result to every listener, even if another one throws. */
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

/** Ids of the features that did not start. */
export const brokenFeatures = (): string[] => [...broken];
