/** Crisis mode and election period in the settings, by keyboard alone. */
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { typeDay } from './helpers/type-day';

test('starts and ends crisis mode, and enters an election period, in accessible forms', async ({
  context,
  extensionId,
}) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/accounts.html`);
  // A decision cannot be dated after today, and a crisis ends on a later day.
  const today = (await page.locator('#decided-on').getAttribute('max')) ?? '';
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  await page.goto(`chrome-extension://${extensionId}/options.html#crisis`);
  const crisis = page.getByRole('region', { name: 'Krisläge' });
  const inAllColours = async (state: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: 'none' });
      expect.soft(await violations(page), `${state}, ${scheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect.soft(await violations(page), `${state}, forced colours`).toEqual([]);
  };
  const press = async (id: string): Promise<void> => {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('Enter');
  };
  await page.locator('#crisis-start').waitFor();
  // Nothing is filled in, so the form says what is missing.
  await press('crisis-start');
  await inAllColours('what is missing');
  // By keys, because what Playwright chooses in a list does not count as an official's act.
  for (const id of ['crisis-manager', 'crisis-reason']) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('ArrowDown');
  }
  await typeDay(page.locator('#crisis-day'), tomorrow);
  await page.locator('#crisis-clock').focus();
  await page.keyboard.type('18:00');
  await press('crisis-start');
  await expect(crisis.locator('.cr-line')).toContainText('Krisläge till');
  await typeDay(page.locator('#election-from'), '2026-08-01');
  await typeDay(page.locator('#election-to'), '2026-09-13');
  await press('election-save');
  await inAllColours('in a crisis');
  await press('crisis-end');
  await expect(crisis.locator('#crisis-said')).toHaveText('Krisläget är slut.');
});
