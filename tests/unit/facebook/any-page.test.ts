/** Whatever stands beside an item, its reading has its own id, text, author and pictures. `RUNS=n` tries more pages. */
import { describe, expect, it } from 'vitest';
import type { ItemReading } from '../../../lib/domain/item';
import { facebook } from '../../../lib/platforms/facebook';
import fc, { runs } from '../fast-check';
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
  'pictured',
  'translated',
  'shares',
  'shares-without-words',
  'anonymous',
  'several',
  'coloured',
  'decoys',
  'visitor',
  'group',
  'feed-child',
);
const shapes = fc.array(fc.record({ post: postShape, comments: fc.array(commentShape, { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 3,
});

/** Beside an open photo stands one post, identified by its comments: at least one whose author has a link. */
const besidePhoto = fc.option(
  fc.record({
    post: fc.constant<PostShape>('beside-photo'),
    comments: fc.array(commentShape, { maxLength: 2 }).map((others) => ['usual' as const, ...others]),
  }),
  { nil: undefined },
);

/** The marks of the pictures that were read. */
const picturesIn = (media: ItemReading['media']): string[] => JSON.stringify(media).match(/(?<=bild-)\d+/gu) ?? [];

/** The marks are numbers of one length, so that no mark is part of another. */
const pageFrom = (units: { post: PostShape; comments: CommentShape[] }[]): Part[] => {
  let next = 1000;
  const id = (): string => String((next += 1));
  return units.map(({ post, comments }) =>
    unit(
      id(),
      post,
      comments.map((shape, at) => {
        const own = id();
        // Every third comment holds its reply as an article inside the article. No real page does so, and it must do
        // no harm.
        if (at % 3 === 0 || shape === 'no-link') return comment(own, shape);
        const reply = comment(id(), 'usual', { parent: own });
        if (at % 3 === 1) {
          // On real pages the reply is beside the comment. Facebook draws some comments twice.
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
  it(
    'reads no item with the text, the author, the pictures or the id of another',
    { timeout: runs(20) * 3_000 },
    () => {
      fc.assert(
        fc.property(shapes, besidePhoto, (units, photo) => {
          const parts = pageFrom(photo === undefined ? units : [...units, photo]);
          const known = new Map(parts.flatMap(({ items }) => items).map((item) => [item.id, item]));
          const root = pageOf(parts);
          const found = facebook.findItems(root);
          for (const item of found) {
            const { ref, text, author, media, ends } = facebook.read(root, item);
            const own = known.get(ref.id ?? '');
            expect(own).toBeDefined();
            expect([own?.name, null]).toContain(author.name);
            expect([`https://www.facebook.com/${own?.slug ?? ''}`, null]).toContain(author.profileUrl);
            const said = text.raw.replace(' 🎉', '').replace(' Annan Person', '');
            expect([own?.words, '']).toContain(said);
            const pictures = picturesIn(media);
            expect(pictures.filter((mark) => mark !== own?.id)).toEqual([]);
            expect([undefined, pictures.length]).toContain(own?.pictures);
            // An unread field is never reported as absent where text is shown.
            const stands = item.element.textContent.includes(own?.words ?? '');
            expect(ends?.text.kind === 'absent' && stands).toBe(false);
            expect(ends?.author.kind).toBe(author.name === null ? 'not-read' : 'read');
          }
          expect([...new Set(found.map(({ ref }) => ref.id))].toSorted()).toEqual([...known.keys()].toSorted());
        }),
        { numRuns: runs(20) },
      );
    },
  );
});
