/** What must never happen, on the practice Facebook. */
import { practiceSettings } from '../commands/setup/practice-register';
import { comments, replies } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { everythingKept, evidenceKept, placesOf } from './helpers/kept';
import { looked } from './helpers/looked';
import { MUST_COME } from './pages/patience';

const keyOf = (id: string): string => `facebook:comment:${id}`;

test('ends before any capture when a child abuse image is suspected, and keeps nothing of the item', async ({
  facebook,
  page,
  simulator,
  context,
  extensionId,
}) => {
  const card = await facebook.assess(keyOf(comments.personalData));
  // The rule replaces the grounds at once, so there is no checked ground to see.
  await card.press('a');
  await expect(card.frame.getByText('Ta inte skärmdump.').first()).toBeVisible();
  // Covered at the choice, on the page and in the card.
  await expect(page.locator('uppsikt-cover').getByText(/Täckt av Uppsikt/)).toBeVisible();
  await expect(card.frame.getByText('Inlägget är dolt här.')).toBeVisible();
  await expect(card.frame.getByText('19121212-1212')).toHaveCount(0);
  await expect(card.saveAndRemove).toHaveCount(0);
  await expect(card.saveOnly).toHaveCount(0);
  // Enter, the main button of an ordinary card, saves nothing here.
  await card.press('n');
  await card.press('Enter');
  await card.frame.getByRole('button', { name: 'Notera utan bild' }).click();
  await expect(card.frame.getByText(/Noterat utan bild/)).toBeVisible();
  const kept = await everythingKept(context, extensionId);
  expect(kept.rows).toMatchObject({
    forbidden: 1,
    records: 0,
    bytes: 0,
    draftBytes: 0,
    drafts: 0,
    flows: 0,
    sealed: 0,
  });
  for (const word of [
    '19121212',
    '070-174',
    'Provgatan',
    'Cecilia',
    'Doris',
    'cecilia.prov',
    '<div',
    'article',
    'data:image',
    'PNG',
  ])
    expect(placesOf(word, kept), `nothing kept holds ${word}`).toEqual([]);
  for (const word of [comments.personalData, 'Klara Lind', 'forbidden-image'])
    expect(placesOf(word, kept)).not.toEqual([]);
  expect(simulator.world.removed).toEqual([]);
});

test(
  'offers no removal for criticism alone, and has nothing chosen from the start',
  landing,
  async ({ facebook, simulator, context, extensionId }) => {
    const card = await facebook.assess(keyOf(comments.criticism));
    await expect(card.frame.locator('input:checked')).toHaveCount(0);
    await expect(card.saveAndRemove).toHaveCount(0);
    await expect(card.frame.getByRole('button', { name: 'Besvara' })).toBeVisible();
    await card.chooseGround('7');
    await card.answerCriticism('only-criticism');
    await expect(card.saveAndRemove).toHaveCount(0);
    await expect(card.saveOnly).toHaveCount(0);
    await expect(card.frame.getByText(/Besvara/).first()).toBeVisible();
    await card.press('Enter');
    await expect(card.frame.getByLabel('Ditt svar')).toBeFocused();
    await card.press('Escape');
    await expect(card.frame.getByLabel('Ditt svar')).toHaveCount(0);
    // Closing the card goes to the background the same way, after anything that Enter had asked for.
    await card.close();
    expect((await evidenceKept(context, extensionId)).flows).toEqual([]);
    expect(simulator.world.removed).toEqual([]);
  },
);

test.describe('replies that cannot be opened', () => {
  test.beforeEach(async ({ facebook }) => {
    // The network fails for exactly the response that holds the replies.
    await facebook.page.route('**/api/graphql/', async (route) => {
      const isReplies =
        route.request().headers()['x-fb-friendly-name'] === 'Depth1CommentsListPaginationQuery' ||
        (route.request().postData() ?? '').includes('Depth1CommentsListPaginationQuery');
      await (isReplies ? route.abort() : route.continue());
    });
  });

  test(
    'is not removed without an explicit yes that names what is missing',
    landing,
    async ({ facebook, simulator, context, extensionId }) => {
      const card = await facebook.assess(keyOf(comments.withReplies));
      await card.judge('9');
      const question = card.frame.getByRole('alertdialog');
      await expect(question).toContainText('Det här kunde inte sparas');
      await expect(question).toContainText(/svar/);
      console.log(`    asked: ${(await question.innerText()).replace(/\s+/g, ' ')}`);
      // The safe answer has the focus, so Enter means no.
      await expect(card.frame.getByRole('button', { name: 'Nej, ta inte bort' })).toBeFocused();
      await card.press('Enter');
      expect(await card.ended()).toContain('Inlägget är kvar på sidan.');
      expect(simulator.world.removed).toEqual([]);
      expect((await evidenceKept(context, extensionId)).records).toHaveLength(1);
    },
  );

  test('is removed after the explicit yes, which the journal keeps', async ({
    facebook,
    simulator,
    context,
    extensionId,
  }) => {
    const card = await facebook.assess(keyOf(comments.withReplies));
    await card.judge('9');
    await card.frame.getByRole('button', { name: 'Ja, ta bort ändå' }).click({ timeout: MUST_COME });
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('facebook', replies.first)).toBe(true);
    const [flow] = (await evidenceKept(context, extensionId)).flows;
    expect(flow).toMatchObject({ confirmedMissing: true, outcome: 'removed' });
    expect(flow?.missing.length).toBeGreaterThan(0);
  });
});

test.describe('before the two answers about keeping', () => {
  test.use({ settings: practiceSettings({ plan: null }) });

  test('explains what is missing and captures nothing', async ({ facebook, context, extensionId }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await expect(card.frame.getByText('Var sparas bevis?').first()).toBeVisible();
    await card.chooseGround('9');
    await card.answerCriticism('not-criticism');
    await expect(card.saveAndRemove).toHaveCount(0);
    const form = context.waitForEvent('page');
    await card.press('Enter');
    expect((await form).url()).toContain('options.html');
    const { rows } = await everythingKept(context, extensionId);
    expect(rows).toMatchObject({ records: 0, bytes: 0, draftBytes: 0, flows: 0 });
  });
});

test('lets the page receive no key that is typed in the card', landing, async ({ facebook, page }) => {
  const heard = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { __keys: { key: string }[] }).__keys.map(({ key }) => key));
  const card = await facebook.assess(keyOf(comments.hate));
  const before = await heard();
  await card.chooseGround('2');
  await card.frame.getByRole('textbox', { name: 'Motivering' }).click();
  await page.keyboard.type('Hemligt: namn');
  await expect(card.frame.getByRole('textbox', { name: 'Motivering' })).toHaveValue(/Hemligt: namn/);
  expect(await heard()).toEqual(before);
  // Proves that the page does listen.
  await page.getByRole('textbox').first().focus();
  await page.keyboard.press('x');
  expect(await heard()).toContain('x');
});

test(
  'does nothing when the page presses Bedöm or the card’s host by script',
  landing,
  async ({ facebook, page, context, extensionId }) => {
    const control = await facebook.reveal(keyOf(comments.praise));
    await control.evaluate((button: HTMLElement) => {
      button.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    // The listeners have run once the events are dispatched, so anything they told the background would be visible by
    // now.
    await looked(page);
    await expect(page.locator('uppsikt-card')).toBeHidden();
    expect(placesOf('Bra jobbat', await everythingKept(context, extensionId))).toEqual([]);
    // Proves that the same control opens the card for a real press.
    const card = await facebook.assess(keyOf(comments.praise));
    expect(placesOf('Bra jobbat', await everythingKept(context, extensionId))).not.toEqual([]);
    await card.close();
  },
);
