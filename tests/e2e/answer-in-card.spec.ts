/**
 * An official answers criticism without leaving the card: the panel opens in its frame, the text goes into the
 * platform's own box, and the official sends it.
 */
import type { Locator, Page } from '@playwright/test';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import type { Card } from './pages/card';
import { MUST_COME } from './pages/patience';
import { Popup } from './pages/popup';
import { PracticePage } from './pages/practice-page';

const ITEMS = {
  facebook: `facebook:comment:${onFacebook.criticism}`,
  youtube: `youtube:comment:${onYouTube.question}`,
};
const ANSWER = 'Badet öppnar i maj.';

const draftIn = (card: Card): Locator => card.frame.getByLabel('Ditt svar');

/** Opens the box for a new comment, with the cursor in it. */
async function openMain(page: Page, platform: keyof typeof ITEMS): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('uppsikt-card iframe')).toBeHidden();
  if (platform === 'youtube') await page.locator('#placeholder-area').first().click();
  else await page.getByRole('textbox', { name: /^Kommentera som/ }).click();
  await expect(page.locator('[contenteditable="true"]:focus')).toHaveText('');
}

/** Asserts that axe finds nothing in light, dark and forced colours. */
async function noticesNothing(page: Page): Promise<void> {
  const frame = page.frames().find((each) => each.url().includes('card.html'));
  if (frame === undefined) throw new Error('the page has no card');
  for (const media of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    expect.soft(await violations(frame), JSON.stringify(media)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

for (const platform of ['facebook', 'youtube'] as const) {
  test(`${platform}: answers criticism from the card, and the question closes`, async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    test.setTimeout(180_000);
    const key = ITEMS[platform];
    const { world } = simulator;
    const { addresses } = simulator;
    const practice = await new PracticePage(page).open(
      platform === 'facebook' ? addresses.facebookPost : addresses.youtubeWatch,
    );
    await practice.accountKnown();
    const card = await practice.assess(key);
    await card.chooseGround('6');
    await card.answerCriticism('only-criticism');
    await page.keyboard.press('Enter');
    // Typed at once, before the panel has opened.
    await page.keyboard.type('Vi nyttjar salen.');
    await expect(draftIn(card)).toHaveValue('Vi nyttjar salen.');
    await expect(draftIn(card)).toBeFocused();
    await expect(card.frame.locator('.an-coach')).toContainText('nyttjar');
    await noticesNothing(page);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await card.frame.getByLabel('Vad svarar du på?').press('ArrowDown');
    await card.frame.getByRole('button', { name: 'Svar på kritik' }).click();
    // The placeholder is selected, and typing replaces it.
    await page.keyboard.type(ANSWER);
    await expect(draftIn(card)).toHaveValue(new RegExp(ANSWER));
    const written = await draftIn(card).inputValue();
    expect(world.acts).toEqual([]);

    // Another box is open. The answer still goes only into the box of its own comment, which opens.
    await openMain(page, platform);
    const again = await practice.assess(key);
    await again.frame.getByRole('button', { name: /^Besvara/ }).click();
    await expect(draftIn(again)).toHaveValue(written);
    await again.awake();
    await again.frame.getByRole('button', { name: 'Infoga' }).click();
    const box = page.locator('[contenteditable="true"]:focus');
    await expect(box).toContainText(ANSWER, { timeout: MUST_COME });
    await expect(page.locator('uppsikt-card iframe')).toBeHidden({ timeout: MUST_COME });
    await expect(page.locator('[contenteditable="true"]', { hasText: ANSWER })).toHaveCount(1);
    expect(world.acts).toEqual([]);

    // The cursor is in the box, so the official can send by key.
    await expect(box).toBeFocused();
    await page.keyboard.press(platform === 'facebook' ? 'Enter' : 'Control+Enter');
    await expect.poll(() => world.acts.length, { timeout: MUST_COME }).toBe(1);
    const sent = world.acts.at(0)?.id ?? '';
    expect(world.comment(platform, sent)).toMatchObject({ text: written, parentId: key.split(':').at(-1) });
    // Only items in view are read, so the official scrolls to the sent answer.
    await practice.reveal(`${platform}:comment:${sent}`);
    const popup = (await new Popup(await context.newPage(), extensionId).open(page.url())).page;
    const id = `#q-${key.replaceAll(':', '-')}`;
    await page.bringToFront();
    await expect(async () => {
      await popup.reload();
      await expect(popup.locator('#questions')).toBeVisible();
      const closed = popup.locator('details .q-list > li').filter({ has: popup.locator(`${id}-reopen`) });
      await expect(closed).toHaveCount(1, { timeout: 1 });
      await expect(popup.locator('.q-question').filter({ has: popup.locator(`${id}-open`) })).toHaveCount(0);
    }).toPass({ timeout: MUST_COME });
  });
}

test('in a narrow window the whole panel can be reached, and Escape goes back step by step', async ({
  page,
  simulator,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
  await practice.accountKnown();
  const card = await practice.assess(ITEMS.facebook);
  await card.frame.getByRole('button', { name: /^Besvara/ }).click();
  await expect(draftIn(card)).toBeFocused();
  const root = card.frame.locator('html');
  expect(await root.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const body = card.frame.locator('.c-answering');
  expect(await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await page.keyboard.type('Hej!');
  for (const name of ['Infoga', 'Kopiera', 'Tillbaka']) {
    await card.frame.getByRole('button', { name }).scrollIntoViewIfNeeded();
    await expect(card.frame.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press('Escape');
  await expect(draftIn(card)).toHaveCount(0);
  await card.frame.getByRole('button', { name: /^Besvara/ }).click();
  await expect(draftIn(card)).toHaveValue('Hej!');
  await page.keyboard.press('Escape');
  await card.close();
});

for (const height of [480, 640]) {
  test(`in a window ${height} high each hint can be read and reached, and no button covers it`, async ({
    page,
    simulator,
  }) => {
    await page.setViewportSize({ width: 320, height });
    const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
    await practice.accountKnown();
    const card = await practice.assess(ITEMS.facebook);
    await card.frame.getByRole('button', { name: /^Besvara/ }).click();
    await expect(draftIn(card)).toBeFocused();
    await page.keyboard.type('Vi nyttjar salen. Vi har erhållit ert ärende. Handläggaren ska tillse detta. ');
    const hints = card.frame.locator('.an-coach-list > li');
    await expect(hints.nth(2)).toBeVisible();
    // By Tab through all hints, as somebody without a pointer does.
    const last = hints.filter({ has: card.frame.getByRole('button') }).last();
    for (let step = 0; step < 40 && (await last.locator(':focus').count()) === 0; step += 1) {
      await page.keyboard.press('Tab');
      const hint = hints.filter({ has: card.frame.locator(':focus') });
      if ((await hint.count()) === 0) continue;
      expect(await hint.locator(':focus').evaluate(isClearOfActs)).toBe(true);
    }
    await expect(last.locator(':focus')).toHaveCount(1);
    await last.scrollIntoViewIfNeeded();
    expect(await last.evaluate(isClearOfActs)).toBe(true);
  });
}

/** True when the element's bottom edge is in view and none of our parts covers it. Runs in the card. */
function isClearOfActs(element: Element): boolean {
  const { left, bottom, width } = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + Math.min(10, width / 2), bottom - 2);
  return there !== null && element.contains(there);
}
