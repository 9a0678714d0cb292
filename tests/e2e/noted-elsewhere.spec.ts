/** An item noted as a suspected abuse image is covered at every address where it appears, before it can be seen. */
import type { Page } from '@playwright/test';
import { comments as onFacebook, facebookAddresses } from '../simulator/facebook/practice-data';
import { comments as onYouTube, permalinkOf, videos } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { noteForbidden } from './helpers/note-forbidden';
import { PracticePage } from './pages/practice-page';

const noted = {
  facebook: { id: onFacebook.personalData, words: 'personnummer 19121212-1212' },
  youtube: { id: onYouTube.personalData, words: 'personnummer 19121212-1212' },
};

/** Other addresses and other views of the same item. */
const others = {
  facebook: [
    `${facebookAddresses.post}?comment_id=${noted.facebook.id}`,
    facebookAddresses.pageById,
    facebookAddresses.page,
    facebookAddresses.home,
  ],
  youtube: [permalinkOf(videos.council, noted.youtube.id), 'https://www.youtube.com/watch?t=5&v=ovning00001'],
};

/** Starts before the page's own scripts. Counts the frames in which the words are in the window uncovered. */
async function watch(page: Page, words: string): Promise<void> {
  await page.addInitScript((sought) => {
    const counted = { seen: 0, covered: 0 };
    Object.assign(globalThis, { counted });
    const look = (): void => {
      requestAnimationFrame(look);
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const around = node.parentElement;
        if (around === null || node.nodeValue?.includes(sought) !== true || around.tagName === 'SCRIPT') continue;
        const { top, bottom, height } = around.getBoundingClientRect();
        if (height === 0 || bottom < 0 || top > innerHeight) continue;
        const isHidden = !around.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        counted[isHidden ? 'covered' : 'seen'] += 1;
      }
    };
    requestAnimationFrame(look);
  }, words);
}

const counted = (page: Page): Promise<{ seen: number; covered: number }> =>
  page.evaluate(() => (globalThis as unknown as { counted: { seen: number; covered: number } }).counted);

for (const platform of ['facebook', 'youtube'] as const)
  test(`${platform}: a noted comment is covered at its other addresses and in other views`, async ({
    page,
    simulator,
  }) => {
    const { id, words } = noted[platform];
    const practice = new PracticePage(page);
    await practice.open(simulator.addresses[platform === 'facebook' ? 'facebookPost' : 'youtubeWatch']);
    await noteForbidden(practice, `${platform}:comment:${id}`);
    await watch(page, words);
    // The page fetches the item slowly, so Uppsikt is there before it.
    simulator.world.behave({ latency: { min: 1_000, max: 1_200 } });
    for (const address of others[platform]) {
      await practice.open(address);
      await practice.reveal(`${platform}:comment:${id}`);
      await expect(page.locator('uppsikt-cover').first()).toBeVisible();
      expect.soft((await counted(page)).seen, address).toBe(0);
    }
  });
