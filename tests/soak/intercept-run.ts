/**
 * `soak intercept`: the platform's own delete, hide, ban and spam pressed by hand on practice pages, in every wording,
 * language, order of entries and by mouse or key. On a registered page each must meet the gate and nothing may have
 * been done; on other people's pages none may be met.
 */
import type { Page } from '@playwright/test';
import {
  entryOf,
  menuButtonOf,
  NATIVE_ACTS,
  type NativeAct,
  type Platform,
  type Wording,
} from '../e2e/helpers/native-menu';
import { PracticePage } from '../e2e/pages/practice-page';
import { comments as onFacebook, facebookAddresses } from '../simulator/facebook/practice-data';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import type { Random } from './random';
import type { SoakBrowser } from './soak-browser';

export interface InterceptRun {
  story: string;
  faults: string[];
  registered: boolean;
  /** The gate came. */
  met: boolean;
}

const OURS: Record<Platform, string[]> = {
  facebook: [onFacebook.advert, onFacebook.swearing, onFacebook.hate, onFacebook.criticism, onFacebook.praise],
  youtube: [onYouTube.spam, onYouTube.criticism, onYouTube.praise],
};
const CARD = 'uppsikt-card iframe';
/** Long enough for a gate to come where none should. */
const QUIET = 700;

export async function interceptRun(soak: SoakBrowser, random: Random): Promise<InterceptRun> {
  const { world, addresses } = soak.simulator;
  const platform: Platform = random.pick(['facebook', 'youtube'] as const);
  // Nobody has registered that page; the official's own page stands there as any visitor.
  const registered = platform === 'youtube' || random.next() < 0.8;
  const id = registered ? random.pick(OURS[platform]) : onFacebook.ownOnStranger;
  const act: NativeAct = registered ? random.pick([...NATIVE_ACTS[platform]]) : 'delete';
  const wording: Wording = {
    locale: random.pick(['sv', 'en'] as const),
    ...random.pick([
      { menu: 'normal', labels: 'variant-1' },
      { menu: 'normal', labels: 'variant-2' },
      { menu: 'normal', labels: 'variant-3' },
      { menu: 'unknown-labels', labels: 'variant-1' },
    ] as const),
  };
  const by = random.pick(['mouse', 'keyboard'] as const);
  world.reset();
  world.behave({
    ...wording,
    latency: { min: 0, max: 60 },
    slowMenu: random.next() < 0.1,
    hideConfirm: random.next() < 0.3,
  });
  const page = await soak.page();
  const practice = await new PracticePage(page).open(
    registered
      ? platform === 'facebook'
        ? addresses.facebookPost
        : addresses.youtubeWatch
      : facebookAddresses.strangerPost,
  );
  if (registered) await practice.reveal(`${platform}:comment:${id}`);
  await press(page, platform, id, act, wording, by);
  const met = await page
    .locator(CARD)
    .waitFor({ timeout: registered ? 20_000 : QUIET })
    .then(
      () => true,
      () => false,
    );
  const faults = [
    ...(registered && !met ? ['the gate did not come'] : []),
    ...(!registered && met ? ['the gate came on other people’s page'] : []),
    ...(registered && world.acts.length > 0
      ? [`the platform did ${world.acts.map((done) => done.act).join(', ')}`]
      : []),
  ];
  const menu = wording.menu === 'normal' ? wording.labels : wording.menu;
  return {
    story: `${platform}, ${registered ? 'registered' : 'not registered'}, ${act} by ${by}, ${wording.locale} ${menu}`,
    faults,
    registered,
    met,
  };
}

async function press(
  page: Page,
  platform: Platform,
  id: string,
  act: NativeAct,
  wording: Wording,
  by: 'mouse' | 'keyboard',
): Promise<void> {
  await menuButtonOf(page, platform, id).click();
  const entry = entryOf(page, platform, act, wording);
  await entry.waitFor({ timeout: 20_000 });
  if (by === 'mouse') return entry.click();
  await (platform === 'facebook' ? entry : entry.locator('tp-yt-paper-item, button').first()).focus();
  await page.keyboard.press('Enter');
}
