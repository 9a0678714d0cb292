/**
 * The practice Facebook without Uppsikt: what an official or anybody else can do on it is done, and logged with the
 * account.
 */
import { expect } from '@playwright/test';
import type { Behaviour } from '../simulator/behaviour';
import { menuWordsIn } from '../simulator/facebook/menu-words';
import { comments, facebookAddresses, posts } from '../simulator/facebook/practice-data';
import { article, choose, done, switchElsewhere, test, us } from './helpers/practice-facebook';

test('hides a comment, so that only the page sees it, and shows it again', async ({ page, simulator }) => {
  await choose(page, article(page, comments.threat), 'hide');
  await expect(article(page, comments.threat)).toContainText('Dold kommentar');
  expect(done(simulator)).toEqual([['hide', comments.threat, us]]);
  await page.reload();
  await expect(article(page, comments.threat)).toContainText('Dold kommentar');
  for (const account of ['person', 'out']) {
    await switchElsewhere(page, account);
    await page.reload();
    await expect(article(page, comments.hate)).toBeVisible();
    await expect(article(page, comments.threat)).toHaveCount(0);
  }
  await switchElsewhere(page, 'page');
  await page.reload();
  await article(page, comments.threat).getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(article(page, comments.threat)).not.toContainText('Dold kommentar');
  expect(simulator.world.acts.map(({ act }) => act)).toEqual(['hide', 'unhide']);
});

test('does what each entry says, in every wording and in both languages', async ({ page, simulator }) => {
  const wordings: Pick<Behaviour, 'menu' | 'labels'>[] = [
    { menu: 'normal', labels: 'variant-1' },
    { menu: 'normal', labels: 'variant-2' },
    { menu: 'normal', labels: 'variant-3' },
    { menu: 'unknown-labels', labels: 'variant-1' },
  ];
  for (const locale of ['sv', 'en'] as const) {
    for (const wording of wordings) {
      simulator.world.reset();
      simulator.world.behave({
        ...wording,
        locale,
        latency: { min: 0, max: 0 },
        hideConfirm: wording.labels === 'variant-3',
      });
      await page.goto(simulator.addresses.facebookPost);
      const asks = menuWordsIn(locale, wording).asks;
      const confirm = (what: keyof typeof asks): Promise<void> =>
        page
          .locator('[role="dialog"][aria-modal="true"]')
          .getByRole('button', { name: asks[what][1], exact: true })
          .click();
      await choose(page, article(page, comments.threat), 'hide', wording, locale);
      if (wording.labels === 'variant-3') await confirm('hide');
      await expect.poll(() => simulator.world.acts.length).toBe(1);
      await choose(page, article(page, comments.advert), 'spam', wording, locale);
      await expect.poll(() => simulator.world.acts.length).toBe(2);
      await choose(page, article(page, comments.hate), 'ban', wording, locale);
      await confirm('ban');
      await expect.poll(() => simulator.world.acts.length).toBe(3);
      await choose(page, article(page, comments.swearing), 'delete', wording, locale);
      await confirm('delete');
      await expect(article(page, comments.swearing)).toHaveCount(0);
      expect(done(simulator)).toEqual([
        ['hide', comments.threat, us],
        ['spam', comments.advert, us],
        ['ban', '100000000000075', us],
        ['delete', comments.swearing, us],
      ]);
    }
  }
});

test('asks before it hides when set to, and shows that a slow menu is loading', async ({ page, simulator }) => {
  simulator.world.behave({ slowMenu: true, hideConfirm: true });
  await article(page, comments.threat).locator('[aria-haspopup="menu"]').click();
  await expect(page.getByRole('menu').getByRole('progressbar')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Dölj kommentar' }).click();
  expect(simulator.world.acts).toEqual([]);
  await page.getByRole('dialog', { name: 'Dölj kommentar?' }).getByRole('button', { name: 'Dölj' }).click();
  await expect(article(page, comments.threat)).toContainText('Dold kommentar');
});

test('hides for oneself only in the thread of somebody else', async ({ page, simulator }) => {
  await page.goto(facebookAddresses.strangerPost);
  await choose(page, article(page, comments.onStranger), 'hide');
  await expect(article(page, comments.onStranger)).toHaveCount(0);
  expect(done(simulator)).toEqual([['hide', comments.onStranger, us]]);
  await switchElsewhere(page, 'person');
  await page.reload();
  await expect(article(page, comments.onStranger)).toBeVisible();
});

test('closes and opens the comments of a post, edits it, and moves it to the bin with all its comments', async ({
  page,
  simulator,
}) => {
  const unit = page.locator('[aria-posinset]');
  await choose(page, unit, 'comments-off');
  await expect(page.getByText('har stängt av kommentarer för det här inlägget')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await choose(page, unit, 'comments-on');
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await choose(page, unit, 'edit-post');
  const dialog = page.getByRole('dialog', { name: 'Redigera inlägg' });
  await dialog.getByRole('textbox').press('ControlOrMeta+a');
  await page.keyboard.type('Badhuset öppnar på söndag i stället.');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(unit.locator('[data-ad-preview="message"]')).toContainText('på söndag i stället');
  await choose(page, unit, 'trash');
  await page
    .getByRole('dialog', { name: 'Flytta till papperskorgen?' })
    .getByRole('button', { name: 'Flytta' })
    .click();
  await page.waitForURL(facebookAddresses.page);
  expect(done(simulator)).toEqual([
    ['comments-off', posts.badhus, us],
    ['comments-on', posts.badhus, us],
    ['edit', posts.badhus, us],
    ['trash', posts.badhus, us],
  ]);
  expect(simulator.world.isGone('facebook', comments.praise)).toBe(true);
  await page.goto(simulator.addresses.facebookPost);
  await expect(page.getByText('Innehållet är inte tillgängligt just nu')).toBeVisible();
});

test('edits a published reply in place', async ({ page, simulator }) => {
  await choose(page, article(page, comments.ownAnswer), 'edit');
  const box = article(page, comments.ownAnswer).getByRole('textbox');
  await expect(box).toContainText('Gymmet öppnar i februari');
  await box.press('ControlOrMeta+a');
  await page.keyboard.type('Hej Bo! Gymmet öppnar i mars.');
  await article(page, comments.ownAnswer).getByRole('button', { name: 'Spara' }).click();
  await expect(box).toHaveCount(0);
  await expect(article(page, comments.ownAnswer)).toContainText('i mars.');
  expect(simulator.world.comment('facebook', comments.ownAnswer)?.text).toBe('Hej Bo! Gymmet öppnar i mars.');
  await choose(page, article(page, comments.ownAnswer), 'edit');
  await box.press('Escape');
  await expect(box).toHaveCount(0);
  expect(done(simulator)).toEqual([['edit', comments.ownAnswer, us]]);
});
