import { describe, expect, it } from 'vitest';
import {
  comments as named,
  facebookAddresses,
  library,
  municipality,
  opaqueCommentId,
  pfbidOf,
  postIdOf,
  posts,
  privatePerson,
  replies,
  workAccount,
} from '../../simulator/facebook/practice-data';
import { practiceComments } from '../../simulator/facebook/comments';
import { accountOf, cookiesFor, viewerOf } from '../../simulator/facebook/session';
import { buildView, permissionOf, placeOf } from '../../simulator/facebook/view';
import type { FacebookComment } from '../../simulator/facebook/practice-comment';
import { practiceAccounts } from '../../simulator/practice-account';
import { png } from '../../simulator/images';
import { seededRandom } from '../../simulator/random';
import { createWorld } from '../../simulator/world';

function world() {
  const made = createWorld(1);
  made.facebook.seed(() => practiceComments(0));
  return made;
}

const options = { seed: 1, locale: 'sv' as const, threads: 0, startAs: 'page' as const };
const comment = (from: ReturnType<typeof world>, id: string) => from.comment('facebook', id) as FacebookComment;

describe('the practice Facebook', () => {
  it('has every named comment once', () => {
    const ids = practiceComments(3).map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [...Object.values(named), ...Object.values(replies)]) expect(ids).toContain(id);
  });

  it('turns post ids into opaque ones and back, and lets plain ones be', () => {
    expect(postIdOf(pfbidOf(posts.badhus))).toBe(posts.badhus);
    expect(postIdOf(posts.badhus)).toBe(posts.badhus);
  });

  it('knows each address that it gives out', () => {
    const surfaces = Object.fromEntries(
      Object.entries(facebookAddresses).map(([name, address]) => [name, placeOf(new URL(address)).surface]),
    );
    expect(surfaces).toMatchObject({
      page: 'timeline',
      pageById: 'timeline',
      post: 'post',
      photo: 'photo',
      group: 'group',
      groupPost: 'post',
      home: 'home',
      messages: 'messages',
    });
    expect(Object.values(surfaces)).not.toContain('unavailable');
  });

  it('keeps the account in the cookies', () => {
    for (const account of practiceAccounts) {
      const cookies = new Map(cookiesFor(account).map((line) => line.split(';')[0]?.split('=') as [string, string]));
      expect(accountOf(cookies)).toBe(account);
    }
    expect(viewerOf('page')).toMatchObject({ personId: privatePerson.id, actorId: municipality.id });
    expect(viewerOf('other').actorId).toBe(library.id);
    expect(viewerOf('work')).toMatchObject({ personId: workAccount.id, actorId: workAccount.id });
  });

  it('lets the page remove in its own threads only, and everyone take back their own words', () => {
    const here = world();
    const permission = (id: string, account: 'page' | 'person' | 'out') =>
      permissionOf(comment(here, id), viewerOf(account));
    expect(permission(named.swearing, 'page')).toBe('owner');
    expect(permission(named.ownAnswer, 'page')).toBe('own');
    expect(permission(named.onStranger, 'page')).toBe('other');
    expect(permission(named.ownOnStranger, 'page')).toBe('own');
    expect(permission(named.swearing, 'person')).toBe('other');
    expect(permission(named.swearing, 'out')).toBe('none');
  });

  it('leaves ids, exact times and the acting account in the page data', () => {
    const [user, , stories] = buildView(world(), options, new URL(facebookAddresses.post), viewerOf('page')).pageData;
    expect(user).toContain(`"ACCOUNT_ID":"${privatePerson.id}","USER_ID":"${municipality.id}"`);
    expect(stories).toContain(opaqueCommentId(posts.badhus, named.swearing));
    expect(stories).toContain(`"legacy_fbid":"${named.swearing}"`);
    expect(stories).toContain('"comment_menu_tooltip":"Radera, dölj eller rapportera det här"');
  });
});

describe('the truth behind the practice platforms', () => {
  it('removes replies with their comment and says who did it', () => {
    const here = world();
    expect(here.facebook.remove(named.withReplies, municipality.id)).toBe(true);
    expect(here.isGone('facebook', replies.second)).toBe(true);
    expect(here.removed).toMatchObject([{ platform: 'facebook', id: named.withReplies, as: municipality.id }]);
    expect(here.facebook.remove(named.withReplies, municipality.id)).toBe(false);
  });

  it('refuses to answer about a comment that never existed', () => {
    expect(() => world().isGone('facebook', '1')).toThrow('never had');
  });

  it('brings the comment back at the next visit when told to, and starts afresh when reset', () => {
    const here = world();
    here.behave({ comesBack: true });
    here.facebook.remove(named.threat, municipality.id);
    expect(here.isGone('facebook', named.threat)).toBe(true);
    here.facebook.visit();
    expect(here.isGone('facebook', named.threat)).toBe(false);
    comment(here, named.threat).text = 'ändrad';
    here.reset();
    expect(here.behaviour.comesBack).toBe(false);
    expect(comment(here, named.threat).text).not.toBe('ändrad');
  });

  it('repeats its random choices from a seed', () => {
    expect(seededRandom(5).word(9)).toBe(seededRandom(5).word(9));
    expect(
      seededRandom(5)
        .shuffled([1, 2, 3, 4])
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3, 4]);
  });

  it('draws real PNG files', () => {
    expect(png('a', 4, 4).subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  });
});
