/** The month's figures: counted from what an official did, saved as a report, accessible to everybody. */
import { readFile } from 'node:fs/promises';
import { comments } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';

test('the month’s report counts what was removed today, and is saved as one sheet', async ({
  facebook,
  popup,
  context,
  extensionId,
}) => {
  const card = await facebook.assess(`facebook:comment:${comments.advert}`);
  await card.judge('9');
  await card.skipTheWait();
  await card.ended();
  await popup.open();
  const opened = context.waitForEvent('page');
  await popup.page.getByRole('button', { name: 'Statistik' }).click();
  const page = await opened;
  await expect(page).toHaveURL(`chrome-extension://${extensionId}/statistics.html`);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Månadsrapport – ');
  // Counts below five are hidden, so neither this one nor a sum is shown.
  const taken = page.getByRole('table', { name: 'Borttaget eller dolt, efter skäl' });
  await expect(taken).toContainText('färre än 5');
  await expect(taken.getByRole('row', { name: /Summa/ })).toContainText('visas inte');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect.soft(await violations(page), scheme).toEqual([]);
  }
  // With dark and forced colours together axe reads the button's own colour, which the browser does not draw.
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  expect.soft(await violations(page), 'forced colours').toEqual([]);
  const saving = page.waitForEvent('download');
  const button = page.getByRole('button', { name: 'Spara månadsrapporten (PDF)' });
  await button.focus();
  await page.keyboard.press('Enter');
  const file = await readFile(await (await saving).path(), 'latin1');
  expect(file.slice(0, 5)).toBe('%PDF-');
  expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1);
  await expect(page.locator('#file-status')).toContainText('manadsrapport-');
});
