/** The practice Studio's inbox: the page has no ids, and rows are bound to other comments while one scrolls. */
import { handlingOf, faultsOf } from '../commands/setup/read-store';
import type { YouTubeComment } from '../simulator/youtube/comments';
import { comments, videos, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { PracticePage } from './pages/practice-page';
import type { Page } from '@playwright/test';
import { MUST_COME } from './pages/patience';

const keyOf = (id: string): string => `youtube:comment:${id}`;
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The text of each row, with the item of its control: rows in the list's viewport, and rows outside it that carry a
 * control. A row gets its control when it comes near the viewport.
 */
async function rows(page: Page): Promise<{ key: string; text: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('ytcp-comment-thread:not([hidden]) > ytcp-comment')].flatMap((row) => {
      const control = row.querySelector('uppsikt-control')?.shadowRoot?.querySelector<HTMLElement>('[data-item]');
      const [box, list] = [
        row.getBoundingClientRect(),
        document.querySelector('#comments-content')?.getBoundingClientRect(),
      ];
      const isSeen =
        list !== undefined && box.bottom > Math.max(list.top, 0) && box.top < Math.min(list.bottom, innerHeight);
      if (control === undefined && !isSeen) return [];
      return [{ key: control?.dataset['item'] ?? '', text: row.querySelector('#content-text')?.textContent ?? '' }];
    }),
  );
}

test(
  'saves evidence, and leaves the removal to the official',
  landing,
  async ({ page, simulator, context, extensionId }) => {
    const practice = await new PracticePage(page).open(youtubeAddresses.studio);
    const card = await practice.assess(keyOf(comments.spam));
    await card.judge('9');
    // Studio does not say how many replies there are, so the card asks first.
    await card.frame.getByText('YouTube säger inte hur många svar det finns').first().waitFor({ timeout: MUST_COME });
    await card.frame.getByRole('button', { name: 'Ja, ta bort ändå' }).click();
    await card.skipTheWait();
    expect(await card.ended()).toContain('Ta bort själv – beviset är sparat');
    expect(simulator.world.removed).toEqual([]);
    const store = await evidenceKept(context, extensionId);
    const id = store.records[0]?.id ?? '';
    expect(faultsOf(store, id)).toEqual([]);
    expect(handlingOf(store, id).item.text.normalised).toContain('TJÄNA 9000 KR OM DAGEN');
  },
);

test('keeps each control with its row’s comment while the list scrolls, and saves the words of the judged row', async ({
  page,
  simulator,
  context,
  extensionId,
}) => {
  const practice = await new PracticePage(page).open(youtubeAddresses.studio);
  await practice.reveal(keyOf(comments.spam));
  const all = simulator.world.youtube.all() as YouTubeComment[];
  const wrong = async (): Promise<string[]> =>
    (await rows(page)).flatMap(({ key, text }) => {
      const id = key.replace('youtube:comment:', '');
      if (key.startsWith('youtube:unnamed:')) return [];
      return letters(all.find((comment) => comment.id === id)?.text ?? '') === letters(text)
        ? []
        : [`${key} on ${text.slice(0, 40)}`];
    });
  await expect.poll(wrong).toEqual([]);
  const scroller = page.locator('#comments-content');
  for (const top of [700, 1900, 1200]) {
    await scroller.evaluate((element, to) => {
      element.scrollTop = to;
    }, top);
    await expect.poll(wrong).toEqual([]);
    await expect.poll(async () => (await rows(page)).every(({ key }) => key !== '')).toBe(true);
  }
  const row = all.find((comment) => comment.id === comments.markup && comment.postId === videos.oddTexts);
  const card = await practice.assess(keyOf(comments.markup));
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  await card.saveOnly.click();
  expect(await card.ended()).toContain('Beviset är sparat och kontrollerat.');
  const store = await evidenceKept(context, extensionId);
  const sealed = handlingOf(store, store.records[0]?.id ?? '');
  expect(sealed.item.ref.id).toBe(comments.markup);
  expect(letters(sealed.item.text.normalised)).toBe(letters(row?.text ?? ''));
});

test('saves nothing when the row shows another comment by the time the official saves', async ({
  page,
  context,
  extensionId,
}) => {
  const practice = await new PracticePage(page).open(youtubeAddresses.studio);
  const card = await practice.assess(keyOf(comments.threat));
  await page.locator('#comments-content').evaluate((element) => {
    element.scrollTop = 3000;
  });
  await card.chooseGround('1');
  await card.answerCriticism('not-criticism');
  await card.saveOnly.click();
  expect(await card.ended()).toContain(
    'Inlägget står inte kvar där du bedömde det. Platsen visar kanske ett annat inlägg nu. Inget är sparat. ' +
      'Inget har tagits bort.',
  );
  expect((await evidenceKept(context, extensionId)).records).toEqual([]);
});

test.describe('when the page’s own data is unreadable', () => {
  test('saves the words of a row without an id, and treats the row’s next comment as another item', async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    // Simulates a page whose data has another shape: our question gets no id.
    await page.addInitScript(() => {
      const real = customElements.define.bind(customElements);
      customElements.define = (name, maker, options) => {
        real(name, maker, options);
        const own = name === 'ytcp-comment' ? Object.getOwnPropertyDescriptor(maker.prototype, 'data') : undefined;
        if (own === undefined) return;
        const held = new WeakMap<object, unknown>();
        Object.defineProperty(maker.prototype, 'data', {
          configurable: true,
          set(this: object, value: unknown) {
            held.set(this, value);
            own.set?.call(this, value);
          },
          // Only the page's own script, recognised in the stack, gets the data.
          get(this: object) {
            return new Error().stack?.includes('/s/studio.js') === true ? own.get?.call(this) : undefined;
          },
        });
      };
    });
    const practice = await new PracticePage(page).open(youtubeAddresses.studio);
    await expect
      .poll(async () => (await rows(page)).filter(({ key }) => key.startsWith('youtube:unnamed:')).length)
      .toBeGreaterThan(5);
    const before = await rows(page);
    const spam = before.find(({ text }) => text.includes('TJÄNA 9000'));
    const card = await practice.assess(spam?.key ?? '');
    await card.judge('9');
    // Without an id nothing can be removed, so the card offers to save only.
    expect(await card.ended()).toContain('Beviset är sparat och kontrollerat. Inlägget är kvar på sidan.');
    expect(simulator.world.removed).toEqual([]);
    const store = await evidenceKept(context, extensionId);
    const sealed = handlingOf(store, store.records[0]?.id ?? '');
    expect(sealed.item.ref.id).toBeNull();
    expect(sealed.item.text.normalised).toContain('TJÄNA 9000 KR OM DAGEN');
    await card.close();
    await page.locator('#comments-content').evaluate((element) => {
      element.scrollTop = 3000;
    });
    await expect
      .poll(async () => {
        const after = await rows(page);
        return after
          .filter(({ key, text }) => before.some((old) => old.key === key && old.text !== text))
          .map(({ key, text }) => `${key} ${text}`);
      })
      .toEqual([]);
  });
});
