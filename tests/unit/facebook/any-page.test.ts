/** Whatever stands beside it: an item's id, words and author are its own. */
import { describe, expect, it } from 'vitest';
import { facebook } from '../../../lib/platforms/facebook';
import fc from '../fast-check';
import { comment, pageOf, unit, type CommentShape, type Part, type PostShape } from './parts';

const commentShape = fc.constantFrom<CommentShape[]>(
  'usual',
  'plain-paragraphs',
  'no-link',
  'picture-only',
  'unshaped-words',
  'picture-without-words',
  'sticker',
  'preview',
  'preview-of-comment',
  'mentions',
  'translated',
);
const postShape = fc.constantFrom<PostShape[]>(
  'usual',
  'translated',
  'shares',
  'shares-without-words',
  'anonymous',
  'several',
);
const shapes = fc.array(fc.record({ post: postShape, comments: fc.array(commentShape, { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 3,
});

/** Marked by numbers of one length, so that no mark is part of another. */
const pageFrom = (units: { post: PostShape; comments: CommentShape[] }[]): Part[] => {
  let next = 1000;
  const id = (): string => String((next += 1));
  return units.map(({ post, comments }) =>
    unit(
      id(),
      post,
      comments.map((shape, at) => {
        const own = id();
        // Every other comment holds a reply, as an article inside the article: no such page is seen, and it must do no harm.
        if (at % 3 === 0 || shape === 'no-link') return comment(own, shape);
        const reply = comment(id(), 'usual', { parent: own });
        if (at % 3 === 1) {
          // Where they are seen: beside it. Facebook draws some comments twice.
          const { html, items } = comment(own, shape);
          return { html: `${html}<div>${reply.html}</div>${html}`, items: [...items, ...reply.items] };
        }
        const above = comment(own, shape, { inside: reply.html });
        return { ...above, items: [...above.items, ...reply.items] };
      }),
    ),
  );
};

describe('any page of known parts', () => {
  it('reads no item with the words, the author or the id of another', () => {
    fc.assert(
      fc.property(shapes, (units) => {
        const parts = pageFrom(units);
        const known = new Map(parts.flatMap(({ items }) => items).map((item) => [item.id, item]));
        const root = pageOf(parts);
        const found = facebook.findItems(root);
        for (const item of found) {
          const { ref, text, author, ends } = facebook.read(root, item);
          const own = known.get(ref.id ?? '');
          expect(own).toBeDefined();
          expect([own?.name, null]).toContain(author.name);
          expect([`https://www.facebook.com/${own?.slug ?? ''}`, null]).toContain(author.profileUrl);
          const said = text.raw.replace(' 🎉', '').replace(' Annan Person', '');
          expect([own?.words, '']).toContain(said);
          // What was not read is never told as absent where words stand.
          const stands = item.element.textContent.includes(own?.words ?? '');
          expect(ends?.text.kind === 'absent' && stands).toBe(false);
          expect(ends?.author.kind).toBe(author.name === null ? 'not-read' : 'read');
        }
        expect([...new Set(found.map(({ ref }) => ref.id))].toSorted()).toEqual([...known.keys()].toSorted());
      }),
      { numRuns: 20 },
    );
  });
});
