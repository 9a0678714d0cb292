/** The help: the guideline with its receipt, and what a measure really does. */
import { comments } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';

test('reads the guideline and signs for it; the popup stops asking', async ({ popup, context, extensionId }) => {
  await popup.open();
  const notice = popup.page.locator('#reading-notice');
  await expect(notice).toContainText('Du har inte lämnat läskvitto');
  const opened = context.waitForEvent('page');
  await notice.getByRole('button', { name: 'Läs riktlinjen' }).click();
  const help = await opened;
  await expect(help).toHaveURL(`chrome-extension://${extensionId}/help.html#guideline`);
  await expect(help.getByRole('heading', { name: 'Riktlinjen att läsa' })).toBeFocused();
  await expect(help.locator('#rad-87')).toContainText('Innan radering måste innehållet av meddelandet sparas');
  const sign = help.getByRole('button', { name: 'Jag har läst riktlinjen' });
  await sign.focus();
  await help.keyboard.press('Enter');
  await expect(help.locator('#reading-state')).toContainText('Du lämnade läskvitto');
  for (const scheme of ['light', 'dark'] as const) {
    await help.emulateMedia({ colorScheme: scheme });
    expect.soft(await violations(help), scheme).toEqual([]);
  }
  await help.emulateMedia({ forcedColors: 'active' });
  expect.soft(await violations(help), 'forced colours').toEqual([]);
  // The press closed the popup.
  const again = await context.newPage();
  await again.goto(`chrome-extension://${extensionId}/popup.html`);
  await again.locator('html[data-ready="popup"]').waitFor();
  await expect(again.getByText('Kontakta kommunikationsenheten').first()).toBeVisible();
  await expect(again.locator('#reading-notice')).toHaveCount(0);
});

test('asks on the card what removing does, and gets the answer for that platform and page', async ({
  facebook,
  context,
}) => {
  const card = await facebook.assess(`facebook:comment:${comments.advert}`);
  const opened = context.waitForEvent('page');
  await card.frame.getByRole('button', { name: 'Vad händer om jag tar bort?' }).click();
  const help = await opened;
  await expect(help.getByRole('heading', { name: 'På Facebook' })).toBeFocused();
  await expect(help.getByRole('article', { name: 'Dölj' }).first()).toContainText('Den som skrev');
  await expect(help.getByLabel('Vilken sida?')).not.toHaveValue('');
});
