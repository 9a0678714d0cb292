/**
 * A citizen's picture is a public record as much as the words. Its file is kept as the platform delivered it, or its
 * absence is named before anything is removed.
 */
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { FacebookComment } from '../simulator/facebook/practice-comment';
import { faultsOf, handlingOf } from '../commands/setup/read-store';
import { readPackage } from '../commands/setup/read-package';
import { comments, municipality, pfbidOf, posts, replies } from '../simulator/facebook/practice-data';
import { png } from '../simulator/images';
import { expect, test } from './fixtures';
import { evidenceKept, everythingKept, placesOf } from './helpers/kept';
import { PracticePage } from './pages/practice-page';

interface WithMedia {
  artifacts: { path: string }[];
  record: { state: string; missing: { artifact: string; reason: string }[] };
  item: {
    media: { kind: string; path: string | null; sha256: string | null; captured: boolean; reason: string | null }[];
  };
}
const postAddress = (id: string): string => `https://www.facebook.com/${municipality.slug}/posts/${pfbidOf(id)}`;
const key = `facebook:comment:${comments.pictureAndText}`;
const served = createHash('sha256')
  .update(png('/v/w320h200/provgatan.png', 320, 200))
  .digest('hex');

test("an official removes a comment with a picture, and the picture's own file is in the record and in the package", async ({
  page,
  simulator,
  context,
  extensionId,
  archive,
  exported,
}) => {
  const card = await (await new PracticePage(page).open(postAddress(posts.snorojning))).assess(key);
  await card.judge('9');
  await card.skipTheWait();
  expect(await card.ended()).toContain('Borttaget.');
  expect(simulator.world.isGone('facebook', comments.pictureAndText)).toBe(true);

  const store = await evidenceKept(context, extensionId);
  const id = store.records[0]?.id ?? '';
  expect(faultsOf(store, id)).toEqual([]);
  const sealed = handlingOf(store, id) as unknown as WithMedia;
  expect(sealed.item.media).toMatchObject([
    { kind: 'image', path: 'original-bild-1.png', sha256: served, captured: true },
  ]);
  expect(sealed.record.state).toBe('complete');

  await archive.open(id);
  await expect(archive.page.getByRole('figure').filter({ hasText: 'Bild ur inlägget' }).locator('img')).toBeVisible();
  const bytes = await exported(() => archive.exportButton.click());
  const read = readPackage(bytes);
  expect(read.faults).toEqual([]);

  // Opened years later in any browser: it shows the words and makes no requests.
  const [, markup] = Object.entries(unzipSync(bytes)).find(([path]) => path.endsWith('/struktur.html')) ?? [];
  const reader = await context.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.setContent(new TextDecoder().decode(markup), { waitUntil: 'load' });
  await expect(reader.locator('body')).toContainText(read.text);
  expect(asked).toEqual([]);
});

test.describe("the picture's address has expired", () => {
  test('nothing is removed before the official has said yes to losing the file', async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    simulator.world.behave({ pictures: 'expired' });
    const card = await (await new PracticePage(page).open(postAddress(posts.snorojning))).assess(key);
    await card.judge('9');
    await expect(card.frame.getByText('original-bild-1')).toBeVisible();
    await card.frame.getByRole('button', { name: 'Nej, ta inte bort' }).click();
    await card.ended();
    expect(simulator.world.removed).toEqual([]);
    const store = await evidenceKept(context, extensionId);
    const sealed = handlingOf(store, store.records[0]?.id ?? '') as unknown as WithMedia;
    expect(sealed.record.state).toBe('partial');
    expect(sealed.record.missing).toContainEqual({ artifact: 'original-bild-1', reason: 'svar 403 text/plain' });
    expect(sealed.item.media).toMatchObject([{ captured: false, sha256: null }]);
  });
});

test.describe('a picture stands in a folded reply that the official has not opened', () => {
  test.beforeEach(({ simulator }) => {
    const { facebook } = simulator.world;
    const all = facebook.all() as FacebookComment[];
    facebook.seed(() =>
      all.map((each) => (each.id === replies.second ? { ...each, picture: 'w320h240/osedd.png' } : each)),
    );
  });

  test('it is neither fetched nor kept in any form: the official is told how many there are and keeps the comment', async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    const card = await (
      await new PracticePage(page).open(postAddress(posts.badhus))
    ).assess(`facebook:comment:${comments.withReplies}`);
    await card.judge('9');
    await expect(card.frame.getByText('1 bild i svar som du inte har sett')).toBeVisible();
    await card.frame.getByRole('button', { name: 'Nej, ta inte bort' }).click();
    await card.ended();
    expect(simulator.world.removed).toEqual([]);
    expect(placesOf('osedd', await everythingKept(context, extensionId))).toEqual([]);
    const store = await evidenceKept(context, extensionId);
    const sealed = handlingOf(store, store.records[0]?.id ?? '') as unknown as WithMedia;
    expect(sealed.record).toMatchObject({
      state: 'partial',
      missing: [{ artifact: 'bilder i svar', reason: '1 bild i svar som inte har setts' }],
    });
  });

  test('it is included when the official says so, and the removal goes on', async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    const card = await (
      await new PracticePage(page).open(postAddress(posts.badhus))
    ).assess(`facebook:comment:${comments.withReplies}`);
    await card.judge('9');
    await card.frame.getByRole('button', { name: 'Ta med bilderna' }).click();
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('facebook', comments.withReplies)).toBe(true);
    const store = await evidenceKept(context, extensionId);
    const sealed = handlingOf(store, store.records[0]?.id ?? '') as unknown as WithMedia;
    expect(sealed.record.state).toBe('complete');
    expect(sealed.artifacts.map(({ path }) => path)).toContain('original-svar-2-bild-1.png');
  });

  test('it is kept without a question when the official has opened the replies and looked', async ({
    page,
    context,
    extensionId,
  }) => {
    const practice = await new PracticePage(page).open(postAddress(posts.badhus));
    await page
      .getByText(/3 svar|Visa .*svar/)
      .first()
      .click();
    await practice.control(`facebook:comment:${replies.second}`).scrollIntoViewIfNeeded();
    await expect(page.locator('img[src*="osedd"]')).toBeInViewport();
    const card = await practice.assess(`facebook:comment:${comments.withReplies}`);
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    const store = await evidenceKept(context, extensionId);
    const sealed = handlingOf(store, store.records[0]?.id ?? '') as unknown as WithMedia;
    expect(sealed.record.state).toBe('complete');
    expect(sealed.artifacts.map(({ path }) => path)).toContain('original-svar-2-bild-1.png');
  });
});
