/** Settings that cannot be read, and a page's script that tries to read or write settings. */
import type { Page } from '@playwright/test';
import { comments } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { inOurWorld } from './helpers/our-world';

/** Damages one setting as a damaged profile or another version of Uppsikt could. */
async function damageOne(options: Page): Promise<void> {
  await options.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Storage } } }).chrome;
    interface Storage {
      get(key: string): Promise<{ settings: object }>;
      set(values: object): Promise<void>;
    }
    const { settings } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...settings, copyMaxAgeDays: 'weekly' } });
  });
}

test('an official is told which setting could not be read, can save but not remove, and confirms a review', async ({
  facebook,
  simulator,
  context,
  extensionId,
}, testInfo) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await damageOne(options);
  await options.reload();
  const section = options.locator('#unreadable');
  await expect(section).toContainText('när kopian ska påminna');
  await expect(section).toContainText('Ta bort är avstängt tills du har sett över det.');
  expect(await violations(options)).toEqual([]);
  await options.screenshot({ path: testInfo.outputPath('settings.png') });

  const card = await facebook.assess(`facebook:comment:${comments.advert}`);
  await expect(card.frame.locator('#removal-off')).toContainText('kunde inte läsa alla inställningar');
  await facebook.page.screenshot({ path: testInfo.outputPath('card.png') });
  await card.judge('9');
  expect(await card.ended()).toContain('Beviset är sparat');
  expect(simulator.world.removed).toEqual([]);

  await options.bringToFront();
  await section.getByRole('button', { name: 'Jag har sett över det' }).click();
  await expect(section).toHaveCount(0);
});

test('our scripts on a platform’s page can neither read nor write the settings', async ({ facebook }) => {
  const reads = inOurWorld(facebook.page, "chrome.storage.local.get('settings')");
  await expect(reads).rejects.toThrow(/Access to storage is not allowed/);
  const writes = inOurWorld(facebook.page, 'chrome.storage.local.set({ settings: {} })');
  await expect(writes).rejects.toThrow(/Access to storage is not allowed/);
});
