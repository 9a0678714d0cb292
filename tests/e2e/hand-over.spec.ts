/** An official who will be away hands over, and a deputy takes over, in a real browser. */
import { writeFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { typeDay } from './helpers/type-day';

test('enters an absence, saves the hand-over as a file, and receives it; another file is refused', async ({
  popup,
  extensionId,
}, testInfo) => {
  const { page } = popup;
  await page.goto(`chrome-extension://${extensionId}/options.html#hand-over`);
  const part = page.getByRole('region', { name: 'Frånvaro och ersättare' });
  await part.getByRole('button', { name: 'Spara överlämningen som fil' }).click();
  await expect(part.locator('#hand-over-made')).toContainText('Spara frånvaron först.');
  await typeDay(part.getByLabel('Borta från och med'), '2026-01-05');
  await typeDay(part.getByLabel('Borta till och med'), '2099-12-31');
  await part.getByLabel('Ersättare').fill('Dan Ersättare');
  await part.getByRole('button', { name: 'Spara frånvaron' }).click();
  await expect(part.getByRole('button', { name: 'Jag är inte borta' })).toBeVisible();
  for (const [scheme, forced] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: forced });
    expect.soft(await violations(page), `${scheme}, forced colours ${forced}`).toEqual([]);
  }
  const saving = page.waitForEvent('download');
  await part.getByRole('button', { name: 'Spara överlämningen som fil' }).click();
  const file = await (await saving).path();
  await expect(part.locator('#hand-over-made')).toContainText('Ge den till Dan Ersättare.');
  // Chosen by path: the browser then fires the same trusted event as when a person has chosen.
  const other = testInfo.outputPath('annat.json');
  await writeFile(other, '{"inte":"en överlämning"}');
  await part.getByLabel('Välj filen som du fått').setInputFiles(other);
  await expect(part.locator('#hand-over-received')).not.toBeEmpty();
  await expect(part.locator('#hand-over-received')).not.toContainText('är mottagen');
  await part.getByLabel('Välj filen som du fått').setInputFiles(file);
  await expect(part.locator('#hand-over-received')).toContainText('Nya frågor: 0.');
  await popup.open();
  await expect(page.getByText('Dan Ersättare').first()).toBeVisible();
  expect.soft(await violations(page), 'popup').toEqual([]);
});

test('sets the office hours, and restores the guideline’s', async ({ popup, extensionId }) => {
  const { page } = popup;
  await page.goto(`chrome-extension://${extensionId}/options.html#hours`);
  const part = page.getByRole('region', { name: 'Kontorstid' });
  await expect(part).toContainText('Nu gäller riktlinjens tider: 08:00–17:00.');
  await part.getByLabel('Öppnar').fill('7.30');
  await part.getByLabel('Skärtorsdagen').check();
  await part.getByRole('button', { name: 'Spara' }).click();
  await expect(part.getByRole('button', { name: 'Använd riktlinjens tider' })).toBeVisible();
  await page.reload();
  await expect(part.getByLabel('Öppnar')).toHaveValue('07:30');
  await part.getByRole('button', { name: 'Använd riktlinjens tider' }).click();
  await expect(part).toContainText('Nu gäller riktlinjens tider');
});
