import { describe, expect, it } from 'vitest';
import { comments as named, municipality, posts, replies } from '../../simulator/facebook/practice-data';
import { practiceComments } from '../../simulator/facebook/comments';
import { createWorld, isShownTo, type WorldComment } from '../../simulator/world';

function world() {
  const made = createWorld(1);
  made.facebook.seed(() => practiceComments(0), Object.values(posts));
  return made;
}

const us = municipality.id;
const erik = '100000000000075';
const text = (from: ReturnType<typeof world>, id: string) => from.comment('facebook', id)?.text;

describe('what is done on the practice platforms', () => {
  it('is logged in order, removals too, with the account that did it', () => {
    const here = world();
    expect(here.facebook.hide(named.threat, us)).toBe(true);
    expect(here.facebook.unhide(named.threat, us)).toBe(true);
    expect(here.facebook.markSpam(named.advert, us)).toBe(true);
    expect(here.facebook.ban(erik, us)).toBe(true);
    expect(here.facebook.remove(named.hate, us)).toBe(true);
    expect(here.acts.map(({ act, id, as }) => [act, id, as])).toEqual([
      ['hide', named.threat, us],
      ['unhide', named.threat, us],
      ['spam', named.advert, us],
      ['ban', erik, us],
      ['delete', named.hate, us],
    ]);
    expect(here.removed.map(({ id }) => id)).toEqual([named.hate]);
    expect(here.actsOn('facebook', named.advert).map(({ act }) => act)).toEqual(['spam']);
    expect(here.actsOn('youtube', named.advert)).toEqual([]);
  });

  it('is not done twice, nor to a missing item', () => {
    const here = world();
    here.facebook.hide(named.threat, us);
    here.facebook.remove(named.hate, us);
    const done = here.acts.length;
    expect([
      here.facebook.hide(named.threat, us),
      here.facebook.unhide(named.advert, us),
      here.facebook.hide(named.hate, us),
      here.facebook.edit(named.hate, 'nytt', us),
      here.facebook.trash('1', us),
      here.facebook.commentsOn(posts.badhus, us),
    ]).toEqual(Array.from({ length: 6 }, () => false));
    expect(here.acts).toHaveLength(done);
  });

  it('may be a reply by somebody else: under the comment, and removed with it', () => {
    const here = world();
    const answer = { platform: 'facebook', act: 'reply', text: 'Varför?', as: 'citizen' } as const;
    expect(here.elsewhere({ ...answer, id: named.advert })).toBe(true);
    const [written] = here.facebook.repliesOf(named.advert);
    expect(written).toMatchObject({ text: 'Varför?', parentId: named.advert, postId: posts.badhus });
    here.facebook.remove(named.advert, us);
    expect(here.isGone('facebook', written?.id ?? '')).toBe(true);
    expect(here.elsewhere({ ...answer, id: named.advert })).toBe(false);
  });

  it('shows a hidden item to the thread’s owner and its author, and to nobody else', () => {
    const here = world();
    here.facebook.hide(named.hate, us);
    const comment = here.comment('facebook', named.hate) as WorldComment;
    expect([us, erik, '0', '100000000000001'].map((viewer) => isShownTo(comment, viewer))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(here.isGone('facebook', named.hate)).toBe(false);
  });

  it('removes comments with their post, and replies with their parent', () => {
    const here = world();
    expect(here.facebook.trash(posts.badhus, us)).toBe(true);
    expect(here.facebook.ofPost(posts.badhus)).toEqual([]);
    expect(here.isGone('facebook', named.praise)).toBe(true);
    expect(here.isGone('facebook', posts.badhus)).toBe(true);
    expect(here.isGone('facebook', posts.bygglov)).toBe(false);
    expect(here.removed).toEqual([]);
    expect(here.facebook.restore(posts.badhus)).toBe(true);
    expect(here.isGone('facebook', named.praise)).toBe(false);
  });

  it('knows what was sent, and under which item', () => {
    const here = world();
    const draft = (number: number, parentId: string | null): WorldComment => ({
      ...(here.comment('facebook', named.ownAnswer) as WorldComment),
      id: `95${number}`,
      parentId,
      text: 'Hej!',
    });
    here.facebook.send((number) => draft(number, null), us);
    here.facebook.send((number) => draft(number, named.criticism), us);
    expect(here.acts.map(({ act, id }) => [act, id])).toEqual([
      ['send', '951'],
      ['reply', '952'],
    ]);
    expect(here.facebook.repliesOf(named.criticism).map(({ id }) => id)).toEqual(['952']);
    here.reset();
    expect(here.facebook.get('951')).toBeNull();
    expect(here.acts).toEqual([]);
  });

  it('keeps edited text of comments and posts, and posts that are closed for comments', () => {
    const here = world();
    here.facebook.edit(named.ownAnswer, 'Gymmet öppnar i mars.', us);
    here.facebook.edit(posts.badhus, 'Badhuset öppnar på söndag.', us);
    here.facebook.commentsOff(posts.skola, us);
    expect(here.comment('facebook', named.ownAnswer)).toMatchObject({ text: 'Gymmet öppnar i mars.', edited: true });
    expect(here.facebook.postTexts.get(posts.badhus)).toBe('Badhuset öppnar på söndag.');
    expect(here.facebook.closed.has(posts.skola)).toBe(true);
    expect(here.acts.map(({ act }) => act)).toEqual(['edit', 'edit', 'comments-off']);
  });

  it('can be done by a colleague or by the platform, which no page reveals', () => {
    const here = world();
    expect(here.elsewhere({ platform: 'facebook', act: 'remove', id: replies.first, as: 'platform' })).toBe(true);
    expect(here.elsewhere({ platform: 'facebook', act: 'hide', id: named.threat })).toBe(true);
    expect(here.elsewhere({ platform: 'facebook', act: 'edit', id: named.praise, text: 'ändrat' })).toBe(true);
    expect(here.acts.map(({ act, as }) => [act, as])).toEqual([
      ['delete', 'platform'],
      ['hide', 'colleague'],
      ['edit', 'colleague'],
    ]);
    expect(text(here, named.praise)).toBe('ändrat');
    expect(here.elsewhere({ platform: 'facebook', act: 'restore', id: replies.first })).toBe(true);
    expect(here.isGone('facebook', replies.first)).toBe(false);
  });
});
