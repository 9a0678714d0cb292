/**
 * An official writes in a registered thread: the account is read again at the moment of sending. When it is not the
 * page's own, the official is asked once.
 */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Simulator } from '../simulator/server';
import { expect, landing, test } from './fixtures';
import { badgeOf } from './helpers/badge';
import { everythingKept } from './helpers/kept';
import { readPack } from './helpers/guideline';
import { knowsWhenItIsLeft } from './helpers/in-front';
import { PracticePage } from './pages/practice-page';

type Platform = 'facebook' | 'youtube';
const PATIENCE = 45_000;

const switchElsewhere = async (context: BrowserContext, platform: Platform, to: string): Promise<void> => {
  const tab = await context.newPage();
  await tab.goto(`https://www.${platform}.com/__practice/switch?to=${to}`);
  await tab.close();
};

async function open(page: Page, simulator: Simulator, platform: Platform): Promise<PracticePage> {
  const practice = await new PracticePage(page).open(
    platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
  );
  await practice.accountKnown();
  return practice;
}

/** Opens the comment box and writes words in it. */
async function write(page: Page, platform: Platform, words: string): Promise<Locator> {
  if (platform === 'youtube') await page.locator('#placeholder-area').first().click();
  const box =
    platform === 'youtube'
      ? page.locator('#contenteditable-root').first()
      : page.locator('[role="textbox"][contenteditable="true"]').first();
  await box.scrollIntoViewIfNeeded();
  await box.click();
  await page.keyboard.type(words);
  return box;
}

const sendByKey = (page: Page, platform: Platform): Promise<void> =>
  page.keyboard.press(platform === 'facebook' ? 'Enter' : 'Control+Enter');
const sent = (simulator: Simulator): { act: string; as: string }[] =>
  simulator.world.acts.map(({ act, as }) => ({ act, as }));
const dialogOn = (page: Page): Locator => page.locator('uppsikt-account dialog');

for (const platform of ['facebook', 'youtube'] as const) {
  test.describe(platform, () => {
    test('sends as the municipality without being asked', async ({ page, simulator }) => {
      await open(page, simulator, platform);
      await write(page, platform, 'Hej! Badet öppnar i juni.');
      await sendByKey(page, platform);
      await expect.poll(() => sent(simulator).length, { timeout: PATIENCE }).toBe(1);
      await expect(dialogOn(page)).toHaveCount(0);
    });

    test(
      'is stopped as a private person, with the guideline’s sentence; the text stays, and nothing is stored whatever is chosen',
      platform === 'facebook' ? landing : {},
      async ({ page, simulator, context, extensionId, worker }) => {
        await switchElsewhere(context, platform, 'person');
        await open(page, simulator, platform);
        const box = await write(page, platform, 'Det tycker jag också.');
        await expect.poll(() => badgeOf(worker)).toBe('!');
        const before = await everythingKept(context, extensionId);
        await page.bringToFront();
        await box.focus();
        await sendByKey(page, platform);
        const dialog = dialogOn(page);
        await expect(dialog).toContainText('Du skriver som');
        await expect(dialog).toContainText(readPack().sentences.privateAccount.quote);
        await expect(dialog.getByRole('button', { name: 'Byt konto' })).toBeFocused();
        expect(sent(simulator)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        await expect(box).toContainText('Det tycker jag också.');

        await box.focus();
        await sendByKey(page, platform);
        await expect(dialog.getByRole('button', { name: 'Skicka som privatperson' })).toHaveAttribute(
          'aria-disabled',
          'true',
        );
        await dialog.getByLabel('Jag uttalar mig inte för kommunen').check();
        await dialog.getByRole('button', { name: 'Skicka som privatperson' }).click();
        await expect.poll(() => sent(simulator).length, { timeout: PATIENCE }).toBe(1);
        await expect(dialog).toHaveCount(0);
        expect((await everythingKept(context, extensionId)).text).toBe(before.text);
      },
    );

    test('is stopped when the profile was switched in another tab, also when sending by button', async ({
      page,
      simulator,
      context,
    }) => {
      await open(page, simulator, platform);
      await knowsWhenItIsLeft(page);
      await write(page, platform, 'Vi svarar i dag.');
      await switchElsewhere(context, platform, 'other');
      await page.bringToFront();
      const button =
        platform === 'facebook'
          ? page
              .locator('form')
              .filter({ has: page.locator('[role="textbox"][contenteditable="true"]') })
              .getByRole('button', { name: 'Kommentera', exact: true })
              .first()
          : page.locator('#submit-button button').first();
      await button.click();
      await expect(dialogOn(page)).toBeVisible();
      expect(sent(simulator)).toEqual([]);
      await dialogOn(page).getByRole('button', { name: 'Byt konto' }).click();
      await expect(page.locator('uppsikt-notice').getByRole('status').first()).toContainText(/konto|profil/i);
      expect(sent(simulator)).toEqual([]);
    });

    test('is stopped in a dialog with a comment box, on a page in English', async ({ page, simulator, context }) => {
      simulator.world.behave({ composer: 'dialog', locale: 'en' });
      await switchElsewhere(context, platform, 'person');
      await open(page, simulator, platform);
      if (platform === 'facebook') {
        await page
          .getByRole('button', { name: /^Comment as / })
          .first()
          .click();
        await page.keyboard.type('I think so too.');
      } else await write(page, platform, 'I think so too.');
      await sendByKey(page, platform);
      await expect(dialogOn(page)).toBeVisible();
      expect(sent(simulator)).toEqual([]);
    });
  });
}
