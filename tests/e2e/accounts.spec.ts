/** 'Konton och guider': an account is activated, its guides are walked, and it is closed in order. */
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { typeDay } from './helpers/type-day';

test('activates an account with decision and notice, and closes it step by step', async ({
  popup,
  context,
  extensionId,
}) => {
  await popup.open();
  await popup.page.locator('#accounts-due > summary').click();
  await expect(popup.page.locator('#accounts-due')).toContainText('är inte aktivt. Chefens beslut saknas.');
  const opened = context.waitForEvent('page');
  await popup.page.getByRole('button', { name: 'Öppna konton och guider' }).click();
  const page = await opened;
  await expect(page).toHaveURL(new RegExp(`^chrome-extension://${extensionId}/accounts.html`));
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Aktivera kontot');
  await expect(page.getByRole('alert')).toContainText('Kontot kan inte aktiveras.');
  await page.getByLabel('Chef som har beslutat').fill('Ada Alm');
  await typeDay(page.getByLabel('Dag för beslutet'), '2026-01-15');
  await press('Spara beslutet');
  await expect(page.locator('#decided')).toContainText('Ada Alm, 2026-01-15');
  await typeDay(page.getByLabel('Dag då kommunikationsenheten fick veta'), '2026-01-16');
  await press('Spara anmälan');
  await expect(page.locator('#lacks')).toHaveCount(0);
  await press('Aktivera kontot');
  await expect(page.locator('#activation')).toContainText('Kontot är aktivt.');

  await page.locator('#guide-closing > summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-closing-unit')).toContainText('Väntar på steget före.');
  for (const mail of ['notice', 'closing']) {
    await page.locator(`#${mail}-mail > summary`).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${mail}-draft`)).toContainText('Plattform: Facebook');
  }
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect.soft(await violations(page), scheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  expect.soft(await violations(page), 'forced colours').toEqual([]);
  for (const step of ['manager', 'unit', 'farewell', 'snapshot']) {
    const part = page.locator(`#step-closing-${step}`);
    const who = part.getByLabel('Vem? Namn');
    if ((await who.count()) > 0) await who.fill('Ada Alm');
    await typeDay(part.getByLabel('Dag', { exact: true }), '2026-02-01');
    await part.getByRole('button', { name: /^Steget är klart/ }).press('Enter');
    await expect(part).toContainText('Klart ');
  }
  await press('Avsluta kontot');
  await expect(page.locator('#activation')).toContainText('Kontot är avslutat.');
  await page.reload();
  await expect(page.locator('.a-history')).toContainText('Avsluta: klar.');
  const list = page.locator('#public-list');
  await expect(list).toContainText('YouTube: ');
  // Neither a person's account nor a closed one.
  await expect(list).not.toContainText(/Klara Lind|facebook\.com\/ovningskommun/);
});
