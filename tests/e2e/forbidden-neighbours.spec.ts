/**
 * What surrounds a picture that must not be saved can still be judged, saved and removed, without the picture or a
 * pixel of it.
 */
import type { BrowserContext } from '@playwright/test';
import { faultsOf, handlingOf } from '../commands/setup/read-store';
import {
  comments as onFacebook,
  municipality,
  pfbidOf,
  posts,
  replies as facebookReplies,
} from '../simulator/facebook/practice-data';
import { png } from '../simulator/images';
import { comments as onYouTube, replies as youtubeReplies } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { evidenceKept, everythingKept, placesOf } from './helpers/kept';
import { noteForbidden } from './helpers/note-forbidden';
import { coloursIn, sharedColours } from './helpers/picture-colours';
import { PracticePage } from './pages/practice-page';

// Grants the permission for true pictures, as an official may do once.
test.use({ screenPermission: true });

interface Thread {
  record: { state: string };
  source: { title: string };
  capture: { steps: { name: string; end: string }[]; page: { hiddenByUs: string[] } };
  item: {
    context: { ref: { id: string } }[];
    replies: { ref: { id: string } }[];
    leftOut?: { context: number; replies: number; reason: string };
  };
}

/** The parts of the only record. */
async function sealed(context: BrowserContext, extensionId: string): Promise<Thread> {
  const store = await evidenceKept(context, extensionId);
  expect(store.records).toHaveLength(1);
  const id = store.records[0]?.id ?? '';
  expect(faultsOf(store, id)).toEqual([]);
  return handlingOf(store, id) as unknown as Thread;
}

const threads = {
  facebook: { parent: onFacebook.withReplies, noted: facebookReplies.second, other: facebookReplies.first },
  youtube: { parent: onYouTube.withReplies, noted: youtubeReplies.second, other: youtubeReplies.first },
};

for (const platform of ['facebook', 'youtube'] as const) {
  test.describe(platform, () => {
    const { parent, noted, other } = threads[platform];
    const keyOf = (id: string): string => `${platform}:comment:${id}`;
    test.beforeEach(async ({ page, simulator }) => {
      const practice = await new PracticePage(page).open(
        platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
      );
      // The replies appear when the reader has opened them.
      await practice.reveal(keyOf(parent));
      await page.getByRole('button', { name: /svar/ }).first().click();
      await practice.reveal(keyOf(noted));
    });

    test(
      'a comment is saved and removed with the replies that may be saved, without the one that must not be',
      platform === 'facebook' ? landing : {},
      async ({ page, simulator, context, extensionId }) => {
        const practice = new PracticePage(page);
        const words = simulator.world.comment(platform, noted)?.text ?? '';
        await noteForbidden(practice, keyOf(noted));
        // After a reload the thread is folded. The noted reply is covered again when the thread is opened.
        await page.reload();
        const card = await practice.assess(keyOf(parent));
        await card.judge('9');
        await card.skipTheWait();
        // The missing reply is not a loss to ask about: it must not be saved.
        expect(await card.ended()).toContain('Borttaget.');
        const { item, record, capture } = await sealed(context, extensionId);
        expect(record.state).toBe('complete');
        expect(item.leftOut).toMatchObject({ context: 0, replies: 1 });
        expect(item.replies.map(({ ref }) => ref.id)).not.toContain(noted);
        expect(item.replies.map(({ ref }) => ref.id)).toContain(other);
        expect(capture.steps.find(({ name }) => name === 'screen')?.end).toBe('done');
        const kept = await everythingKept(context, extensionId);
        expect(placesOf(words.slice(0, 25), kept)).toEqual([]);
      },
    );

    test('a reply is saved without the comment that it answers', async ({ page, simulator, context, extensionId }) => {
      const practice = new PracticePage(page);
      const words = simulator.world.comment(platform, parent)?.text ?? '';
      await noteForbidden(practice, keyOf(parent));
      const card = await practice.assess(keyOf(other));
      await card.chooseGround('9');
      await card.answerCriticism('not-criticism');
      await card.saveOnly.click();
      expect(await card.ended()).toContain('Beviset är sparat');
      const { item } = await sealed(context, extensionId);
      expect(item.leftOut).toMatchObject({
        context: 1,
        replies: 0,
        reason: 'utelämnat: ett inlägg som inte får sparas',
      });
      expect(item.context.map(({ ref }) => ref.id)).not.toContain(parent);
      expect(placesOf(words.slice(0, 25), await everythingKept(context, extensionId))).toEqual([]);
    });
  });
}

const postAddress = (id: string): string => `https://www.facebook.com/${municipality.slug}/posts/${pfbidOf(id)}`;
const served = png('/v/w320h200/provgatan.png', 320, 200);

test('a post is saved, and its picture shows nothing of the comment below it that must not be saved', async ({
  page,
  context,
  extensionId,
}) => {
  const practice = await new PracticePage(page).open(postAddress(posts.snorojning));
  const picture = await coloursIn(page, served);
  await noteForbidden(practice, `facebook:comment:${onFacebook.pictureAndText}`);
  // It is the municipality's own, so its card begins with the measures for one's own items.
  const card = await practice.assess(`facebook:post:${posts.snorojning}`);
  await card.asVisitor();
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  await card.saveOnly.click();
  expect(await card.ended()).toContain('Beviset är sparat');
  const { item, capture } = await sealed(context, extensionId);
  expect(item.leftOut).toMatchObject({ replies: 1 });
  expect(capture.page.hiddenByUs).toContain('inlägg som inte får sparas');
  const shown = await sharedColours(page, context, extensionId, picture);
  expect(shown.pictures).toBeGreaterThan(0);
  expect(shown.share, `colours of the picture in what was kept: ${shown.share}`).toBeLessThan(0.02);
  const kept = await everythingKept(context, extensionId);
  for (const word of ['provgatan', 'Så här ser det ut']) expect(placesOf(word, kept)).toEqual([]);
});

test('a comment under a post that must not be saved is saved without the post, and is visible in its own picture', async ({
  page,
  context,
  extensionId,
}) => {
  const practice = await new PracticePage(page).open(postAddress(posts.snorojning));
  const picture = await coloursIn(page, png('/v/w500h260/plog.png', 500, 260));
  const own = await coloursIn(page, served);
  // It is the municipality's own; the ground has the same key there.
  await noteForbidden(practice, `facebook:post:${posts.snorojning}`);
  const card = await practice.assess(`facebook:comment:${onFacebook.pictureAndText}`);
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  await card.saveOnly.click();
  expect(await card.ended()).toContain('Beviset är sparat');
  const { item, source } = await sealed(context, extensionId);
  expect(item.leftOut).toMatchObject({ context: 1 });
  expect(source.title).toBe('');
  expect((await sharedColours(page, context, extensionId, picture)).share).toBeLessThan(0.02);
  expect((await sharedColours(page, context, extensionId, own)).share).toBeGreaterThan(0.5);
  for (const word of ['plog.png', 'Snöröjningen pågår'])
    expect(placesOf(word, await everythingKept(context, extensionId))).toEqual([]);
});
