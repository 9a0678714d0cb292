/** What is left to do: from the popup to the field, until nothing is left. */
import { comments } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { Popup } from './pages/popup';

test('an official is told in the popup what is left, goes to the field by keyboard, and sees the list grow empty', async ({
  facebook,
  popup,
  context,
  extensionId,
}) => {
  const card = await facebook.assess(`facebook:comment:${comments.hate}`);
  await card.judge('2');
  expect(await card.ended()).toContain('Borttaget.');
  await popup.open();
  await expect(popup.page.locator('#left-count')).toHaveText('Kvar att göra: 1.');
  expect(await violations(popup.page)).toEqual([]);
  const [archive] = await Promise.all([context.waitForEvent('page'), popup.page.locator('#open-left').click()]);
  const lines = archive.locator('#left-lines');
  await expect(lines.locator('[data-part]')).toHaveCount(4);
  await expect(archive.getByRole('link', { name: 'Kvar att göra (1)' })).toHaveAttribute('aria-current', 'true');
  await expect(lines).toContainText('senast i dag');
  expect(await violations(archive)).toEqual([]);

  const fields = { motivation: 'Inlägget hotar en hel grupp.', inputs: 'En grupp.', registry: 'KS 2026/9' };
  for (const [part, words] of Object.entries(fields)) {
    await lines.locator(`[data-part="${part}"] a`).focus();
    await archive.keyboard.press('Enter');
    await expect(archive.locator(`#complete-${part}`)).toBeFocused();
    await archive.keyboard.type(words);
    await archive.keyboard.press('Tab');
    await archive.keyboard.press('Enter');
    await expect(lines.locator(`[data-part="${part}"]`)).toHaveCount(0);
  }
  expect(await violations(archive)).toEqual([]);
  await lines.locator('[data-part="notice"] a').click();
  // By key, because what a script chooses does not count.
  await archive.locator('#notice-way').press('ArrowDown');
  await expect(archive.locator('#notice-way')).toHaveValue('reply');
  await archive.locator('#complete-told').click();
  await expect(archive.getByText('Inget kvar att göra.')).toBeVisible();
  expect(await violations(archive)).toEqual([]);
  await expect(archive.getByText('Öppnad i arkivet')).toHaveCount(1);
  await expect(archive.getByText('Ändra diarienumret')).toBeVisible();
  // The first popup closed itself when its link was followed.
  const again = await new Popup(await context.newPage(), extensionId).open();
  await expect(again.page.locator('#left-count')).toHaveText('Inget kvar att göra.');
});
