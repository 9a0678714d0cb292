/**
 * Kan vara personuppgift: an official sees where a comment may hold personal data, a screen reader reads it with Bedöm,
 * and nothing of it is kept.
 */
import type { Locator } from '@playwright/test';
import { PNG } from 'pngjs';
import { practiceSettings, facebookLibrary } from '../commands/setup/practice-register';
import { openStudio, shotOf } from '../bench/picture-truth';
import { comments as onFacebook, facebookAddresses, posts } from '../simulator/facebook/practice-data';
import { comments as onYouTube, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { badgeOf } from './helpers/badge';
import { everythingKept, placesOf } from './helpers/kept';
import { looked } from './helpers/looked';
import { linesOn, underlined } from './helpers/underlined';
import { PracticePage } from './pages/practice-page';

const platforms = [
  {
    platform: 'facebook',
    address: facebookAddresses.post,
    id: onFacebook.personalData,
    praise: onFacebook.praise,
    words: ['19121212-1212', '070-174 06 99', 'Provgatan 3'],
    kinds: 'personnummer, telefon, adress',
  },
  {
    platform: 'youtube',
    address: youtubeAddresses.watch,
    id: onYouTube.personalData,
    praise: onYouTube.praise,
    words: ['19121212-1212', '070-000 00 00'],
    kinds: 'personnummer, telefon',
  },
] as const;

/** Scrolls the item to the middle of the window: what is under the page's own bar is not underlined. */
async function scrollToMiddle(practice: PracticePage, key: string): Promise<Locator> {
  const control = await practice.reveal(key);
  await control.evaluate((button) => button.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return control;
}

for (const { platform, address, id, praise, words, kinds } of platforms) {
  const key = `${platform}:comment:${id}`;

  for (const locale of ['sv', 'en'] as const) {
    test(
      `sees where a comment on ${platform} in ${locale} may hold personal data, gets it read out with Bedöm, and reads it in the card`,
      platform === 'facebook' && locale === 'sv' ? landing : {},
      async ({ page, simulator }) => {
        simulator.world.behave({ locale });
        const practice = await new PracticePage(page).open(address);
        const control = await scrollToMiddle(practice, key);
        await expect.poll(() => underlined(page, [...words])).toEqual([...words]);
        await expect(control).toHaveAccessibleDescription(`Kan vara personuppgift: ${kinds}`);
        // Other comments get no lines, and the lines follow the page.
        await expect(await practice.reveal(`${platform}:comment:${praise}`)).not.toHaveAttribute('aria-describedby');
        await scrollToMiddle(practice, key);
        await page.mouse.wheel(0, 60);
        await expect.poll(() => underlined(page, [...words])).toEqual([...words]);
        await control.hover();
        await page.screenshot({ path: `test-results/indicators-${platform}-${locale}.png` });
        expect.soft(await violations(page, ['uppsikt-indicators', 'uppsikt-control'])).toEqual([]);
        const card = await practice.assess(key);
        await expect(card.frame.getByText(`Kan vara personuppgift: ${kinds}`)).toBeVisible();
        // The hint chooses nothing.
        await expect(card.frame.locator('input[name="ground"]:checked')).toHaveCount(0);
      },
    );
  }

  test(`the lines on ${platform} follow what the comment says now`, async ({ page, simulator }) => {
    const practice = await new PracticePage(page).open(address);
    const control = await scrollToMiddle(practice, key);
    await expect.poll(() => underlined(page, [...words])).toEqual([...words]);
    await replaceWords(page, words[0], 'Ring mig på 070-174 06 05 i stället.');
    await expect.poll(() => underlined(page, ['070-174 06 05'])).toEqual(['070-174 06 05']);
    await expect(control).toHaveAccessibleDescription('Kan vara personuppgift: telefon');
    await replaceWords(page, '070-174 06 05', 'Bra jobbat!');
    await expect.poll(() => linesOn(page)).toBe(0);
    await expect(control).not.toHaveAttribute('aria-describedby');
    expect(simulator.world.removed).toEqual([]);
  });

  test(`nothing is kept of what was underlined on ${platform}`, async ({ page, context, extensionId, worker }) => {
    const practice = await new PracticePage(page).open(address);
    await practice.accountKnown();
    await practice.reveal(`${platform}:comment:${praise}`);
    await expect.poll(() => badgeOf(worker)).toBe('OK');
    const before = await everythingKept(context, extensionId);
    await practice.reveal(key);
    await expect.poll(() => underlined(page, [...words])).toEqual([...words]);
    // The lines are drawn, so the comment has been read. After one more scan everything it tells has been told.
    await looked(page);
    const after = await everythingKept(context, extensionId);
    expect(after.text).toBe(before.text);
    expect(placesOf('121212', after)).toEqual([]);
  });
}

test('a comment under the page’s own bar or dialog is not underlined on top of it', async ({ page }) => {
  const practice = await new PracticePage(page).open(facebookAddresses.post);
  await practice.reveal(`facebook:comment:${onFacebook.personalData}`);
  await expect.poll(() => linesOn(page)).toBeGreaterThan(0);
  await page.evaluate(() => {
    const bar = document.createElement('div');
    bar.style.setProperty('position', 'fixed');
    bar.style.setProperty('inset', '0');
    bar.style.setProperty('background', 'white');
    document.body.append(bar);
  });
  await expect.poll(() => linesOn(page)).toBe(0);
});

test('the line is not in a kept picture', async () => {
  test.setTimeout(120_000);
  const studio = await openStudio({ zoom: 1, deviceScale: 1 });
  try {
    await studio.practice.open(facebookAddresses.post);
    await studio.practice.accountKnown();
    const key = `facebook:comment:${onFacebook.personalData}`;
    await studio.practice.reveal(key);
    await expect.poll(() => linesOn(studio.page)).toBeGreaterThan(0);
    const line = [0xe8, 0x59, 0x0c];
    // The test proves nothing unless the colour is visible on the page.
    expect(countOf(PNG.sync.read(await studio.page.screenshot()), line)).toBeGreaterThan(20);
    const { png } = await shotOf(studio, key, 1);
    expect(countOf(PNG.sync.read(png), line)).toBe(0);
    await expect.poll(() => linesOn(studio.page)).toBeGreaterThan(0);
  } finally {
    await studio.closeAll();
  }
});

test.describe('only another page is registered', () => {
  test.use({ settings: practiceSettings({ register: [facebookLibrary] }) });

  test('nothing is underlined on this page, whatever it contains', async ({ page }) => {
    await page.goto(`https://www.facebook.com/ovningskommun/posts/${posts.badhus}`);
    await page.getByText('19121212-1212').first().scrollIntoViewIfNeeded();
    await looked(page);
    expect(await page.locator('uppsikt-indicators').count()).toBe(0);
  });
});

/** Replaces words on the page, as the page does when a comment is edited or its node is reused. */
async function replaceWords(page: import('@playwright/test').Page, standing: string, words: string): Promise<void> {
  await page.evaluate(
    ({ old, now }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!(node.nodeValue ?? '').includes(old) || node.parentElement?.closest('script') !== null) continue;
        const block = node.parentElement;
        if (block === null) continue;
        for (const other of [...block.childNodes]) if (other !== node) other.remove();
        node.nodeValue = now;
        return;
      }
    },
    { old: standing, now: words },
  );
}

const countOf = ({ data }: PNG, [red, green, blue]: number[]): number => {
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
  return count;
};
