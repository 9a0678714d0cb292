import { describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { variablesOf, type Operation } from '../../simulator/facebook/call';
import { commentActs } from '../../simulator/facebook/comment-acts';
import { practiceComments } from '../../simulator/facebook/comments';
import { menuWordsIn, type Entry } from '../../simulator/facebook/menu-words';
import { postActs } from '../../simulator/facebook/post-acts';
import {
  comments as named,
  facebookAddresses,
  municipality,
  opaqueCommentId,
  posts,
  privatePerson,
  replies,
} from '../../simulator/facebook/practice-data';
import { sentCommentId, sending } from '../../simulator/facebook/sending';
import { viewerOf } from '../../simulator/facebook/session';
import { buildView, nextComments, repliesShown } from '../../simulator/facebook/view';
import type { PracticeAccount } from '../../simulator/practice-account';
import { createWorld } from '../../simulator/world';

const options = { seed: 1, locale: 'sv' as const, threads: 0, startAs: 'page' as const };
const us = municipality.id;

function world() {
  const made = createWorld(1, { latency: { min: 0, max: 0 } });
  made.facebook.seed(() => practiceComments(0), Object.values(posts));
  return made;
}

/**
 * Asks the server as this account; `false` when it refuses. `believes`: the account that the page believes is acting,
 * when it differs.
 */
async function ask(
  here: ReturnType<typeof world>,
  name: string,
  account: PracticeAccount,
  input: object,
  believes: PracticeAccount = account,
): Promise<boolean> {
  const operation: Operation | undefined = { ...commentActs, ...postActs, ...sending }[name];
  let answer = '';
  const response = {
    writeHead: () => undefined,
    end: (text: string) => {
      answer = text;
    },
  } as unknown as ServerResponse;
  const variables = variablesOf(JSON.stringify({ input: { ...input, actor_id: viewerOf(believes).actorId } }));
  await operation?.({ world: here, options, viewer: viewerOf(account), variables, response });
  return answer.includes('"data":{');
}

const on = (id: string, post: string = posts.badhus) => ({ comment_id: opaqueCommentId(post, id) });
const story = (id: string) => ({ story_id: btoa(`S:_I${us}:${id}:${id}`) });
const box = (post: string, under?: string, text = 'Hej!') => ({
  feedback_id: btoa(under ? `feedback:${post}_${under}` : `feedback:${post}`),
  message: { ranges: [], text },
});

describe('who may do what on the practice Facebook', () => {
  it('lets the page moderate its own thread, and others only hide for themselves', async () => {
    const here = world();
    const names = [
      'CometUFIHideCommentMutation',
      'CometUFIUnhideCommentMutation',
      'CometUFIMarkCommentAsSpamMutation',
      'CometUFIBanUserMutation',
      'useCometUFIDeleteCommentMutation',
    ];
    const as = async (account: PracticeAccount) => {
      here.reset();
      const out: boolean[] = [];
      for (const name of names) out.push(await ask(here, name, account, on(named.threat)));
      return out;
    };
    expect(await as('page')).toEqual([true, true, true, true, true]);
    expect(await as('person')).toEqual([true, false, false, true, false]);
    expect(here.acts.map(({ act, as: who }) => [act, who])).toEqual([
      ['hide', privatePerson.id],
      ['ban', privatePerson.id],
    ]);
    expect(here.comment('facebook', named.threat)?.hidden).toBe(false);
    expect(await as('out')).toEqual([false, false, false, false, false]);
    expect(here.acts).toEqual([]);
  });

  it('refuses acts of a page that was opened as somebody else, but sends as the session', async () => {
    const here = world();
    expect(await ask(here, 'CometUFIHideCommentMutation', 'page', on(named.threat), 'person')).toBe(false);
    expect(await ask(here, 'useCometTrashPostMutation', 'page', story(posts.badhus), 'other')).toBe(false);
    expect(await ask(here, 'useCometUFICreateCommentMutation', 'person', box(posts.badhus), 'page')).toBe(true);
    expect(here.acts.map(({ act, as }) => [act, as])).toEqual([['send', privatePerson.id]]);
  });

  it('lets everyone edit their own words only', async () => {
    const here = world();
    const edit = (account: PracticeAccount, id: string) =>
      ask(here, 'useCometUFIEditCommentMutation', account, { ...on(id), message: { text: 'Nytt' } });
    expect(await edit('page', named.ownAnswer)).toBe(true);
    expect(await edit('page', named.praise)).toBe(false);
    expect(await edit('person', named.ownAnswer)).toBe(false);
    expect(
      await ask(here, 'ComposerStoryEditMutation', 'page', {
        ...story(posts.skola),
        message: { text: 'Nytt samråd.' },
      }),
    ).toBe(true);
    expect(
      await ask(here, 'ComposerStoryEditMutation', 'person', { ...story(posts.skola), message: { text: 'Nej' } }),
    ).toBe(false);
    expect(
      buildView(here, options, new URL(facebookAddresses.page), viewerOf('page')).posts.map(({ text }) => text),
    ).toContain('Nytt samråd.');
  });

  it('takes no comment on a closed or thrown post, from a banned one, or without words', async () => {
    const here = world();
    const send = (account: PracticeAccount, post: string, text?: string) =>
      ask(here, 'useCometUFICreateCommentMutation', account, box(post, undefined, text));
    await ask(here, 'CometFeedStoryTurnOffCommentsMutation', 'page', story(posts.skola));
    await ask(here, 'useCometTrashPostMutation', 'page', story(posts.bygglov));
    here.facebook.ban(privatePerson.id, us);
    expect([
      await send('page', posts.skola),
      await send('page', posts.bygglov),
      await send('person', posts.badhus),
      await send('page', posts.badhus, ' '),
      await send('out', posts.badhus),
    ]).toEqual([false, false, false, false, false]);
    expect([await send('page', posts.badhus), await send('person', posts.stranger)]).toEqual([true, true]);
  });

  it('does nothing when told to refuse', async () => {
    const here = world();
    here.behave({ confirm: 'refuses' });
    expect(await ask(here, 'CometUFIHideCommentMutation', 'page', on(named.threat))).toBe(false);
    expect(await ask(here, 'useCometUFICreateCommentMutation', 'page', box(posts.badhus))).toBe(false);
    expect(here.acts).toEqual([]);
  });
});

describe('what is shown on the practice Facebook', () => {
  const shown = (here: ReturnType<typeof world>, account: PracticeAccount) =>
    buildView(here, options, new URL(facebookAddresses.post), viewerOf(account)).posts[0];

  it('leaves out what is hidden, and what hangs below it, for all but its owner, and counts accordingly', () => {
    const here = world();
    const before = shown(here, 'person')?.total ?? 0;
    here.facebook.hide(named.withReplies, us);
    expect(shown(here, 'page')?.comments.find(({ id }) => id === named.withReplies)).toMatchObject({
      hidden: true,
      replyCount: 3,
    });
    expect(shown(here, 'page')?.total).toBe(before);
    expect(shown(here, 'person')?.comments.some(({ id }) => id === named.withReplies)).toBe(false);
    expect(shown(here, 'out')?.total).toBe(before - 4);
    expect(repliesShown(here, named.withReplies, viewerOf('out'))).toEqual([]);
    expect(
      nextComments(here, posts.badhus, 0, viewerOf('out')).comments.some(({ id }) => id === named.withReplies),
    ).toBe(false);
  });

  it('keeps nested replies in one thread, and removes them with their parent', async () => {
    const here = world();
    const deep = repliesShown(here, replies.answered, viewerOf('page')).map(({ id }) => id);
    expect(deep).toEqual([replies.deep, replies.deepByUs]);
    expect(await ask(here, 'useCometUFICreateCommentMutation', 'page', box(posts.busslinje, replies.deep))).toBe(true);
    expect(here.comment('facebook', sentCommentId(1))).toMatchObject({ parentId: replies.answered, authorId: us });
    here.facebook.remove(named.withDeepReplies, us);
    expect(here.isGone('facebook', replies.deep)).toBe(true);
    expect(here.facebook.ofPost(posts.busslinje).map(({ id }) => id)).toEqual([named.besideDeepReplies]);
  });

  it('shows nothing at the address of a post in the bin', () => {
    const here = world();
    here.facebook.trash(posts.badhus, us);
    expect(buildView(here, options, new URL(facebookAddresses.post), viewerOf('page')).surface).toBe('unavailable');
    expect(
      buildView(here, options, new URL(facebookAddresses.page), viewerOf('page')).posts.map(({ id }) => id),
    ).not.toContain(posts.badhus);
  });

  it('has words of its own for each entry in each wording', () => {
    for (const locale of ['sv', 'en'] as const) {
      const wordings = (['variant-1', 'variant-2', 'variant-3'] as const).map((labels) =>
        menuWordsIn(locale, { menu: 'normal', labels }),
      );
      const all = [...wordings, menuWordsIn(locale, { menu: 'unknown-labels', labels: 'variant-1' })];
      const different = (entry: Entry): number => new Set(all.map(({ entries }) => entries[entry])).size;
      const entries = Object.keys(all[0]?.entries ?? {}) as Entry[];
      expect(entries.filter((entry) => different(entry) !== all.length)).toEqual([]);
      // Within a menu no two entries have the same label.
      for (const wording of all) expect(new Set(Object.values(wording.entries)).size).toBe(entries.length);
    }
  });
});
