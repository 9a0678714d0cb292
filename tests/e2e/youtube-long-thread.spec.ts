/**
 * Long threads, sorting and moving between videos on the practice YouTube, which reuses elements for other comments.
 */
import { handlingOf } from '../commands/setup/read-store';
import type { YouTubeComment } from '../simulator/youtube/comments';
import { comments, videos, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { PracticePage } from './pages/practice-page';
import type { Page } from '@playwright/test';
import { holdUndo, passUndo } from './helpers/undo-clock';
import { flowEnded } from './helpers/flow-that';

const keyOf = (id: string): string => `youtube:comment:${id}`;
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** Controls whose item differs from the comment that contains them, judged by the comment's own link. */
async function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('ytd-comment-view-model')].flatMap((element) => {
      const control = [...element.querySelectorAll('uppsikt-control')]
        .find((host) => host.closest('ytd-comment-view-model') === element)
        ?.shadowRoot?.querySelector<HTMLElement>('[data-item]');
      const link = element.querySelector<HTMLAnchorElement>('a[href*="lc="]')?.href ?? '';
      const id = link === '' ? '' : (new URL(link).searchParams.get('lc') ?? '');
      return control === null || control === undefined || control.dataset['item'] === `youtube:comment:${id}`
        ? []
        : [`${control.dataset['item']} on ${id}`];
    }),
  );
}

test('judges the thirtieth comment, which was loaded with a later page, and keeps its own words', async ({
  youtube,
  simulator,
  context,
  extensionId,
}) => {
  const top = (simulator.world.youtube.ofPost(videos.council) as YouTubeComment[]).filter(
    (comment) => comment.parentId === null,
  );
  test.skip(top.length < 30, 'the real answers do not lie beside the project, so no thread is that long');
  const thirtieth = top[29];
  if (thirtieth === undefined) throw new Error('no thirtieth comment');
  const card = await youtube.assess(keyOf(thirtieth.id));
  expect(await misplaced(youtube.page)).toEqual([]);
  await card.judge('9');
  await card.skipTheWait();
  expect(await card.ended()).toContain('Borttaget.');
  expect(simulator.world.removed.map(({ id }) => id)).toEqual([thirtieth.id]);
  const store = await evidenceKept(context, extensionId);
  const sealed = handlingOf(store, store.records[0]?.id ?? '');
  expect(sealed.item.ref.id).toBe(thirtieth.id);
  expect(letters(sealed.item.text.normalised)).toBe(letters(thirtieth.text));
});

test.describe('reused elements', () => {
  test('keeps controls with their comments through removal, sorting and another video, and removes only the judged comment', async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    simulator.world.behave({ nodeReuse: true });
    const practice = await new PracticePage(page).open(youtubeAddresses.watch);
    const card = await practice.assess(keyOf(comments.spam));
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    await card.close();
    await expect.poll(() => misplaced(page)).toEqual([]);
    expect(await practice.itemKeys()).not.toContain(keyOf(comments.spam));
    await page.getByRole('button', { name: 'Senaste' }).click();
    await expect.poll(() => misplaced(page)).toEqual([]);
    // Another video without a reload, and back.
    await page.getByRole('link', { name: 'Så byggs det nya badhuset' }).first().click();
    await practice.reveal(keyOf(comments.markup));
    await expect.poll(() => misplaced(page)).toEqual([]);
    expect(await practice.itemKeys()).not.toContain(keyOf(comments.swearing));
    await page.goBack();
    await practice.assess(keyOf(comments.swearing));
    expect(await misplaced(page)).toEqual([]);
    await card.judge('0');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.spam, comments.swearing]);
    const store = await evidenceKept(context, extensionId);
    expect(store.records.map((record) => handlingOf(store, record.id).item.ref.id).sort()).toEqual(
      [comments.spam, comments.swearing].sort(),
    );
  });

  test('removes no other comment when the elements shift during Ångra', async ({
    youtube,
    page,
    simulator,
    context,
  }) => {
    await holdUndo(context);
    const card = await youtube.assess(keyOf(comments.threat));
    await card.judge('1');
    await expect(card.undo).toBeVisible();
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('practice-shift')));
    await expect.poll(() => misplaced(page)).toEqual([]);
    await card.skipTheWait();
    const said = await card.ended();
    expect(simulator.world.removed.filter(({ id }) => id !== comments.threat)).toEqual([]);
    if (simulator.world.removed.length === 0) expect(said).toContain('Inget har tagits bort.');
    else expect(said).toContain('Borttaget.');
  });

  test('removes nothing when the official moves to another video during Ångra', async ({
    youtube,
    page,
    simulator,
    context,
    extensionId,
  }) => {
    const card = await youtube.assess(keyOf(comments.threat));
    await card.judge('1');
    await expect(card.undo).toBeVisible();
    // By keyboard, because the open card covers the link in this window.
    await page.getByRole('link', { name: 'Så byggs det nya badhuset' }).first().press('Enter');
    await page.waitForURL((url) => url.href !== youtubeAddresses.watch);
    await passUndo(context);
    const { outcome, message } = await flowEnded(context, extensionId);
    console.log(`    ended as ${outcome ?? 'nothing'}: ${message ?? ''}`);
    expect(simulator.world.removed).toEqual([]);
    const store = await evidenceKept(context, extensionId);
    expect(store.records).toHaveLength(1);
    expect(handlingOf(store, store.records[0]?.id ?? '').item.ref.id).toBe(comments.threat);
  });
});
