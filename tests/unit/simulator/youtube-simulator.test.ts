import { describe, expect, it } from 'vitest';
import {
  actParameter,
  placeParameter,
  readActParameter,
  readPlaceParameter,
} from '../../simulator/youtube/act-parameter';
import { comments, replies, subReplies, videos } from '../../simulator/youtube/practice-data';
import { act, menu, service, simulator, startPracticeYouTube, thread } from './practice-youtube';

startPracticeYouTube();

describe('the parameter that an entry carries', () => {
  it('names the act and the comment, replies too', () => {
    for (const id of [comments.spam, replies.second, subReplies.under]) {
      expect(readActParameter(actParameter('hide-user', id, videos.council))).toEqual({ act: 'hide-user', id });
      expect(readPlaceParameter(placeParameter({ videoId: videos.council, commentId: id }))).toEqual({
        videoId: videos.council,
        commentId: id,
      });
    }
    expect(readActParameter('nonsense')).toBeNull();
    // Studio's own response of 2020, without the id, which the corpus anonymised.
    expect(readActParameter('CAcQAhoaVWd6YnRvVzdPY0Q3NWtleGVsOTRBYUFCQWcqC2VObXd1bG1haHBrMA')).toEqual({
      act: 'hide-user',
      id: 'UgzbtoW7OcD75kexel94AaABAg',
    });
  });
});

describe('menus', () => {
  it('give the thread’s owner every removing act, and harmless entries too', async () => {
    const entries = await menu(comments.spam);
    expect(entries.map(({ icon }) => icon).sort()).toEqual([
      'ADD_MODERATOR',
      'BLOCK',
      'DELETE',
      'DONE_ALL',
      'FLAG',
      'KEEP',
    ]);
    expect(
      entries
        .filter(({ asks }) => asks)
        .map(({ icon }) => icon)
        .sort(),
    ).toEqual(['BLOCK', 'DELETE', 'KEEP']);
    expect((await menu(replies.second)).map(({ icon }) => icon)).not.toContain('KEEP');
    expect((await menu(comments.pinned)).map(({ icon }) => icon).sort()).toEqual(['DELETE', 'EDIT', 'KEEP']);
    expect((await menu(comments.spam, 'person')).map(({ icon }) => icon)).toEqual(['FLAG']);
    expect((await menu(comments.spam, 'page', true)).map(({ icon }) => icon)).toEqual(
      expect.arrayContaining(['DELETE', 'BLOCK', 'SPAM', 'VISIBILITY_OFF']),
    );
  });

  it('have three wordings for each entry in each language, and none that two entries share', async () => {
    for (const locale of ['sv', 'en'] as const) {
      const said = new Set<string>();
      for (const labels of ['variant-1', 'variant-2', 'variant-3'] as const) {
        simulator.world.behave({ locale, labels });
        for (const { words, icon } of [
          ...(await menu(comments.spam)),
          ...(await menu(comments.pinned)),
          ...(await menu(comments.spam, 'page', true)),
        ])
          said.add(`${icon} ${words}`);
      }
      expect(said.size).toBe(9 * 3);
      expect(new Set([...said].map((line) => line.slice(line.indexOf(' ')))).size).toBe(said.size);
    }
  });
});

describe('sub-threads', () => {
  it('bring each reply as a thread, with the replies to it in its own, and all go with the first', async () => {
    const first = await thread(videos.oddTexts);
    expect(first).toContain('"subThreads":[{"continuationItemRenderer"');
    expect(first).toContain('"text":"4 svar"');
    const token = /"subThreads":\[\{"continuationItemRenderer".+?"token":"([^"]+)"/.exec(first)?.[1] ?? '';
    const below = (await service('next', 'person', { continuation: token })).text;
    expect(below.match(/"commentThreadRenderer"/g)).toHaveLength(2);
    expect(below).toContain('"text":"2 svar"');
    expect(below).toContain(subReplies.second);
    expect(below).not.toContain(subReplies.under);
    await act('DELETE', subReplies.first);
    for (const id of [subReplies.first, subReplies.under, subReplies.underThat])
      expect(simulator.world.isGone('youtube', id)).toBe(true);
    expect(simulator.world.isGone('youtube', subReplies.second)).toBe(false);
  });
});

describe('reply counts', () => {
  it('are given per comment, also zero', async () => {
    const first = await thread(videos.council);
    const said = (id: string): unknown =>
      new RegExp(`"commentId":"${id}","content".+?"toolbar":(\\{.+?\\})`).exec(first)?.[1];
    expect(said(comments.withReplies)).toContain('"replyCount":"3","replyCountA11y":"3 svar"');
    expect(said(comments.spam)).toContain('"replyCount":"","replyCountA11y":"0 svar"');
  });

  it('come in threads everywhere when the platform draws its lists of 2026', async () => {
    simulator.world.behave({ replyLists: 'dead-button' });
    const first = await thread(videos.council);
    expect(first).not.toContain('"contents":[{"continuationItemRenderer"');
    const list = first.slice(first.indexOf(`comment-replies-item-${comments.withReplies}`));
    const token = /"subThreads":\[\{"continuationItemRenderer".+?"token":"([^"]+)"/.exec(list)?.[1] ?? '';
    const below = (await service('next', 'person', { continuation: token })).text;
    expect(below.match(/"commentThreadRenderer"/g)).toHaveLength(3);
  });
});
