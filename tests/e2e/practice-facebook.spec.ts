/** The practice Facebook by itself, without Uppsikt: what an official, or anybody, can do on it is done, and logged as whom. */
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { launchBrowser } from '../commands/setup/launch-browser';
import type { Behaviour } from '../simulator/behaviour';
import { menuWordsIn, type Entry } from '../simulator/facebook/menu-words';
import {
  comments,
  facebookAddresses,
  library,
  municipality,
  posts,
  privatePerson,
  replies,
} from '../simulator/facebook/practice-data';
import { sentCommentId } from '../simulator/facebook/sending';
import { startSimulator, type Simulator } from '../simulator/server';

interface Fixtures {
  page: Page;
  simulator: Simulator;
}

const test = base.extend<Fixtures, { platforms: Simulator; window: Page }>({
  platforms: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const simulator = await startSimulator({ seed: 2011 });
      await use(simulator);
      await simulator.close();
    },
    { scope: 'worker' },
  ],
  window: [
    async ({ platforms }, use) => {
      const { context } = await launchBrowser({
        profile: '',
        headless: true,
        hostRules: platforms.hostRules,
        extension: false,
      });
      await use(context.pages()[0] ?? (await context.newPage()));
      await context.close();
    },
    { scope: 'worker' },
  ],
  simulator: async ({ platforms }, use) => {
    platforms.world.reset();
    await use(platforms);
  },
  page: async ({ window, simulator }, use) => {
    await window.context().clearCookies();
    await window.goto(simulator.addresses.facebookPost);
    await use(window);
  },
});

const us = municipality.id;
const done = ({ world }: Simulator): string[][] => world.acts.map(({ act, id, as }) => [act, id, as]);
const article = (page: Page, id: string): Locator =>
  page
    .getByRole('article')
    .filter({ has: page.locator(`a[href*="comment_id=${id}&"]`) })
    .first();
const reply = (page: Page, id: string): Locator =>
  page
    .getByRole('article')
    .filter({ has: page.locator(`a[href*="reply_comment_id=${id}&"]`) })
    .first();
const switchElsewhere = async (page: Page, to: string): Promise<void> => {
  const tab = await page.context().newPage();
  await tab.goto(`https://www.facebook.com/__practice/switch?to=${to}`);
  await tab.close();
};
/** Opens the item's own menu and presses one of its entries. */
const choose = async (
  page: Page,
  of: Locator,
  entry: Entry,
  behaves: Pick<Behaviour, 'menu' | 'labels'> = { menu: 'normal', labels: 'variant-1' },
  locale: 'sv' | 'en' = 'sv',
): Promise<void> => {
  await of.locator('[aria-haspopup="menu"]').first().click();
  const [label = ''] = menuWordsIn(locale, behaves).entries[entry].split('\n');
  await page
    .getByRole('menuitem')
    .filter({ hasText: label.split('{name}')[0] })
    .first()
    .click();
};

test('hides a comment, which then only the page sees, and shows it again', async ({ page, simulator }) => {
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

test('asks before it hides where it is set to, and shows that a slow menu loads', async ({ page, simulator }) => {
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

test('closes and opens the comments of a post, gives it new words, and throws it away with all its comments', async ({
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

test('gives a published answer new words where it stands', async ({ page, simulator }) => {
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

test.describe('sends', () => {
  const first = sentCommentId(1);

  test('on Enter; Shift+Enter breaks the line, and an Enter that ends a composition does not send', async ({
    page,
    simulator,
  }) => {
    const box = page.getByRole('textbox', { name: `Kommentera som ${municipality.name}` });
    await box.click();
    await page.keyboard.type('Hej alla!');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Välkomna ');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await session.send('Input.insertText', { text: '日本' });
    await expect(box).toContainText('日本');
    expect(simulator.world.acts).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(article(page, first)).toContainText('Välkomna');
    await expect(box).toHaveText('');
    expect(done(simulator)).toEqual([['send', first, us]]);
    expect(simulator.world.comment('facebook', first)).toMatchObject({
      text: 'Hej alla!\nVälkomna 日本',
      authorId: us,
      parentId: null,
    });
  });

  test('with the button alone, where Enter only breaks the line', async ({ page, simulator }) => {
    simulator.world.behave({ sendBy: 'button' });
    await page.reload();
    await page.getByRole('textbox').click();
    await page.keyboard.type('Ett');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Två');
    expect(simulator.world.acts).toEqual([]);
    await page.locator('form').getByRole('button', { name: 'Kommentera' }).click();
    await expect(article(page, first)).toContainText('Två');
    expect(simulator.world.comment('facebook', first)?.text).toBe('Ett\nTvå');
  });

  test('with Enter alone, where there is no button', async ({ page, simulator }) => {
    simulator.world.behave({ sendBy: 'enter' });
    await page.reload();
    await page.getByRole('textbox').click();
    await page.keyboard.type('Hej');
    await expect(page.locator('form').getByRole('button', { name: 'Kommentera' })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(article(page, first)).toBeVisible();
  });

  test('from a dialog', async ({ page, simulator }) => {
    simulator.world.behave({ composer: 'dialog' });
    await page.reload();
    await page
      .locator('form')
      .getByRole('button', { name: /Kommentera som/ })
      .click();
    await page.getByRole('dialog', { name: 'Skriv en kommentar' }).getByRole('textbox').press('H');
    await page.keyboard.press('Enter');
    await expect(article(page, first)).toBeVisible();
    await expect(page.getByRole('dialog', { name: 'Skriv en kommentar' })).toHaveCount(0);
    expect(done(simulator)).toEqual([['send', first, us]]);
  });

  test('an answer below the comment, and answers to answers', async ({ page, simulator }) => {
    await page.goto(facebookAddresses.deepPost);
    await page.getByRole('button', { name: 'Visa alla 2 svar' }).click();
    await expect(reply(page, replies.answered)).toBeVisible();
    await page.getByRole('button', { name: 'Visa alla 2 svar' }).click();
    await expect(reply(page, replies.deep)).toHaveAttribute(
      'aria-label',
      /Svar från Gunnar Låtsas till Bo Tests kommentar/,
    );
    await expect(
      reply(page, replies.deep).locator(
        `a[href*="comment_id=${comments.withDeepReplies}&reply_comment_id=${replies.deep}"]`,
      ),
    ).toBeVisible();
    await reply(page, replies.deep).getByRole('button', { name: 'Svara', exact: true }).click();
    await page.getByRole('textbox', { name: `Svara som ${municipality.name}` }).press('J');
    await page.keyboard.press('Enter');
    await expect(reply(page, first)).toBeVisible();
    expect(done(simulator)).toEqual([['reply', first, us]]);
    // As deep as threads go: it answers what the deepest one answers.
    expect(simulator.world.comment('facebook', first)?.parentId).toBe(replies.answered);
  });

  test('as whoever the session says, also when the page shows somebody else', async ({ page, simulator }) => {
    for (const [account, id] of [
      ['other', library.id],
      ['person', privatePerson.id],
    ] as const) {
      await switchElsewhere(page, account);
      await page.getByRole('textbox', { name: `Kommentera som ${municipality.name}` }).click();
      await page.keyboard.type(`Från ${account}`);
      await page.keyboard.press('Enter');
      await expect.poll(() => simulator.world.acts.at(-1)?.as).toBe(id);
    }
    expect(simulator.world.acts.map(({ act }) => act)).toEqual(['send', 'send']);
    // Neither is done for somebody who is not logged in; the words stay in the box.
    await switchElsewhere(page, 'out');
    await page.keyboard.type('Ingen');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Något gick fel');
    await expect(page.getByRole('textbox')).toContainText('Ingen');
    expect(simulator.world.acts).toHaveLength(2);
  });
});
