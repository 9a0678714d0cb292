/** 'Lär in menyn' before anything has failed: a menu is read, taught and saved as a file, and nothing is pressed. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { taughtFile } from '../../lib/settings/taught-file';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { comments as onYouTube, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import type { Card } from './pages/card';
import { MUST_COME } from './pages/patience';
import { PracticePage } from './pages/practice-page';

function cardFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('/card.html'));
  if (frame === undefined) throw new Error('no card on the page');
  return frame;
}

/** An act's row: the entry that would be pressed, and the button that would confirm. */
const row = (card: Card, act: string) => card.frame.locator('#menu-presses tr').filter({ hasText: act }).first();

async function readTheMenu(card: Card): Promise<void> {
  await card.frame.locator('#read-menu').click();
  await expect(card.frame.getByText('Menyn är läst och stängd.')).toBeVisible({ timeout: MUST_COME });
}

async function savedFile(page: Page, card: Card): Promise<string> {
  const download = page.waitForEvent('download');
  await card.frame.getByRole('button', { name: 'Spara som fil' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('Facebook: reads a menu in unknown words from the popup, teaches which entry removes, and saves the file', async ({
  simulator,
  page,
  popup,
}, testInfo) => {
  simulator.world.behave({ menu: 'unknown-labels' });
  const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
  const card = await practice.assess(`facebook:comment:${onFacebook.advert}`);
  await popup.open(page.url());
  await popup.page.getByRole('button', { name: 'Lär in menyn' }).click();
  await page.bringToFront();
  await readTheMenu(card);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(row(card, 'Ta bort')).toContainText('inget – du trycker själv');
  await card.frame.getByRole('radio', { name: /Kasta i korgen/ }).check();
  await card.frame.getByRole('textbox', { name: 'Vad står det på knappen som bekräftar?' }).fill('Kasta');
  await card.frame.getByRole('button', { name: 'Det stämmer – spara' }).click();
  await expect(card.frame.getByText('Menyn är inlärd.')).toBeVisible();
  await readTheMenu(card);
  await expect(row(card, 'Ta bort')).toContainText('Kasta i korgen');
  expect.soft(await violations(cardFrame(page)), 'the menu that was read').toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('learn-menu-facebook.png') });
  const text = await savedFile(page, card);
  expect(taughtFile.parse(JSON.parse(text)).menus[0]?.controls).toContainEqual(
    expect.objectContaining({ words: 'Kasta i korgen', act: 'delete', by: 'learnt' }),
  );
  expect(text).not.toContain('Billiga');
  expect([simulator.world.removed, simulator.world.acts]).toEqual([[], []]);
});

test('YouTube: shows by keyboard what would be pressed, and goes back to judging', async ({ simulator, page }) => {
  const practice = await new PracticePage(page).open(youtubeAddresses.watch);
  const card = await practice.assess(`youtube:comment:${onYouTube.spam}`);
  await card.frame.locator('#learn-open').focus();
  await page.keyboard.press('Enter');
  await expect(card.frame.locator('#learn-title')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card.frame.getByText('Menyn är läst och stängd.')).toBeVisible({ timeout: MUST_COME });
  await expect(row(card, 'Ta bort')).toContainText('Ta bort');
  await expect(card.frame.locator('#menu-entries')).toContainText('känt ord och sidans ikon');
  expect.soft(await violations(cardFrame(page)), 'the menu that was read').toEqual([]);
  expect(taughtFile.safeParse(JSON.parse(await savedFile(page, card))).success).toBe(true);
  await card.frame.getByRole('button', { name: 'Tillbaka' }).click();
  await expect(card.frame.locator('input[name="ground"]').first()).toBeVisible();
  expect([simulator.world.removed, simulator.world.acts]).toEqual([[], []]);
});
