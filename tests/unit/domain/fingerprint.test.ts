/** Whether an item and its thread are as they were sealed: which differences are ignored, and which stop an act. */
import { describe, expect, it } from 'vitest';
import { fingerprintOf, standsAs, type Fingerprint } from '../../../lib/domain/fingerprint';
import { lastingAddress } from '../../../lib/domain/lasting-address';
import { reading, reply } from '../background/a-card';

const picture = (url: string | null) => ({ kind: 'image' as const, url, alt: null });
const answer = (id: string | null, words: string) => reading(words, { ref: { ...reply, id } });
const ALL = { said: null, leftOut: 0, unread: null };

const of = (
  changes: Parameters<typeof reading>[1] = {},
  replies = [answer('2', 'bra jobbat')],
  thread: Partial<Pick<Fingerprint, 'said' | 'leftOut' | 'unread'>> = {},
): Fingerprint => fingerprintOf(reading('köp nu', changes), replies, { ...ALL, ...thread });

const sealed = of({ media: [picture('https://scontent-a.example/v/t39/464_n.jpg?stp=a&oh=b')] });

describe('an item is as it was sealed', () => {
  it('when nothing has changed', () => {
    expect(standsAs(sealed, sealed, 'delete')).toEqual({ kind: 'as-sealed' });
  });

  it('when its picture comes from another server, signed anew', () => {
    const now = of({ media: [picture('https://scontent-b.example/v/t39/464_n.jpg?stp=c&oh=d')] });
    expect(standsAs(sealed, now, 'delete')).toEqual({ kind: 'as-sealed' });
  });

  it('when it shows one picture whose address was not kept, and not when it shows two', () => {
    const unkept = of({ media: [picture(null)] });
    const one = of({ media: [picture('https://x.example/a.jpg')] });
    const two = of({ media: [picture('https://x.example/a.jpg'), picture('https://x.example/b.jpg')] });
    expect(standsAs(unkept, one, 'delete')).toEqual({ kind: 'as-sealed' });
    expect(standsAs(unkept, two, 'delete')).toEqual({ kind: 'other-pictures' });
  });

  it('when its text is truncated, with some of its links and no others', () => {
    const link = (href: string) => ({ text: '', href });
    const whole = of({ links: [link('https://a.example/'), link('https://b.example/')] });
    const some = of({ links: [link('https://b.example/')] });
    const another = of({ links: [link('https://c.example/')] });
    const twice = of({ links: [link('https://b.example/'), link('https://b.example/')] });
    expect(standsAs(whole, { ...some, isCut: true }, 'delete')).toEqual({ kind: 'as-sealed' });
    expect(standsAs(whole, some, 'delete')).toEqual({ kind: 'other-links' });
    for (const now of [another, twice])
      expect(standsAs(whole, { ...now, isCut: true }, 'delete')).toEqual({ kind: 'other-links' });
  });

  it('when one of its replies is gone, since that reply is sealed', () => {
    expect(standsAs(of(), of({}, []), 'delete')).toEqual({ kind: 'as-sealed' });
  });

  it('when the page identifies the author by another of its earlier ids', () => {
    const both = { name: 'Adam Arg', profileUrl: 'https://www.facebook.com/adam', id: '7' };
    const now = of({ author: { ...both, id: null, name: 'Adam Argare' } });
    expect(standsAs(of({ author: both }), now, 'delete')).toEqual({ kind: 'as-sealed' });
  });

  it('when the platform’s reply count is unchanged, though not all could be read', () => {
    const then = of({}, [], { said: 3, unread: 'Facebook säger 3 svar; 0 kunde läsas' });
    expect(standsAs(then, of({}, [], { said: 3, unread: 'det tog för lång tid' }), 'delete')).toEqual({
      kind: 'as-sealed',
    });
  });

  it('when parts left out of the record are counted too', () => {
    const then = of({}, [answer('2', 'a')], { leftOut: 1 });
    expect(standsAs(then, of({}, [answer('2', 'a')], { said: 2, leftOut: 1 }), 'delete')).toEqual({
      kind: 'as-sealed',
    });
  });
});

describe('an item is not as it was sealed when', () => {
  it.each<[string, Fingerprint, string]>([
    [
      'its picture is another',
      of({ media: [picture('https://scontent-a.example/v/t39/999_n.jpg')] }),
      'other-pictures',
    ],
    ['its picture has gone', of(), 'other-pictures'],
    [
      'a link leads elsewhere',
      of({ media: [picture('https://e.example/464_n.jpg')], links: [{ text: 'x', href: 'https://y.example/' }] }),
      'other-links',
    ],
    [
      'somebody else wrote it',
      of({
        media: [picture('https://e.example/464_n.jpg')],
        author: { name: 'Adam Arg', profileUrl: 'https://www.facebook.com/annan', id: null },
      }),
      'another-author',
    ],
  ])('%s, for every act that takes something away', (_what, now, kind) => {
    for (const act of ['delete', 'trash', 'hide', 'spam', 'ban', 'hide-user'] as const)
      expect(standsAs(sealed, now, act)).toEqual({ kind });
  });

  it.each<[string, Fingerprint, number]>([
    ['a reply has come', of({}, [answer('2', 'bra jobbat'), answer('3', 'varför?')]), 1],
    ['one without an id has come', of({}, [answer('2', 'bra jobbat'), answer(null, 'varför?')]), 1],
    ['a reply says something else', of({}, [answer('2', 'dåligt jobbat')]), 1],
    ['the platform says that there are more', of({}, [answer('2', 'bra jobbat')], { said: 3 }), 2],
  ])('%s, and it is to be destroyed', (_what, now, count) => {
    expect(standsAs(of(), now, 'delete')).toEqual({ kind: 'new-replies', count });
    // Replies hidden with it are not lost.
    expect(standsAs(of(), now, 'hide')).toEqual({ kind: 'as-sealed' });
  });

  it('a reply has another picture now', () => {
    const then = of({}, [reading('se', { ref: reply, media: [picture('https://e.example/a.jpg')] })]);
    const now = of({}, [reading('se', { ref: reply, media: [picture('https://e.example/b.jpg')] })]);
    expect(standsAs(then, now, 'delete')).toEqual({ kind: 'new-replies', count: 1 });
  });

  it('replies open at sealing cannot be opened now, so new ones could not be seen', () => {
    const now = of({}, [], { unread: 'det tog för lång tid att öppna alla svar' });
    expect(standsAs(of(), now, 'delete')).toEqual({
      kind: 'unknown',
      trace: 'det tog för lång tid att öppna alla svar',
    });
  });
});

describe('the stable part of an address', () => {
  it.each([
    ['https://a.example/v/p720x720/464_n.jpg?oh=1', '464_n.jpg'],
    ['https://external.example/safe_image.php?url=a&h=1', '/safe_image.php?url=a&h=1'],
    ['blob:https://www.facebook.com/1234', null],
    ['data:image/png;base64,AAAA', null],
    ['not an address', null],
    [null, null],
  ])('of %s is %s', (url, lasts) => {
    expect(lastingAddress(url)).toBe(lasts);
  });
});
