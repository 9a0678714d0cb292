import { describe, expect, it } from 'vitest';
import type { PracticeAccount } from '../../simulator/practice-account';
import { placeParameter } from '../../simulator/youtube/act-parameter';
import {
  comments,
  municipality,
  privatePerson,
  replies,
  subReplies,
  videos,
  youtubeAddresses,
} from '../../simulator/youtube/practice-data';
import { act, ask, done, inbox, service, simulator, startPracticeYouTube, thread } from './practice-youtube';

startPracticeYouTube();

describe('what the owner does', () => {
  it('removes, with its replies', async () => {
    expect((await act('DELETE', comments.withReplies)).status).toBe(200);
    expect(done()).toEqual([['delete', comments.withReplies, municipality.id]]);
    expect(simulator.world.isGone('youtube', replies.first)).toBe(true);
  });

  it('hides a user: the next visitor sees nothing of theirs, neither old nor new', async () => {
    const spammer = simulator.world.comment('youtube', comments.spam)?.authorId;
    expect(await thread(videos.council)).toContain('TJÄNA 9000 KR');
    expect((await act('BLOCK', comments.spam)).status).toBe(200);
    expect(done()).toEqual([['hide-user', spammer, municipality.id]]);
    expect(await thread(videos.council)).not.toContain('TJÄNA 9000 KR');
    expect(simulator.world.comment('youtube', replies.second)?.hidden).toBe(true);
    expect(await inbox({ held: true })).not.toContain('TJÄNA 9000 KR');
    // The same person is not hidden in another channel's thread.
    expect(simulator.world.comment('youtube', comments.onStranger)?.hidden).toBe(false);
  });

  it('holds for review and approves, and marks as spam, in Studio', async () => {
    await act('VISIBILITY_OFF', comments.threat, 'page', { studio: true });
    expect(await thread(videos.council)).not.toContain('Jag vet var du bor');
    expect(await inbox()).not.toContain('Jag vet var du bor');
    expect(await inbox({ held: true })).toContain('Jag vet var du bor');
    await act('CHECK', comments.threat, 'page', { studio: true });
    expect(await thread(videos.council)).toContain('Jag vet var du bor');
    await act('SPAM', comments.spam, 'page', { studio: true });
    expect(await thread(videos.council)).not.toContain('TJÄNA 9000 KR');
    expect(done()).toEqual([
      ['hide', comments.threat, municipality.id],
      ['unhide', comments.threat, municipality.id],
      ['spam', comments.spam, municipality.id],
    ]);
  });

  it('does harmless things without a trace', async () => {
    expect((await act('KEEP', comments.praise)).status).toBe(200);
    expect((await service('flag/get_form', 'page', {})).status).toBe(200);
    expect(done()).toEqual([]);
    expect((await thread(videos.council)).indexOf(comments.praise)).toBeLessThan(
      (await thread(videos.council)).indexOf(comments.criticism),
    );
  });

  it('deletes a video with its comments, and turns comments off and on', async () => {
    const settings = (allowed: boolean) =>
      service('video_manager/metadata_update', 'page', { videoId: videos.council, allowComments: allowed });
    expect((await settings(false)).status).toBe(200);
    expect(await thread(videos.council)).toContain('Kommentarer är avstängda.');
    expect(await thread(videos.council)).not.toContain(comments.praise);
    expect((await settings(true)).status).toBe(200);
    expect(await thread(videos.council)).toContain(comments.praise);
    expect((await service('video/delete', 'page', { videoId: videos.council })).status).toBe(200);
    expect(simulator.world.isGone('youtube', comments.praise)).toBe(true);
    expect(
      (await ask(new URL(youtubeAddresses.watch).pathname + new URL(youtubeAddresses.watch).search, 'person')).text,
    ).toContain('<title>YouTube</title>');
    expect(done()).toEqual([
      ['comments-off', videos.council, municipality.id],
      ['comments-on', videos.council, municipality.id],
      ['trash', videos.council, municipality.id],
    ]);
  });
});

describe('what nobody else may do', () => {
  it('act in the municipality’s threads, or on a page that was opened as another account', async () => {
    for (const icon of ['DELETE', 'BLOCK']) {
      expect((await act(icon, comments.spam, 'person')).status).toBe(403);
      expect((await act(icon, comments.spam, 'other')).status).toBe(403);
      expect((await act(icon, comments.spam, 'page', { opened: 'person' })).status).toBe(401);
      expect((await act(icon, comments.spam, 'person', { opened: 'page' })).status).toBe(401);
    }
    expect((await service('video/delete', 'other', { videoId: videos.council })).status).toBe(403);
    expect((await service('video/get_menu', 'other', { videoId: videos.council })).status).toBe(403);
    expect(done()).toEqual([]);
  });

  it('see Studio', async () => {
    for (const address of [youtubeAddresses.studio, youtubeAddresses.studioHeld, youtubeAddresses.studioVideo]) {
      const { host, pathname } = new URL(address);
      expect((await ask(pathname, 'page', undefined, { host })).status).toBe(200);
      expect((await ask(pathname, 'other', undefined, { host })).status).toBe(403);
    }
  });
});

describe('what is written', () => {
  const comment = (account: PracticeAccount, opened = account) =>
    service(
      'comment/create_comment',
      account,
      {
        createCommentParams: placeParameter({ videoId: videos.council, commentId: null }),
        commentText: 'Hej allihop!',
      },
      opened,
    );
  const reply = (to: string, account: PracticeAccount = 'page', videoId: string = videos.council) =>
    service('comment/create_comment_reply', account, {
      createReplyParams: placeParameter({ videoId, commentId: to }),
      commentText: 'Hej Lisa!',
    });
  const sent = () => simulator.world.acts.map(({ act: kind, as }) => [kind, as]);

  it('is written as whoever is logged in now, whatever the page was opened as', async () => {
    expect((await comment('page')).status).toBe(200);
    expect((await comment('person', 'page')).status).toBe(200);
    expect((await comment('out', 'page')).status).toBe(401);
    expect(sent()).toEqual([
      ['send', municipality.id],
      ['send', privatePerson.id],
    ]);
    const seen = await thread(videos.council, 'other');
    expect(seen).toContain(privatePerson.handle);
    expect(seen.indexOf('Hej allihop!')).toBeLessThan(seen.indexOf('Det här är ett dåligt beslut'));
  });

  it('is shown under its comment, and under a reply only when there are sub-threads', async () => {
    await reply(comments.withReplies);
    await reply(replies.first);
    await reply(subReplies.first, 'page', videos.oddTexts);
    const parents = simulator.world.acts.map(({ id }) => simulator.world.comment('youtube', id)?.parentId);
    expect(parents).toEqual([comments.withReplies, comments.withReplies, subReplies.first]);
    expect(sent().map(([kind]) => kind)).toEqual(['reply', 'reply', 'reply']);
  });

  it('is not seen by others when the author is hidden, and not taken where comments are off', async () => {
    simulator.world.youtube.hideUser(privatePerson.id, municipality.id);
    await comment('person');
    expect(await thread(videos.council, 'out')).not.toContain('Hej allihop!');
    expect(await thread(videos.council, 'person')).toContain('Hej allihop!');
    simulator.world.youtube.commentsOff(videos.council, municipality.id);
    expect((await comment('page')).status).toBe(400);
  });

  it('can be changed by the one who wrote it only', async () => {
    const edit = (account: PracticeAccount) =>
      service('comment/update_comment', account, {
        updateCommentParams: placeParameter({ videoId: videos.council, commentId: replies.third }),
        commentText: 'Badhuset öppnar den 20 november.',
      });
    expect((await edit('person')).status).toBe(403);
    expect(simulator.world.comment('youtube', replies.third)?.text).toContain('15 november');
    const { text } = await edit('page');
    expect(text).toContain('(redigerad)');
    expect(done()).toEqual([['edit', replies.third, municipality.id]]);
    expect(simulator.world.comment('youtube', replies.third)?.text).toBe('Badhuset öppnar den 20 november.');
  });
});
