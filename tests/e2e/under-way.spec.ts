/**
 * Two removals at once: the official sees which one asks something and which one was refused, both with no card open
 * and beside another item's card.
 */
import { comments } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { flowThat } from './helpers/flow-that';
import { holdUndo, passUndo } from './helpers/undo-clock';
import { MUST_COME } from './pages/patience';

const keyOf = (id: string): string => `facebook:comment:${id}`;

test('one removal has something missing and another is refused: both are listed until they have been seen', async ({
  facebook,
  simulator,
  context,
  extensionId,
}) => {
  const { page } = facebook;
  // The network fails for exactly the response that holds the replies.
  await page.route('**/api/graphql/', async (route) => {
    const isReplies =
      route.request().headers()['x-fb-friendly-name'] === 'Depth1CommentsListPaginationQuery' ||
      (route.request().postData() ?? '').includes('Depth1CommentsListPaginationQuery');
    await (isReplies ? route.abort() : route.continue());
  });
  await holdUndo(context);
  const card = await facebook.assess(keyOf(comments.withReplies));
  await card.judge('9');
  await expect(card.frame.getByRole('button', { name: 'Nej, ta inte bort' })).toBeFocused({ timeout: MUST_COME });
  await card.close();
  const list = page.getByRole('region', { name: 'På gång i fliken' });
  const question = list.getByRole('listitem').filter({ hasText: 'Kommer det finnas simskola' });
  await expect(question).toContainText('Något saknas. Svara på frågan.', { timeout: MUST_COME });
  expect(await list.evaluate((element) => element.contains((element.getRootNode() as ShadowRoot).activeElement))).toBe(
    false,
  );

  await facebook.assess(keyOf(comments.advert));
  await expect(list).toBeHidden();
  const beside = card.frame.getByRole('complementary', { name: 'Också på gång' });
  await expect(beside).toContainText('Något saknas. Svara på frågan.');
  await page.screenshot({ path: 'test-results/under-way-card.png' });
  const frame = page.frames().find((each) => each.url().includes('card.html'));
  expect(frame === undefined ? ['no frame'] : await violations(frame)).toEqual([]);
  await card.judge('9');
  await expect(card.undo).toBeFocused({ timeout: MUST_COME });
  await card.close();
  simulator.world.behave({ confirm: 'refuses' });
  await passUndo(context);
  const refused = list.getByRole('listitem').filter({ hasText: 'LÅN UTAN UC' });
  await expect(refused).toContainText('Facebook tog inte bort det.', { timeout: 2 * MUST_COME });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').first()).toContainText('simskola');
  await page.screenshot({ path: 'test-results/under-way-page.png' });
  expect(await violations(page, ['uppsikt-notice'])).toEqual([]);
  await flowThat(context, extensionId, 'told', ({ told, outcome }) => told && outcome !== null);

  // By keyboard alone, to the right item. After an extension page was closed, another tab may be in front.
  await page.bringToFront();
  await question.getByRole('button', { name: 'Svara' }).focus();
  await page.keyboard.press('Enter');
  await expect(card.frame.getByRole('alertdialog')).toContainText('Det här kunde inte sparas', { timeout: MUST_COME });
  await expect(card.frame.getByText('Kommer det finnas simskola')).toBeVisible();
  await expect(card.frame.getByRole('button', { name: 'Nej, ta inte bort' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await card.ended()).toContain('Inlägget är kvar på sidan.');
  expect(simulator.world.removed).toEqual([]);
  await flowThat(context, extensionId, 'its end told', ({ told, outcome }) => told && outcome === 'saved-only');
  await card.close();
  // What has been read in its card is no longer listed.
  await expect(question).toHaveCount(0);
});
