/** The practice items whose picture must not be saved, and what the card says about them. */
import type { Page } from '@playwright/test';
import { comments as onFacebook, municipality, pfbidOf, posts } from '../../simulator/facebook/practice-data';
import type { Simulator } from '../../simulator/server';
import { comments as onYouTube } from '../../simulator/youtube/practice-data';
import { PracticePage } from '../pages/practice-page';

const snow = `https://www.facebook.com/${municipality.slug}/posts/${pfbidOf(posts.snorojning)}`;

/**
 * Facebook's item has a picture; YouTube's have the author's face and emoji. `traces` must be found nowhere in what is
 * kept.
 */
export const items = {
  facebook: { id: onFacebook.pictureAndText, traces: ['Så här ser det ut utanför', 'provgatan.png', 'Bo Test'] },
  youtube: { id: onYouTube.praise, traces: ['Bra jobbat', 'äntligen ett nytt badhus', '@kalle-ovning'] },
};

export const words = {
  sv: {
    rule: 'Ta inte skärmdump. Fotografera, spara eller skicka inte bilden.',
    noted: /Noterat utan bild/,
    removed: 'Borttaget. Inlägget är borta från sidan.',
    done: /Klart/,
  },
  en: {
    rule: 'Do not take a screenshot. Do not photograph, save or send the image.',
    noted: /Noted without image/,
    removed: 'Removed. The item is gone from the page.',
    done: /Done/,
  },
};

export const practiceOn = (page: Page, simulator: Simulator, platform: 'facebook' | 'youtube'): Promise<PracticePage> =>
  new PracticePage(page).open(platform === 'facebook' ? snow : simulator.addresses.youtubeWatch);
