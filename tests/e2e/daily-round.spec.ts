/**
 * Dagens kontroll: an official walks the round of a page by keys, leaves a dated line, and sees it on the board. Runs
 * on both platforms; on YouTube the player uses the same keys.
 */
import type { Page } from '@playwright/test';
import { comments as onFacebook, facebookAddresses } from '../simulator/facebook/practice-data';
import { comments as onYouTube, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { MUST_COME } from './pages/patience';
import { PracticePage } from './pages/practice-page';

const platforms = [
  { platform: 'facebook', address: facebookAddresses.post, id: onFacebook.praise },
  { platform: 'youtube', address: youtubeAddresses.watch, id: onYouTube.praise },
] as const;

/** The item whose 'Bedöm' has the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-item') ?? null);

for (const { platform, address, id } of platforms)
  test(`walks the daily round on ${platform} by J and K, and the board says that it was done`, async ({
    page,
    popup,
  }) => {
    const practice = await new PracticePage(page).open(address);
    await practice.reveal(`${platform}:comment:${id}`);
    await practice.accountKnown();
    const round = page.locator('uppsikt-round');
    await round.getByRole('button', { name: 'Börja kontrollen' }).click();
    await expect(round.getByRole('button', { name: 'Nästa oläst' })).toBeVisible();
    const walked: (string | null)[] = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('j');
      await expect.poll(() => focused(page), { timeout: MUST_COME }).not.toBe(walked.at(-1) ?? null);
      walked.push(await focused(page));
      await expect(round.getByRole('status')).toContainText(`Genomgångna: ${press + 1}.`);
    }
    expect(new Set(walked).size).toBe(3);
    await page.screenshot({ path: `test-results/daily-round-${platform}.png` });
    expect.soft(await violations(page, ['uppsikt-round', 'uppsikt-control'])).toEqual([]);
    await page.keyboard.press('k');
    await expect.poll(() => focused(page)).toBe(walked[1]);
    await round.getByRole('button', { name: 'Kontrollen är klar' }).click();
    await expect(round.getByRole('status')).toContainText('Kontrollen är antecknad');
    await popup.open();
    const board = popup.page.locator('#todays-accounts');
    await expect(board.locator('summary')).toContainText('1 av 3 kontrollerade');
    await popup.page.screenshot({ path: `test-results/todays-accounts-${platform}.png`, fullPage: true });
    expect.soft(await violations(popup.page)).toEqual([]);
  });
