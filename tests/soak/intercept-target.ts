/** What `soak intercept` presses, where, and in which wording. The seed alone decides. */
import {
  NATIVE_ACTS,
  OWN_ACTS,
  STUDIO_ACTS,
  THE_POST,
  type NativeAct,
  type Platform,
  type Wording,
} from '../e2e/helpers/native-menu';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { seeded, type Random } from './random';

export interface Target {
  platform: Platform;
  registered: boolean;
  /** A comment's id, or `THE_POST`. */
  id: string;
  act: NativeAct;
  /** Pressed in YouTube Studio's inbox instead of on the video's page. */
  studio?: boolean;
}

export const OTHERS: Record<Platform, string[]> = {
  facebook: [onFacebook.advert, onFacebook.swearing, onFacebook.hate, onFacebook.criticism, onFacebook.praise],
  youtube: [onYouTube.spam, onYouTube.criticism, onYouTube.praise],
};
/** Listed as often as they are drawn: one place in ten is not registered. */
const PLACES = [
  ...(['facebook', 'facebook', 'facebook', 'facebook', 'stranger'] as const),
  ...(['watch', 'watch', 'watch', 'studio', 'studio'] as const),
];
export interface Where {
  place: (typeof PLACES)[number];
  locale: 'sv' | 'en';
  slowMenu: boolean;
}
const PRESSES_A_PAGE = 10;

/** Runs are counted from 1. */
export const groupOf = (run: number): number => Math.floor((run - 1) / PRESSES_A_PAGE);

/** Drawn per group of runs, so that a single run repeated alone gets the same page. */
export function whereIs(seed: number, run: number): Where {
  const random = seeded(seed * 1_000_003 + groupOf(run));
  return { place: random.pick(PLACES), locale: random.pick(['sv', 'en'] as const), slowMenu: random.next() < 0.1 };
}

/** On the municipality's pages, which show others' items and its own, one target in three is its own. */
export function pickTarget(random: Random, place: Where['place']): Target {
  const registered = true;
  switch (place) {
    case 'stranger':
      // The official's page is a plain visitor there.
      return { platform: 'facebook', registered: false, id: onFacebook.ownOnStranger, act: 'delete' };
    case 'studio':
      return { platform: 'youtube', registered, id: onYouTube.spam, act: random.pick([...STUDIO_ACTS]), studio: true };
    case 'facebook':
    case 'watch': {
      const platform: Platform = place === 'facebook' ? 'facebook' : 'youtube';
      if (random.next() < 0.67)
        return {
          platform,
          registered,
          id: random.pick(OTHERS[platform]),
          act: random.pick([...NATIVE_ACTS[platform]]),
        };
      return platform === 'facebook'
        ? { platform, registered, id: THE_POST, act: random.pick([...OWN_ACTS.facebook.post]) }
        : { platform, registered, id: onYouTube.pinned, act: random.pick([...OWN_ACTS.youtube.comment]) };
    }
  }
}

/** The wording used when the gate is passed: the words of its confirmation are known. */
export const PASSED: Wording = { locale: 'sv', menu: 'normal', labels: 'variant-1' };

export const pickWording = (random: Random, locale: Wording['locale']): Wording => ({
  locale,
  ...random.pick([
    { menu: 'normal', labels: 'variant-1' },
    { menu: 'normal', labels: 'variant-2' },
    { menu: 'normal', labels: 'variant-3' },
    { menu: 'unknown-labels', labels: 'variant-1' },
  ] as const),
});
