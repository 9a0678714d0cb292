/** The practice Facebook without Uppsikt: what is written on it is sent, and logged with the account. */
import { expect } from '@playwright/test';
import {
  comments,
  facebookAddresses,
  library,
  municipality,
  privatePerson,
  replies,
} from '../simulator/facebook/practice-data';
import { sentCommentId } from '../simulator/facebook/sending';
import { article, done, reply, switchElsewhere, test, us } from './helpers/practice-facebook';

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

  test('a reply to a comment, and replies to replies', async ({ page, simulator }) => {
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
    // Threads have no deeper level: the reply gets the same parent as the deepest comment.
    expect(simulator.world.comment('facebook', first)?.parentId).toBe(replies.answered);
  });

  test('as the session’s account, also when the page shows another', async ({ page, simulator }) => {
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
    // Both fail for somebody who is not logged in, and the words stay in the box.
    await switchElsewhere(page, 'out');
    await page.keyboard.type('Ingen');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Något gick fel');
    await expect(page.getByRole('textbox')).toContainText('Ingen');
    expect(simulator.world.acts).toHaveLength(2);
  });
});
