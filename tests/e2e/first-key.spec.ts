/** The first key is never lost and never reaches the page, and every press gets an answer. */
import type { Locator, Page } from '@playwright/test';
import { serviceWorker } from '../commands/setup/launch-browser';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import type { Simulator } from '../simulator/server';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { heardByTheCard, heardByThePage, lockStore } from './helpers/first-keys';
import { evidenceKept } from './helpers/kept';
import { MUST_COME } from './pages/patience';
import { PracticePage } from './pages/practice-page';

const itemOf = { facebook: `facebook:comment:${onFacebook.advert}`, youtube: `youtube:comment:${onYouTube.spam}` };

/** Opens the page and waits until the control can be pressed and the marker is shown. */
async function pageOf(
  platform: keyof typeof itemOf,
  page: Page,
  simulator: Simulator,
): Promise<{ practice: PracticePage; control: Locator }> {
  const practice = await new PracticePage(page).open(
    platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
  );
  await practice.accountKnown();
  const control = await practice.reveal(itemOf[platform]);
  await control.hover();
  return { practice, control };
}

async function type(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

for (const platform of ['facebook', 'youtube'] as const) {
  test.describe(platform, () => {
    test(
      'keys typed right after the press choose on the card, in order, and the page receives none',
      platform === 'youtube' ? landing : {},
      async ({ page, simulator }) => {
        const { practice, control } = await pageOf(platform, page, simulator);
        const heard = await heardByThePage(page);
        const onCard = await heardByTheCard(page);
        const card = practice.card();
        // Also when the iframe has been shown and hidden before.
        for (const before of [[], ['k', '7', 'n', 'Escape']]) {
          await control.hover();
          await control.click();
          // On YouTube 7 and k are the player's keys.
          await type(page, ['k', '7', 'n']);
          await card.ready();
          expect(await onCard()).toEqual([...before, 'k', '7', 'n']);
          await expect(card.frame.locator('input[name="ground"][aria-keyshortcuts="7"]')).toBeChecked();
          await expect(card.frame.locator('[data-criticism]')).toHaveAttribute('data-criticism', 'not-criticism');
          // The keyup of Escape arrives when the page has the focus again.
          await card.close();
        }
        expect(await heard()).toEqual([]);
      },
    );

    test('keys typed while the store is locked choose on the card too, also after a press by key', async ({
      page,
      simulator,
      context,
    }) => {
      const { practice, control } = await pageOf(platform, page, simulator);
      const onCard = await heardByTheCard(page);
      const unlock = await lockStore(context);
      await control.focus();
      await page.keyboard.press('Enter');
      await expect(control).toHaveAttribute('aria-busy', 'true');
      const heard = await heardByThePage(page);
      await type(page, ['7', 'Tab', 'ArrowDown']);
      await expect(practice.page.locator('uppsikt-card iframe')).toBeHidden();
      await unlock();
      // Typing goes on while the focus moves to the card. Whichever side receives the keys, none is lost and their
      // order stays.
      const more = ['j', 'n', 'k', '8', '9', '7', 'k', 'k', 'n', 'k', 'j', 'k', '8', '7', 'n'];
      await type(page, more);
      await practice.card().ready();
      expect(await onCard()).toEqual(['7', ...more]);
      expect(await heard()).toEqual([]);
    });
  });
}

test('Escape before the card is there cancels the press, and the page gets its keys again', async ({
  page,
  simulator,
  context,
}) => {
  const { practice, control } = await pageOf('facebook', page, simulator);
  const unlock = await lockStore(context);
  await control.click();
  await expect(control).toHaveText('Öppnar…');
  await type(page, ['7', 'Escape']);
  await expect(control).toHaveText('Bedöm');
  await unlock();
  const heard = await heardByThePage(page);
  await type(page, ['x']);
  expect(await heard()).toEqual(['keydown x', 'keypress x', 'keyup x']);
  await expect(page.locator('uppsikt-card iframe')).toBeHidden();
  const card = await practice.assess(itemOf.facebook);
  await expect(card.frame.locator('input[name="ground"]:checked')).toHaveCount(0);
});

test('Escape during a capture closes the card, also once a button of the page has the focus, and the work goes on', async ({
  page,
  simulator,
  context,
  extensionId,
}) => {
  const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
  const card = await practice.assess(`facebook:comment:${onFacebook.withReplies}`);
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  // The replies take long to load, so their button keeps the focus it got when it was pressed.
  simulator.world.behave({ latency: { min: 3_000, max: 3_000 } });
  await card.saveOnly.click();
  await page.waitForFunction(() => document.activeElement?.matches('[role="button"]'));
  const heard = await heardByThePage(page);
  await card.close();
  simulator.world.behave({ latency: { min: 20, max: 80 } });
  expect(await heard()).toEqual([]);
  await expect
    .poll(async () => (await evidenceKept(context, extensionId)).records.length, { timeout: MUST_COME })
    .toBe(1);
});

test('a store that never answers is told to the official, and the next press works', async ({
  page,
  simulator,
  context,
}) => {
  const { practice, control } = await pageOf('facebook', page, simulator);
  const unlock = await lockStore(context);
  await control.click();
  await type(page, ['7']);
  const words = page.locator('uppsikt-notice').getByRole('status');
  await expect(words).toContainText('Uppsikt når inte bevislagret. Inget har sparats eller tagits bort.');
  await expect(control).toHaveText('Bedöm');
  await expect(page.locator('uppsikt-card iframe')).toBeHidden();
  const heard = await heardByThePage(page);
  await type(page, ['x']);
  expect(await heard()).toContain('keydown x');
  await unlock();
  const card = await practice.assess(itemOf.facebook);
  await expect(words).toHaveCount(0);
  // Keys typed while no card opened are not kept for the next card.
  await expect(card.frame.locator('input[name="ground"]:checked')).toHaveCount(0);
});

test('an iframe that the page removed is created again', async ({ page, simulator }) => {
  const { practice, control } = await pageOf('facebook', page, simulator);
  await page.evaluate(() => document.querySelector('uppsikt-card')?.remove());
  await control.click();
  await type(page, ['7', 'n']);
  const card = practice.card();
  await card.ready();
  await expect(card.frame.locator('input[name="ground"][aria-keyshortcuts="7"]')).toBeChecked();
});

test('controls say so when the extension is switched off while the page is open', async ({
  page,
  simulator,
  context,
}) => {
  const { control } = await pageOf('facebook', page, simulator);
  const worker = await serviceWorker(context);
  const gone = worker.waitForEvent('close');
  await worker
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined);
  await gone;
  await control.click();
  await expect(page.locator('uppsikt-notice').getByRole('status')).toContainText(
    'Uppsikt har uppdaterats eller stängts av.',
  );
});
