/** The main job on the practice YouTube's watch page, as an official does it. */
import { handlingOf } from '../commands/setup/read-store';
import {
  comments,
  municipality,
  permalinkOf,
  replies,
  videos,
  youtubeAddresses,
} from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { doesItInFourActs, savesRemovesAndFindsAgain } from './helpers/same-on-both';
import { nextVisitorSeesOnYouTube } from './helpers/next-visitor';
import { PracticePage } from './pages/practice-page';

const keyOf = (id: string): string => `youtube:comment:${id}`;

interface SealedThread {
  item: { text: { normalised: string }; replies: { ref: { id: string }; text: { normalised: string } }[] };
}

test.describe('the main job', () => {
  test(
    'saves a spam comment, removes it, and finds it again in the archive',
    landing,
    async ({ youtube, simulator, context, extensionId, archive }) => {
      await savesRemovesAndFindsAgain({
        practice: youtube,
        simulator,
        platform: 'youtube',
        id: comments.spam,
        context,
        extensionId,
        archive,
        as: municipality.id,
        words: 'TJÄNA 9000 KR',
        recorded: 'TJÄNA 9000 KR OM DAGEN',
        staying: 'Det här är ett dåligt beslut',
        nextVisitorSees: () => nextVisitorSeesOnYouTube(simulator, youtubeAddresses.watch),
      });
    },
  );

  test('does the common case in at most four clicks and keys', async ({ youtube, simulator }) => {
    await doesItInFourActs({ practice: youtube, simulator, platform: 'youtube', id: comments.swearing });
  });

  test('removes through the sheet that replaced YouTube’s older menu', async ({ page, simulator }) => {
    const practice = await new PracticePage(page).open(youtubeAddresses.watchWithSheet);
    const card = await practice.assess(keyOf(comments.threat));
    await card.judge('1');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.threat]);
  });

  test('removes in English', async ({ page, simulator }) => {
    simulator.world.behave({ locale: 'en' });
    const practice = await new PracticePage(page).open(permalinkOf(videos.council, comments.hate));
    const card = await practice.assess(keyOf(comments.hate));
    await card.judge('2');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.hate]);
  });
});

test.describe('replies', () => {
  test('says that three replies disappear too, and seals them', async ({
    youtube,
    simulator,
    context,
    extensionId,
  }) => {
    const card = await youtube.assess(keyOf(comments.withReplies));
    await expect(card.frame.getByText('3 svar försvinner också').first()).toBeVisible();
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    await expect(card.frame.getByText('3 svar försvinner också').first()).toBeVisible();
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    for (const id of [comments.withReplies, replies.first, replies.second, replies.third])
      expect(simulator.world.isGone('youtube', id)).toBe(true);
    const store = await evidenceKept(context, extensionId);
    const sealed = handlingOf(store, store.records[0]?.id ?? '') as unknown as SealedThread;
    expect(sealed.item.replies.map((reply) => reply.ref.id)).toEqual([replies.first, replies.second, replies.third]);
    expect(sealed.item.replies.map((reply) => reply.text.normalised).join(' ')).toContain('köp billiga biljetter');
  });

  test('removes a reply and leaves its thread', async ({ youtube, page, simulator, context, extensionId }) => {
    await youtube.reveal(keyOf(comments.withReplies));
    await page.getByRole('button', { name: '3 svar' }).click();
    const card = await youtube.assess(keyOf(replies.second));
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('youtube', replies.second)).toBe(true);
    for (const id of [comments.withReplies, replies.first, replies.third])
      expect(simulator.world.isGone('youtube', id)).toBe(false);
    const store = await evidenceKept(context, extensionId);
    expect(handlingOf(store, store.records[0]?.id ?? '').item.text.normalised).toContain('köp billiga biljetter');
  });
});

/**
 * The older button is in the page but dead: hidden itself, or in a hidden box. What is pressed disappears at once. The
 * replies load when their row is scrolled to.
 */
for (const replyLists of ['dead-button', 'dead-expander'] as const)
  test(`in the list of 2026 (${replyLists}) a reply is removed alone, and then its comment with the remaining replies`, async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    simulator.world.behave({ replyLists });
    const practice = await new PracticePage(page).open(youtubeAddresses.watch);
    await practice.reveal(keyOf(comments.withReplies));
    await page.getByRole('button', { name: '3 svar' }).click();
    const ofReply = await practice.assess(keyOf(replies.second));
    await ofReply.judge('9');
    await ofReply.skipTheWait();
    expect(await ofReply.ended()).toContain('Borttaget.');
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([replies.second]);

    await practice.open(youtubeAddresses.watch);
    const card = await practice.assess(keyOf(comments.withReplies));
    await expect(card.frame.getByText('2 svar försvinner också').first()).toBeVisible();
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    for (const id of [comments.withReplies, replies.first, replies.third])
      expect(simulator.world.isGone('youtube', id)).toBe(true);
    const store = await evidenceKept(context, extensionId);
    const sealed = store.records.map(({ id }) => handlingOf(store, id) as unknown as SealedThread);
    const thread = sealed.find(({ item }) => item.replies.length > 0);
    expect(thread?.item.replies.map((reply) => reply.ref.id)).toEqual([replies.first, replies.third]);
  });
