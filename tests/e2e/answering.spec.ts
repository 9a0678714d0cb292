/**
 * An official writes an answer in the panel: a template goes into the platform's own box as if typed, and the official
 * sends it.
 */
import type { Locator, Page } from '@playwright/test';
import { practiceSettings } from '../commands/setup/practice-register';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import type { Simulator } from '../simulator/server';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { PracticePage } from './pages/practice-page';

type Platform = 'facebook' | 'youtube';
const PATIENCE = 45_000;

const addressOf = (simulator: Simulator, platform: Platform): string =>
  platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch;

/** Opens the box to write in, with the cursor in it. */
async function openBox(page: Page, platform: Platform): Promise<Locator> {
  if (platform === 'youtube') await page.locator('#placeholder-area').first().click();
  const box =
    platform === 'youtube'
      ? page.locator('#contenteditable-root').first()
      : page.locator('[role="textbox"][contenteditable="true"]').first();
  await box.scrollIntoViewIfNeeded();
  await box.click();
  return box;
}

async function openPanel(page: Page, extensionId: string, address: string): Promise<void> {
  const panel = `chrome-extension://${extensionId}/sidepanel.html`;
  await page.goto(panel);
  const tabId = await page.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(query: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, address);
  await page.goto(`${panel}?tab=${tabId}`);
  await page.locator('#answer-draft').waitFor();
}

const said = (panel: Page): Locator => panel.locator('#answer-said');
const lastSent = (simulator: Simulator, platform: Platform): string | undefined => {
  const id = simulator.world.acts.at(-1)?.id;
  return id === undefined ? undefined : simulator.world.comment(platform, id)?.text;
};
const sendByKey = (page: Page, platform: Platform): Promise<void> =>
  page.keyboard.press(platform === 'facebook' ? 'Enter' : 'Control+Enter');

for (const platform of ['facebook', 'youtube'] as const) {
  test.describe(platform, () => {
    test(
      'inserts a template at the cursor, undoes it, inserts it again and sends it by hand',
      platform === 'facebook' ? landing : {},
      async ({ page, simulator, context, extensionId }) => {
        const practice = await new PracticePage(page).open(addressOf(simulator, platform));
        await practice.accountKnown();
        const box = await openBox(page, platform);
        await page.keyboard.type('Före efter');
        for (let step = 0; step < 'efter'.length; step += 1) await page.keyboard.press('ArrowLeft');

        const panel = await context.newPage();
        await openPanel(panel, extensionId, page.url());
        // By keys, because what Playwright selects is not trusted.
        for (const key of ['ArrowDown', 'ArrowDown']) await panel.getByLabel('Vad svarar du på?').press(key);
        await panel.getByRole('button', { name: 'Svar på beröm' }).click();
        await expect(panel.getByText('Fyll i det som står inom [ ] först.')).toBeVisible();
        await panel.getByLabel('Ditt svar').fill('Tack för de fina orden. /Klara, Österåkers kommun ');
        await panel.getByRole('button', { name: 'Infoga' }).click();
        await expect(said(panel)).toContainText('Texten står i rutan.', { timeout: PATIENCE });
        expect(simulator.world.acts).toEqual([]);

        await page.bringToFront();
        await expect(box).toHaveText('Före Tack för de fina orden. /Klara, Österåkers kommun efter');
        await page.keyboard.press('Control+z');
        await expect(box).toHaveText('Före efter');
        await page.keyboard.press('Control+Shift+z');
        await expect(box).toHaveText('Före Tack för de fina orden. /Klara, Österåkers kommun efter');
        // The cursor is after the inserted text, as after typing.
        await page.keyboard.type('(och) ');
        await sendByKey(page, platform);
        await expect
          .poll(() => lastSent(simulator, platform), { timeout: PATIENCE })
          .toBe('Före Tack för de fina orden. /Klara, Österåkers kommun (och) efter');
        expect(simulator.world.acts).toHaveLength(1);
      },
    );

    test('inserts several lines, and the server receives them as lines', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      const practice = await new PracticePage(page).open(addressOf(simulator, platform));
      await practice.accountKnown();
      await openBox(page, platform);
      const panel = await context.newPage();
      await openPanel(panel, extensionId, page.url());
      await panel.getByLabel('Ditt svar').fill('Hej!\nVi svarar i dag.');
      await panel.getByRole('button', { name: 'Infoga' }).click();
      await expect(said(panel)).toContainText('Texten står i rutan.', { timeout: PATIENCE });
      await page.bringToFront();
      await sendByKey(page, platform);
      await expect.poll(() => lastSent(simulator, platform), { timeout: PATIENCE }).toBe('Hej!\nVi svarar i dag.');
    });

    test('is told how to paste when no box is open, and nothing is inserted', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      if (platform === 'facebook') simulator.world.behave({ composer: 'dialog' });
      const practice = await new PracticePage(page).open(addressOf(simulator, platform));
      await practice.accountKnown();
      const panel = await context.newPage();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openPanel(panel, extensionId, page.url());
      await panel.getByLabel('Ditt svar').fill('Hej!');
      await panel.getByRole('button', { name: 'Infoga' }).click();
      await expect(said(panel)).toContainText('Ingen ruta är öppen.', { timeout: PATIENCE });
      await expect(said(panel)).toContainText('Texten är kopierad.');
      expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe('Hej!');
    });
  });
}

test('an inserted answer is stopped like a typed one when it would be sent from another account', async ({
  page,
  simulator,
  context,
  extensionId,
}) => {
  const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
  await practice.accountKnown();
  const tab = await context.newPage();
  await tab.goto('https://www.facebook.com/__practice/switch?to=person');
  await tab.close();
  const box = await openBox(page, 'facebook');
  const panel = await context.newPage();
  await openPanel(panel, extensionId, page.url());
  await panel.getByLabel('Ditt svar').fill('Hej!');
  await panel.getByRole('button', { name: 'Infoga' }).click();
  await expect(said(panel)).toContainText('Texten står i rutan.', { timeout: PATIENCE });
  await page.bringToFront();
  await box.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('uppsikt-account dialog')).toBeVisible();
  expect(simulator.world.acts).toEqual([]);
});

test.describe('an item that is answered', () => {
  test.use({ settings: practiceSettings({ checklistsFolded: true }) });

  test('is shown in the popup with its ticks and draft, and the list stays folded or open as left', async ({
    facebook,
    popup,
    page,
  }) => {
    const card = await facebook.assess(`facebook:comment:${onFacebook.criticism}`);
    await card.frame.getByRole('button', { name: /Besvara/ }).click();
    await popup.open(page.url());
    const panel = popup.page;
    await expect(panel.getByLabel('Du svarar på').locator('option').first()).not.toHaveText('Nytt inlägg');
    await expect(popup.checklist).toBeHidden();
    await panel.getByText('Riktlinjen om svar').click();
    await popup.checklist.getByRole('checkbox').first().check();
    await panel.getByLabel('Ditt svar').fill('Vi återkommer.');
    await panel.reload();
    await expect(popup.checklist.getByRole('checkbox').first()).toBeChecked();
    await expect(panel.getByLabel('Ditt svar')).toHaveValue('Vi återkommer.');
    // With the coach's hints; one asks about a link.
    await panel.getByLabel('Ditt svar').fill('Vi nyttjar salen. Se tradera.com i dag.');
    await panel.getByRole('button', { name: 'Behåll – ange skäl' }).click();
    await expect(panel.getByLabel('Varför ska länken vara kvar?')).toBeFocused();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      expect.soft(await violations(panel), colorScheme).toEqual([]);
    }
  });
});
