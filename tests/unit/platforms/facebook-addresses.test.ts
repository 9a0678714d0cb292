import { describe, expect, it } from 'vitest';
import { namedBy, postIdIn, unwrapped, withoutTracking } from '../../../lib/platforms/facebook/addresses';
import { decodeCommentId, decodeStoryId, linkedId } from '../../../lib/platforms/facebook/comment-id';
import { onlyNumber } from '../../../lib/platforms/facebook/counts';
import { guessIntention, means } from '../../../lib/platforms/facebook/meaning';

const at = (path: string): URL => new URL(path, 'https://www.facebook.com');

describe('ids in links', () => {
  it('decodes a comment and a post', () => {
    expect(decodeCommentId(btoa('comment:123_456'))).toEqual({ postId: '123', commentId: '456' });
    expect(decodeStoryId(btoa('S:_I1:22:22'))).toEqual({ actorId: '1', postId: '22', inGroup: false });
    expect(decodeStoryId(btoa('S:_I1:VK:22'))).toEqual({ actorId: '1', postId: '22', inGroup: true });
  });

  it.each(['', 'garbage', '%%%', btoa('comment:1'), btoa('feedback:1_2'), btoa('comment:1_2_3'), btoa('xcomment:1_2')])(
    'refuses %j',
    (encoded) => {
      expect(decodeCommentId(encoded)).toBeNull();
    },
  );

  it('tells the link of the author from the link of the time', () => {
    expect(linkedId(`/anna?comment_id=${encodeURIComponent(btoa('comment:111_222'))}`)).toEqual({
      from: 'author',
      postId: '111',
      commentId: '222',
      parentId: null,
    });
    expect(linkedId('/sida/posts/1?comment_id=222')).toEqual({
      from: 'time',
      postId: null,
      commentId: '222',
      parentId: null,
    });
    expect(linkedId('/sida/posts/1?comment_id=222&reply_comment_id=333')).toEqual({
      from: 'time',
      postId: null,
      commentId: '333',
      parentId: '222',
    });
    expect(linkedId('/anna')).toBeNull();
  });
});

describe('the account that an address names', () => {
  it.each([
    ['/Exempelkommun?__cft__[0]=X', { kind: 'profile', slug: 'exempelkommun', id: null }],
    ['/profile.php?id=61550000000001', { kind: 'profile', slug: null, id: '61550000000001' }],
    ['/people/Exempel/61550000000001/', { kind: 'profile', slug: null, id: '61550000000001' }],
    ['/p/Exempelkommun-61550000000001/', { kind: 'profile', slug: null, id: '61550000000001' }],
    ['/p/Exempelkommun/', null],
    ['https://web.facebook.com/exempelkommun/community', { kind: 'profile', slug: 'exempelkommun', id: null }],
    ['/share/p/1AbCdEfGhI/', null],
    ['/events/1258000000000001/?comment_id=1', null],
    ['/permalink.php?story_fbid=pfbid0&id=61550000000001', { kind: 'profile', slug: null, id: '61550000000001' }],
    ['/groups/1444/user/5555/', { kind: 'group', group: '1444', memberId: '5555' }],
    ['/groups/exempelgruppen/posts/1', { kind: 'group', group: 'exempelgruppen', memberId: null }],
    ['/photo/?fbid=1', null],
    ['/hashtag/sommar', null],
    ['/', null],
    ['https://l.facebook.com/l.php?u=x', null],
    ['https://exempel.se/exempelkommun', null],
  ])('%s', (path, named) => {
    expect(namedBy(at(path))).toEqual(named);
  });

  it('finds the post in a permalink, and not in a photo', () => {
    expect(postIdIn(at('/sida/posts/pfbid0Ab?x=1'))).toBe('pfbid0Ab');
    expect(postIdIn(at('/sida/posts/en-rubrik/3522497144943277'))).toBe('3522497144943277');
    expect(postIdIn(at('/groups/1444/permalink/1807/'))).toBe('1807');
    expect(postIdIn(at('/permalink.php?story_fbid=123456&id=1'))).toBe('123456');
    expect(postIdIn(at('/photo/?fbid=1'))).toBeNull();
  });

  it('removes tracking and unwraps outgoing links', () => {
    expect(withoutTracking(new URL('https://web.facebook.com/anna?comment_id=1&__cft__[0]=X&__tn__=R#a'))).toBe(
      'https://www.facebook.com/anna',
    );
    expect(
      unwrapped(new URL('https://l.facebook.com/l.php?u=https%3A%2F%2Fexempel.se%2F%3Fa%3D1%26fbclid%3DX&h=Y')),
    ).toBe('https://exempel.se/?a=1');
  });
});

describe('numbers and words', () => {
  it.each([
    ['Visa alla 12 svar', 12],
    ['1 reaktion; se vem', 1],
    ['NN svarade · 3 h · 2 svar', null],
    ['1,2 tn', null],
    ['1 204 kommentarer', null],
    ['Visa fler', null],
  ])('%s', (text, number) => {
    expect(onlyNumber(text)).toBe(number);
  });

  it('knows taught labels beside the table', () => {
    const learnt = { language: 'sv', entries: { delete: ['Kasta'] } };
    expect(means('radera', 'delete', null, null)).toBe('table');
    expect(means('Radera', 'delete', learnt, null)).toBe('table');
    expect(means('kasta', 'delete', learnt, null)).toBe('learnt');
    expect(guessIntention('Dölj kommentar', null, null).guess).toBe('hide');
    expect(guessIntention('Ta bort tagg', null, null).guess).toBeNull();
  });
});
