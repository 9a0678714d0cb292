import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeAccount } from '../../simulator/practice-account';
import { startSimulator, type Simulator } from '../../simulator/server';
import {
  actParameter,
  placeParameter,
  readActParameter,
  readPlaceParameter,
} from '../../simulator/youtube/act-parameter';
import {
  comments,
  library,
  municipality,
  privatePerson,
  replies,
  subReplies,
  videos,
  youtubeAddresses,
} from '../../simulator/youtube/practice-data';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ seed: 7, behaviour: { latency: { min: 0, max: 0 } } });
}, 60_000);
afterAll(() => simulator.close());
beforeEach(() => simulator.world.reset());

interface Said {
  status: number;
  text: string;
}
/** As a browser in which this account is logged in; `opened` is the account that the page was opened as. */
function ask(
  path: string,
  account: PracticeAccount,
  body?: object,
  { host = 'www.youtube.com', opened = account } = {},
): Promise<Said> {
  const pageId = opened === 'page' ? municipality.id : opened === 'other' ? library.id : undefined;
  const headers = {
    host,
    cookie: `OVNING_KONTO=${account}`,
    ...(pageId === undefined ? {} : { 'x-goog-pageid': pageId }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: simulator.port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers,
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
const service = (name: string, account: PracticeAccount, body: object, opened = account): Promise<Said> =>
  ask(`/youtubei/v1/${name}?prettyPrint=false`, account, body, { opened });

interface Entry {
  icon: string;
  words: string;
  renderer: string;
  action: string | null;
  asks: boolean;
}
/** What one comment's menu holds, by icon. */
async function menu(id: string, account: PracticeAccount = 'page', studio = false): Promise<Entry[]> {
  const { text } = await service('comment/get_menu', account, { commentId: id, studio });
  const { items } = (
    JSON.parse(text) as { menu: { menuRenderer: { items: Record<string, Record<string, unknown>>[] } } }
  ).menu.menuRenderer;
  return items.map((item) => {
    const [renderer = '', model = {}] = Object.entries(item)[0] ?? [];
    const all = JSON.stringify(model);
    return {
      renderer,
      icon: /"iconType":"(\w+)"/.exec(all)?.[1] ?? '',
      words: /"text":"([^"]+)"/.exec(all)?.[1] ?? '',
      action: /"action":"([^"]+)"/.exec(all)?.[1] ?? null,
      asks: all.includes('confirmDialogRenderer'),
    };
  });
}
async function act(
  icon: string,
  id: string,
  account: PracticeAccount = 'page',
  { studio = false, opened = account } = {},
): Promise<Said> {
  const action = (await menu(id, 'page', studio)).find((entry) => entry.icon === icon)?.action ?? '';
  return service('comment/perform_comment_action', account, { actions: [action] }, opened);
}
const thread = async (videoId: string, account: PracticeAccount = 'person'): Promise<string> =>
  (await service('next', account, { videoId })).text;
const inbox = async (more: object = {}): Promise<string> => (await service('comment/get_comments', 'page', more)).text;
const done = () => simulator.world.acts.map(({ act: kind, id, as }) => [kind, id, as]);

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
    // Studio's own answer of 2020, with the id left out of the corpus' anonymising.
    expect(readActParameter('CAcQAhoaVWd6YnRvVzdPY0Q3NWtleGVsOTRBYUFCQWcqC2VObXd1bG1haHBrMA')).toEqual({
      act: 'hide-user',
      id: 'UgzbtoW7OcD75kexel94AaABAg',
    });
  });
});

describe('menus', () => {
  it('give the owner of the thread all that takes away, and harmless entries beside it', async () => {
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

describe('what the owner does', () => {
  it('removes, with its replies', async () => {
    expect((await act('DELETE', comments.withReplies)).status).toBe(200);
    expect(done()).toEqual([['delete', comments.withReplies, municipality.id]]);
    expect(simulator.world.isGone('youtube', replies.first)).toBe(true);
  });

  it('hides a user: nothing of theirs stands there for the next visitor, and what they write later does not either', async () => {
    const spammer = simulator.world.comment('youtube', comments.spam)?.authorId;
    expect(await thread(videos.council)).toContain('TJÄNA 9000 KR');
    expect((await act('BLOCK', comments.spam)).status).toBe(200);
    expect(done()).toEqual([['hide-user', spammer, municipality.id]]);
    expect(await thread(videos.council)).not.toContain('TJÄNA 9000 KR');
    expect(simulator.world.comment('youtube', replies.second)?.hidden).toBe(true);
    expect(await inbox({ held: true })).not.toContain('TJÄNA 9000 KR');
    // In another channel's thread the same person is not hidden.
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

describe('what nobody else may', () => {
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

  it('stands under its comment, and under a reply only where there are sub-threads', async () => {
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
