/** Checks every surface, in every state an official meets, with axe. */
import type { Frame, Page } from '@playwright/test';
import { practiceSettings } from '../commands/setup/practice-register';
import { comments } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { PracticePage } from './pages/practice-page';
import { MUST_COME } from './pages/patience';
import { holdUndo } from './helpers/undo-clock';

const keyOf = (id: string): string => `facebook:comment:${id}`;

function cardFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('/card.html'));
  if (frame === undefined) throw new Error('the card has no frame');
  return frame;
}

test('the card: judging, only criticism, Ångra, done', landing, async ({ facebook, page, context }) => {
  await holdUndo(context);
  const card = await facebook.assess(keyOf(comments.advert));
  expect.soft(await violations(cardFrame(page)), 'nothing chosen').toEqual([]);
  await card.chooseGround('9');
  await card.answerCriticism('only-criticism');
  expect.soft(await violations(cardFrame(page)), 'only criticism').toEqual([]);
  await card.answerCriticism('not-criticism');
  expect.soft(await violations(cardFrame(page)), 'may be removed').toEqual([]);
  await card.press('Enter');
  await expect(card.undo).toBeVisible();
  expect.soft(await violations(cardFrame(page)), 'Ångra').toEqual([]);
  await card.skipTheWait();
  await card.ended();
  expect.soft(await violations(cardFrame(page)), 'done').toEqual([]);
});

test('the card: a colleague is asked, what is urgent, a draft to answer with', async ({ facebook, page }) => {
  const card = await facebook.assess(keyOf(comments.swearing));
  await card.chooseGround('0');
  for (const key of 'jjn') await card.press(key);
  expect.soft(await violations(cardFrame(page)), 'a colleague').toEqual([]);
  await card.chooseGround('c');
  await card.answerCriticism('not-criticism');
  expect.soft(await violations(cardFrame(page)), 'urgent').toEqual([]);
  await card.frame.getByRole('button', { name: 'Byt skäl' }).click();
  expect.soft(await violations(cardFrame(page)), 'all grounds again').toEqual([]);
  await card.close();
  await facebook.assess(keyOf(comments.personalData));
  await card.frame.getByRole('button', { name: 'Vidarebefordrad fråga' }).click();
  await expect(card.frame.getByText('[skriv här]').first()).toBeVisible();
  expect.soft(await violations(cardFrame(page)), 'a draft').toEqual([]);
});

test.describe('without a disposal decision', () => {
  test.use({ settings: practiceSettings({ originalDisposal: null }) });

  test('the card: hide or answer', async ({ facebook, page }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.chooseGround('9');
    await card.answerCriticism('not-criticism');
    await expect(card.frame.getByRole('button', { name: 'Fyll i beslutet' })).toBeVisible();
    expect.soft(await violations(cardFrame(page)), 'no decision').toEqual([]);
  });
});

test('the card: the forbidden picture', async ({ facebook, page }) => {
  const card = await facebook.assess(keyOf(comments.advert));
  await card.press('a');
  await expect(card.frame.getByRole('button', { name: 'Notera utan bild' })).toBeVisible();
  expect.soft(await violations(cardFrame(page)), 'the rule').toEqual([]);
  await card.frame.getByRole('button', { name: 'Notera utan bild' }).click();
  await expect(card.frame.getByText(/Noterat utan bild/)).toBeVisible();
  expect.soft(await violations(cardFrame(page)), 'noted').toEqual([]);
  expect.soft(await violations(page, ['uppsikt-cover']), 'the cover').toEqual([]);
});

test('the card: something is missing; and by hand with Lär in menyn', async ({ simulator, page }) => {
  simulator.world.behave({ menu: 'unknown-labels' });
  await page.route('**/api/graphql/', async (route) => {
    const isReplies =
      `${route.request().headers()['x-fb-friendly-name'] ?? ''} ${route.request().postData() ?? ''}`.includes(
        'Depth1CommentsListPaginationQuery',
      );
    await (isReplies ? route.abort() : route.continue());
  });
  const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
  const card = await practice.assess(keyOf(comments.withReplies));
  await card.judge('9');
  await expect(card.frame.getByRole('alertdialog')).toBeVisible();
  expect.soft(await violations(cardFrame(page)), 'the question').toEqual([]);
  await card.frame.getByRole('button', { name: 'Ja, ta bort ändå' }).click();
  await card.skipTheWait();
  await card.ended();
  expect.soft(await violations(cardFrame(page)), 'by hand').toEqual([]);
  expect.soft(await violations(page, ['uppsikt-pointer', 'uppsikt-marker']), 'the pointer').toEqual([]);
  await card.frame.getByRole('button', { name: 'Lär in menyn' }).click();
  await page
    .getByRole('article', { name: /Kommentar från Doris Övning/ })
    .getByRole('button', { name: /Radera, dölj/ })
    .click();
  await card.frame.getByRole('radio', { name: /Kasta i korgen/ }).waitFor({ timeout: MUST_COME });
  expect.soft(await violations(cardFrame(page)), 'the menu that was read').toEqual([]);
});

test('the control, the marker and their place on the page', landing, async ({ facebook, page }) => {
  await facebook.reveal(keyOf(comments.advert));
  await expect(facebook.marker).toContainText('Du är');
  expect.soft(await violations(page, ['uppsikt-control', 'uppsikt-marker'])).toEqual([]);
  // Inside a button or a link a control would not exist for a screen reader.
  expect
    .soft(
      await page.locator(':is(button, a, [role="button"], [role="link"]) uppsikt-control').count(),
      'controls inside other controls',
    )
    .toBe(0);
  const { width, height } = (await facebook.control(keyOf(comments.advert)).boundingBox()) ?? { width: 0, height: 0 };
  expect.soft(Math.min(width, height), 'target size').toBeGreaterThanOrEqual(24);
});

test(
  'the popup, the settings, the welcome, the help and the archive',
  landing,
  async ({ facebook, page, popup, archive, extensionId }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await card.skipTheWait();
    await card.ended();
    await popup.open();
    expect.soft(await violations(popup.page), 'popup').toEqual([]);
    await page.goto('about:blank');
    for (const name of ['options', 'welcome', 'help'] as const) {
      await popup.page.goto(`chrome-extension://${extensionId}/${name}.html`);
      await popup.page.getByRole('heading').first().waitFor();
      expect.soft(await violations(popup.page), name).toEqual([]);
    }
    await archive.open();
    expect.soft(await violations(archive.page), 'archive').toEqual([]);
    await archive.openRecord(await archive.newest());
    await archive.verdict();
    expect.soft(await violations(archive.page), 'one record').toEqual([]);
  },
);

test('the archive: checking all records under way, cancelled by keyboard, done, and with one broken record', async ({
  facebook,
  archive,
  extensionId,
}) => {
  const card = await facebook.assess(keyOf(comments.advert));
  await card.judge('9');
  await card.skipTheWait();
  await card.ended();
  const hold = await archive.holdSums();
  await archive.open();
  const { page } = archive;
  const all = page.getByRole('button', { name: 'Verifiera alla' });
  await all.waitFor();
  await hold.on();
  await all.press('Enter');
  await expect(page.getByRole('progressbar', { name: /av \d+ kontrollerade/ })).toBeVisible();
  expect.soft(await violations(page), 'under way').toEqual([]);
  const cancel = page.getByRole('button', { name: 'Avbryt', exact: true });
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await hold.off();
  await expect(page.getByText(/^.*Avbruten\./)).toBeVisible();
  await expect(all).toBeFocused();
  expect.soft(await violations(page), 'cancelled').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Alla 1 bevis stämmer/)).toBeVisible();
  expect.soft(await violations(page), 'done').toEqual([]);
  await breakOneFile(page);
  await all.press('Enter');
  await expect(
    page.getByText(/1 av 1 bevis håller inte\. Det första felet: Bevis nummer 1\. Filen .+ har ändrats\./),
  ).toBeVisible();
  expect.soft(await violations(page), 'broken').toEqual([]);
  expect(page.url()).toContain(extensionId);
});

/** Changes one byte of one captured file through IndexedDB. */
async function breakOneFile(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      if (!db.objectStoreNames.contains('bytes')) continue;
      const store = db.transaction('bytes', 'readwrite').objectStore('bytes');
      const [row] = (await asked(store.getAll())) as { bytes: Uint8Array }[];
      if (row === undefined) throw new Error('no file is stored');
      row.bytes[10] = (row.bytes[10] ?? 0) ^ 1;
      await asked(store.put(row));
      db.close();
    }
  });
}

test.describe('at the very start', () => {
  test.use({
    settings: practiceSettings({
      plan: null,
      register: practiceSettings().register.slice(0, 1),
      operator: { name: '', role: '', unit: '' },
    }),
  });

  test('the card and the settings before anything is answered', async ({ facebook, page, popup, extensionId }) => {
    await facebook.assess(keyOf(comments.advert));
    expect.soft(await violations(cardFrame(page)), 'card').toEqual([]);
    await popup.page.goto(`chrome-extension://${extensionId}/options.html#plan`);
    await popup.page.getByRole('heading').first().waitFor();
    expect.soft(await violations(popup.page), 'options').toEqual([]);
  });
});
