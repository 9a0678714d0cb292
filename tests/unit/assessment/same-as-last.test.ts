import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { alike, likenessOf, linkWithoutTrackers } from '../../../lib/assessment/same-as-last';
import { normaliseText } from '../../../lib/domain/normalise-text';
import { sha256 } from '../../../lib/domain/sha256';

const host = 'www.facebook.com';
const item = (text: string, links: string[] = []) => ({
  text: { raw: text, normalised: normaliseText(text), truncated: false },
  links: links.map((href) => ({ text: href, href })),
});
const compare = async (last: ReturnType<typeof item>, now: ReturnType<typeof item>) =>
  alike(await likenessOf(last, host, sha256), await likenessOf(now, host, sha256));

describe('an official is offered the last judgement again', () => {
  it.each([
    ['the same words', 'Tjäna 5000 kr om dagen!', 'tjäna  5000 kr\u200b om dagen!', 'text'],
    ['other words', 'Tjäna 5000 kr om dagen!', 'Tjäna 5001 kr om dagen!', null],
    ['no words at all', '', '', null],
  ])('for %s', async (_, last, now, expected) => expect(await compare(item(last), item(now))).toBe(expected));

  it('for the same link, whatever its tracking parameters', async () => {
    expect(
      await compare(
        item('Kolla!', ['https://lan.example/nu?id=7&utm_source=fb&fbclid=abc']),
        item('Bra lån här', ['http://www.lan.example/nu/?id=7#top']),
      ),
    ).toBe('link');
    expect(
      await compare(
        item('Kolla!', ['https://lan.example/nu?id=7']),
        item('Bra lån här', ['https://lan.example/nu?id=8']),
      ),
    ).toBeNull();
  });

  it('never for a profile or a hashtag of the platform, which anyone may link to', async () => {
    expect(linkWithoutTrackers('https://www.facebook.com/hashtag/badhuset', host)).toBeNull();
    expect(linkWithoutTrackers('javascript:alert(1)', host)).toBeNull();
    expect(
      await compare(item('Ett', ['https://www.facebook.com/eva']), item('Två', ['https://www.facebook.com/eva'])),
    ).toBeNull();
  });

  it('never for a truncated text: the rest may differ', async () => {
    const cut = {
      ...item('Lång text som'),
      text: { raw: 'Lång text som', normalised: 'Lång text som', truncated: true },
    };
    expect(await compare(cut, cut)).toBeNull();
  });

  it('holds only hashes, none of the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 8, maxLength: 60 }).filter((text) => normaliseText(text).length > 6),
        async (text) => {
          expect(JSON.stringify(await likenessOf(item(text), host, sha256))).not.toContain(normaliseText(text));
        },
      ),
      { numRuns: 50 },
    );
  });
});
