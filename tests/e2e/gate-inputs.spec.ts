/**
 * What the card asks for besides the ground: a colleague's answer, whose work it is, and what is completed after an
 * urgent removal.
 */
import { handlingOf } from '../commands/setup/read-store';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { everythingKept, evidenceKept } from './helpers/kept';
import { tabTo } from './helpers/tab-to';

test('is asked for second eyes when praise in the same words was kept before', async ({
  facebook,
  simulator,
  context,
  extensionId,
}) => {
  const card = await facebook.assess(`facebook:comment:${onFacebook.swearing}`);
  await card.chooseGround('0');
  for (const key of 'jjn') await card.press(key);
  await card.press('Enter');
  await expect(card.frame.getByText('Fråga en kollega innan du tar bort.')).toBeVisible();
  await card.frame.getByLabel('Svar från').fill('Ulla Chef');
  await card.frame.getByRole('radio', { name: 'Behåll' }).check();
  await card.frame.getByRole('button', { name: 'Anteckna svaret' }).click();
  await facebook.page.locator('uppsikt-card iframe').waitFor({ state: 'hidden' });
  expect(simulator.world.removed).toEqual([]);
  const { rows } = await everythingKept(context, extensionId);
  expect(rows).toMatchObject({ records: 0, flows: 0, journal: 1 });
});

test('completes an urgent removal the same day: the archive says what is left to do until it is done', async ({
  facebook,
  archive,
}) => {
  const card = await facebook.assess(`facebook:comment:${onFacebook.hate}`);
  await card.judge('2');
  expect(await card.ended()).toContain('Borttaget.');
  await archive.open();
  await expect(archive.page.getByText(/Komplettera senast \d{4}-/)).toBeVisible();
  await archive.openRecord(await archive.newest());
  const left = archive.page.getByRole('region', { name: 'Kvar att göra' });
  await expect(left.locator('[data-task]')).toHaveCount(4);
  expect(await violations(archive.page)).toEqual([]);
  await left.getByText('Fylligare motivering').first().click();
  await archive.page.locator('#complete-motivation').fill('Inlägget hotar en hel grupp i kommunen.');
  await archive.page.locator('#complete-motivation-save').click();
  await expect(left.locator('[data-task]')).toHaveCount(3);
  await left.getByText('Meddelande till den som skrev').first().click();
  await expect(left.locator('blockquote')).toContainText(
    'Skälet är: Hets mot folkgrupp. Så säger vår riktlinje: ”b) hets mot folkgrupp” (rad 85).',
  );
  expect(await violations(archive.page)).toEqual([]);
  await archive.page.locator('#notice-way').press('ArrowDown');
  await expect(archive.page.locator('#notice-way')).toHaveValue('reply');
  await left.getByRole('button', { name: 'Den som skrev har fått veta' }).click();
  await expect(left.locator('[data-task]')).toHaveCount(2);
  await expect(
    archive.page.getByText('Meddelande till den som skrev: den som skrev har fått veta varför'),
  ).toBeVisible();
  await expect(archive.page.getByText('motivering: Inlägget hotar en hel grupp')).toBeVisible();
  expect(await archive.verdict()).toBe('intact');
});

test('asks a colleague, hears yes and removes, by keyboard alone', async ({
  facebook,
  page,
  simulator,
  context,
  extensionId,
}) => {
  await (await facebook.reveal(`facebook:comment:${onFacebook.swearing}`)).focus();
  await page.keyboard.press('Enter');
  const card = facebook.card();
  await card.ready();
  await card.chooseGround('0');
  for (const key of 'jjn') await page.keyboard.press(key, { delay: 50 });
  await tabTo(page, card.frame.locator('#copy-question'));
  await page.keyboard.press('Enter');
  await tabTo(page, card.frame.locator('#eyes-of'));
  await page.keyboard.type('Ulla Chef');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(card.frame.getByRole('radio', { name: 'Ta bort' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(card.undo).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await card.ended()).toContain('Borttaget.');
  expect(simulator.world.isGone('facebook', onFacebook.swearing)).toBe(true);
  const store = await evidenceKept(context, extensionId);
  expect(handlingOf(store, store.records[0]?.id ?? '') as unknown as { decision: object }).toMatchObject({
    decision: { secondEyes: { why: 'praise', of: 'Ulla Chef', answer: 'remove' }, criticismTest: 'criticism-and-more' },
  });
});

test('enters the copyright holder, and forwards a question, by keyboard alone', async ({
  facebook,
  page,
  context,
  extensionId,
}) => {
  await (await facebook.reveal(`facebook:comment:${onFacebook.advert}`)).focus();
  await page.keyboard.press('Enter');
  const card = facebook.card();
  await card.ready();
  await page.keyboard.press('c');
  await tabTo(page, card.frame.locator('#input-verk'));
  await page.keyboard.type('Sommarfoto');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Anna Ek');
  await tabTo(page, card.frame.getByRole('radio', { name: 'Ja' }));
  for (const key of ['j', 'Enter']) await page.keyboard.press(key);
  expect(await card.ended()).toContain('Borttaget.');
  const store = await evidenceKept(context, extensionId);
  expect(handlingOf(store, store.records[0]?.id ?? '') as unknown as { decision: object }).toMatchObject({
    decision: {
      inputs: [
        { id: 'verk', value: 'Sommarfoto' },
        { id: 'rattighetshavare', value: 'Anna Ek' },
      ],
    },
  });
  await card.close();
  await (await facebook.reveal(`facebook:comment:${onFacebook.praise}`)).focus();
  await page.keyboard.press('Enter');
  await card.ready();
  await tabTo(page, card.frame.getByRole('button', { name: 'Vidarebefordrad fråga' }));
  await page.keyboard.press('Enter');
  await expect(card.frame.locator('input:focus')).toHaveCount(1);
  await page.keyboard.type('fritidskontoret', { delay: 20 });
  await expect(card.frame.locator('#draft')).toContainText('Vi har skickat den vidare till fritidskontoret.');
  await page.keyboard.press('Escape');
  await page.locator('uppsikt-card iframe').waitFor({ state: 'hidden' });
});
