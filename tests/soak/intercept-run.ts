/**
 * `soak intercept`: the platform's own buttons pressed by hand on practice pages, in every wording, language, order of
 * entries and by mouse or key: on others' comments, on one's own and on one's own post. On a registered page each must
 * meet the gate and nothing may have been done; on other people's pages the press must reach the platform. Who goes
 * past the gate on purpose is journalled, and so is what came of it.
 */
import type { Page } from '@playwright/test';
import {
  entryOf,
  menuButtonOf,
  NATIVE_ACTS,
  OWN_ACTS,
  STUDIO_ACTS,
  studioMenuButton,
  THE_POST,
  type NativeAct,
  type Platform,
  type Wording,
} from '../e2e/helpers/native-menu';
import { PracticePage } from '../e2e/pages/practice-page';
import { readStore } from '../commands/setup/read-store';
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
  /** The official went past the gate, and whether the journal tells of both, the way through and what came of it. */
  slipped: 'no' | 'journalled' | 'untold';
}

interface Target {
  platform: Platform;
  registered: boolean;
  /** A comment's id, or the post. */
  id: string;
  act: NativeAct;
  /** The row in YouTube Studio's inbox, and not the page of its video. */
  studio?: boolean;
}

const OTHERS: Record<Platform, string[]> = {
  facebook: [onFacebook.advert, onFacebook.swearing, onFacebook.hate, onFacebook.criticism, onFacebook.praise],
  youtube: [onYouTube.spam, onYouTube.criticism, onYouTube.praise],
};
const CARD = 'uppsikt-card iframe';
const PATIENCE = 20_000;
/** The platform's own question: shown when a press has reached it. */
const REACHED = '[role="dialog"][aria-modal="true"]';

/** One in five is nobody's that is registered; of the others one in three is one's own. */
function pickTarget(random: Random): Target {
  const platform: Platform = random.pick(['facebook', 'youtube'] as const);
  const registered = platform === 'youtube' || random.next() < 0.8;
  // The official's own page stands there as any visitor.
  if (!registered) return { platform, registered, id: onFacebook.ownOnStranger, act: 'delete' };
  if (random.next() < 0.67)
    return { platform, registered, id: random.pick(OTHERS[platform]), act: random.pick([...NATIVE_ACTS[platform]]) };
  return platform === 'facebook'
    ? { platform, registered, id: THE_POST, act: random.pick([...OWN_ACTS.facebook.post]) }
    : { platform, registered, id: onYouTube.pinned, act: random.pick([...OWN_ACTS.youtube.comment]) };
}

const isOthers = ({ platform, registered, id }: Target): boolean => registered && OTHERS[platform].includes(id);

/** Two in five of others' comments on YouTube are met in Studio, which alone hides one. */
function perhapsInStudio(picked: Target, random: Random): Target {
  if (picked.platform === 'facebook' || !isOthers(picked) || random.next() >= 0.4) return picked;
  return { ...picked, id: onYouTube.spam, act: random.pick([...STUDIO_ACTS]), studio: true };
}

export async function interceptRun(soak: SoakBrowser, random: Random): Promise<InterceptRun> {
  const { world, addresses } = soak.simulator;
  const picked = pickTarget(random);
  const goesPast = isOthers(picked) && picked.act === 'delete' && random.next() < 0.4;
  const wording: Wording = goesPast
    ? { locale: 'sv', menu: 'normal', labels: 'variant-1' }
    : {
        locale: random.pick(['sv', 'en'] as const),
        ...random.pick([
          { menu: 'normal', labels: 'variant-1' },
          { menu: 'normal', labels: 'variant-2' },
          { menu: 'normal', labels: 'variant-3' },
          { menu: 'unknown-labels', labels: 'variant-1' },
        ] as const),
      };
  const by = random.pick(['mouse', 'keyboard'] as const);
  const behaves = { slowMenu: random.next() < 0.1, hideConfirm: random.next() < 0.3 };
  const target = goesPast ? picked : perhapsInStudio(picked, random);
  const { platform, registered, id, act, studio = false } = target;
  world.reset();
  world.behave({
    ...wording,
    latency: { min: 0, max: 60 },
    ...behaves,
  });
  const page = await soak.page();
  const onYouTubes = studio ? addresses.youtubeStudio : addresses.youtubeWatch;
  const ours = platform === 'facebook' ? addresses.facebookPost : onYouTubes;
  const practice = await new PracticePage(page).open(registered ? ours : facebookAddresses.strangerPost);
  if (registered) await practice.reveal(`${platform}:comment:${id === THE_POST ? onFacebook.advert : id}`);
  await press(practice, target, wording, by);
  const met = registered ? await comes(page, CARD) : !(await comes(page, REACHED));
  const faults = [
    ...(registered && !met ? ['the gate did not come'] : []),
    ...(!registered && met ? ['the press did not reach the platform on other people’s page'] : []),
    ...(!registered && (await page.locator(CARD).count()) > 0 ? ['the gate came on other people’s page'] : []),
    ...(registered && world.acts.length > 0
      ? [`the platform did ${world.acts.map((done) => done.act).join(', ')}`]
      : []),
  ];
  const slipped = goesPast && met ? await goPast(soak, practice, target, wording) : 'no';
  if (slipped === 'untold') faults.push('what went past the gate is not in the journal');
  const menu = wording.menu === 'normal' ? wording.labels : wording.menu;
  const whose = id === THE_POST ? 'post' : 'comment';
  return {
    story: [
      `${platform}${studio ? ' Studio' : ''}, ${registered ? 'registered' : 'not registered'}, ${act} of a ` +
        `${whose} by ${by}`,
      `${wording.locale} ${menu}${goesPast ? ', and past the gate' : ''}`,
    ].join(', '),
    faults,
    registered,
    met,
    slipped,
  };
}

async function press(
  practice: PracticePage,
  { platform, id, act, studio = false }: Target,
  wording: Wording,
  by: 'mouse' | 'keyboard',
): Promise<void> {
  const { page } = practice;
  const button = studio
    ? studioMenuButton(page, practice.control(`youtube:comment:${id}`))
    : menuButtonOf(page, platform, id);
  await button.click();
  const entry = entryOf(page, platform, act, wording);
  await entry.waitFor({ timeout: PATIENCE });
  if (by === 'mouse') return entry.click();
  await (platform === 'facebook' || studio ? entry : entry.locator('tp-yt-paper-item, button').first()).focus();
  await page.keyboard.press('Enter');
}

const comes = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .waitFor({ timeout: PATIENCE })
    .then(
      () => true,
      () => false,
    );

/** By the way through, and once more on the platform's own button. */
async function goPast(
  soak: SoakBrowser,
  practice: PracticePage,
  target: Target,
  wording: Wording,
): Promise<'journalled' | 'untold'> {
  const { page } = practice;
  const { platform, id } = target;
  const card = practice.card();
  await card.ready();
  await card.frame.getByRole('button', { name: 'Fortsätt på sidan utan bevis' }).click();
  await page.locator(CARD).waitFor({ state: 'hidden', timeout: PATIENCE });
  await press(practice, target, wording, 'mouse');
  await page
    .locator(`${REACHED}, yt-confirm-dialog-renderer`)
    .getByRole('button', { name: /^(Radera|Ta bort)$/ })
    .first()
    .click();
  const reader = await soak.reader();
  const key = `${platform}:comment:${id}`;
  await page.bringToFront();
  for (const until = Date.now() + PATIENCE; Date.now() < until;) {
    const { journal } = await readStore(reader);
    const told = journal.filter(({ data }) => data['itemKey'] === key).map(({ data }) => data['about']);
    if (told.includes('native-passed') && told.includes('removed-without-evidence')) return 'journalled';
    await page.waitForTimeout(500);
  }
  return 'untold';
}
