/** The first day with Uppsikt: the page after the install, and the language of its words. */
import { expect, test } from './fixtures';

test('is met by three things to do, behind the page that one has in front', async ({ context, page, extensionId }) => {
  await expect.poll(() => context.pages().map((each) => each.url())).toContain(`chrome-extension://${extensionId}/welcome.html`);
  const welcome = context.pages().find((each) => each.url().endsWith('/welcome.html'));
  await expect(welcome?.getByRole('listitem') ?? page.locator('li')).toHaveCount(3);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('reads Uppsikt in English and the guideline in Swedish', async ({ context, extensionId, popup }) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#language`);
  const quote = await options.locator('q').first().innerText();
  await options.getByRole('radio', { name: 'English' }).check();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Uppsikt – settings');
  await expect(options.locator('html')).toHaveAttribute('lang', 'en');
  expect((await options.locator('q').first().innerText()).replace(/\(.*\)$/, '')).toBe(quote.replace(/\(.*\)$/, ''));
  await popup.open();
  await expect(popup.page.getByRole('button', { name: 'Open the archive' })).toBeVisible();
  await options.getByRole('radio', { name: 'Svenska' }).check();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Uppsikt – inställningar');
});
