/**
 * Content that must not be kept is destroyed in the archive: what is deleted, what stays, and which exported files
 * remain to be deleted.
 */
import { comments } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';

test('a record’s content is destroyed, the archive still verifies, and an exported file is named until it is deleted', async ({
  facebook,
  archive,
}, info) => {
  const card = await facebook.assess(`facebook:comment:${comments.advert}`);
  await card.judge('9');
  await card.skipTheWait();
  await card.ended();
  await archive.open();
  const { page } = archive;
  const id = await archive.newest();
  const words = (await archive.row(id).locator('.a-excerpt').innerText()).slice(0, 40);
  await archive.openRecord(id);
  await archive.exportButton.click();
  await expect(page.getByText(/är sparat i mappen för hämtade filer/)).toBeVisible();
  await page.getByRole('button', { name: 'Förstör innehållet …' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Förstör innehållet' })).toBeFocused();
  await page.getByRole('button', { name: 'Förstör nu' }).click();
  await expect(page.getByText('Fyll i det här.')).toHaveCount(2);
  expect.soft(await violations(page), 'the form').toEqual([]);
  await page.screenshot({ path: info.outputPath('form.png'), fullPage: true });
  await page.getByLabel('Skälet, med lagrum eller beslut').fill('Skyddade uppgifter om ett barn.');
  await page.getByLabel('Vem har bestämt det?').fill('Karin Jurist');
  await page.getByRole('button', { name: 'Förstör nu' }).click();
  const said = page.locator('#destroyed');
  await expect(said).toContainText('därför att: Skyddade uppgifter om ett barn. Beslut: Karin Jurist.');
  await expect(page.getByText(words)).toHaveCount(0);
  await expect(archive.row(id)).toContainText('Innehållet är förstört');
  await archive.verify.click();
  await expect(page.getByText('Det som finns kvar stämmer, och kedjan håller.')).toBeVisible();
  await page.getByRole('button', { name: 'Verifiera alla' }).click();
  await expect(page.getByText('I 1 av dem är innehåll förstört: nummer 1.')).toBeVisible();
  expect.soft(await violations(page), 'destroyed').toEqual([]);
  await page.screenshot({ path: info.outputPath('destroyed.png'), fullPage: true });
  const left = page.getByRole('region', { name: 'Filer att ta bort för hand' });
  await expect(left.getByRole('listitem')).toContainText('.zip');
  await left.getByRole('button', { name: 'Den är borttagen' }).click();
  await expect(left).toHaveCount(0);
});
