/** Whatever the tree, the noted item and the requested item: nothing of the noted one is kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutNoted } from '../../../lib/capture/covering/without-noted';
import type { ItemReading } from '../../../lib/domain/item';
import { namesOfNote } from '../../../lib/domain/noted-content';
import { pictureMark } from '../../../lib/domain/picture-mark';
import type { CapturedStructure } from '../../../lib/messaging/page-commands';
import { reading } from '../background/a-card';

/** A tree of items with one noted and one requested. `by`: what the page still recognises the noted one by. */
interface Tree {
  /** Each node's parent; the first is the post. */
  parents: number[];
  noted: number;
  asked: number;
  by: 'id' | 'alias' | 'picture' | 'page';
}

const tree: fc.Arbitrary<Tree> = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain((seeds) =>
  fc.record({
    parents: fc.constant([-1, ...seeds.map((seed, at) => seed % (at + 1))]),
    noted: fc.nat({ max: seeds.length }),
    asked: fc.nat({ max: seeds.length }),
    by: fc.constantFrom('id', 'alias', 'picture', 'page'),
  }),
);

const PAGE = 'https://www.facebook.com/x';
const addressOf = (node: number): string => `https://scontent.example/v/t39/picture-of-node-${node}_n.jpg`;
const marksOfNode = (node: number): string[] => [`words of node ${node};`, `picture-of-node-${node}_`];
const idOf = (node: number): string => String(1000 + node);

function nodeOf({ parents, noted, by }: Tree, node: number): ItemReading {
  const isNoted = node === noted;
  const id = isNoted && by === 'page' ? null : isNoted && by !== 'id' ? `9${idOf(node)}` : idOf(node);
  const parent = parents[node] ?? -1;
  return reading(`words of node ${node};`, {
    ref: {
      platform: 'facebook',
      kind: parent === -1 ? 'post' : parent === 0 ? 'comment' : 'reply',
      id,
      postId: idOf(0),
      parentId: parent < 1 ? null : idOf(parent),
      handle: `f${node}`,
      ...(isNoted && by === 'alias' ? { aliases: [`9${idOf(node)}`, idOf(node)] } : {}),
    },
    media: [{ kind: 'image', url: `${addressOf(node)}?oh=now`, alt: null }],
  });
}

/** Everything a page may answer with nothing covered: the markup of all nodes, and the post's text as title. */
function read(each: Tree): CapturedStructure {
  const { parents, asked } = each;
  const above = (node: number): number[] => {
    const parent = parents[node] ?? -1;
    return parent === -1 ? [] : [...above(parent), parent];
  };
  const below = parents.flatMap((_parent, node) => (above(node).includes(asked) ? [node] : []));
  const all = [...above(asked), asked, ...below];
  return {
    reading: nodeOf(each, asked),
    context: above(asked).map((node) => nodeOf(each, node)),
    replies: below.map((node) => nodeOf(each, node)),
    sortOrder: null,
    html: all.map((node) => `<p>words of node ${node};<img src="${addressOf(node)}"></p>`).join(''),
    missing: [],
    page: {
      url: PAGE,
      title: 'words of node 0;',
      language: null,
      visibilityState: 'visible',
      fontsReady: true,
      pendingImages: 0,
      userAgent: '',
    },
  };
}

const neverOf = ({ parents, noted, by }: Tree) => {
  const parent = parents[noted] ?? -1;
  return {
    noted: [
      namesOfNote({
        platform: 'facebook',
        pageUrl: by === 'page' ? PAGE : 'https://www.facebook.com/elsewhere',
        permalink: null,
        itemId: by === 'page' ? null : idOf(noted),
        postId: idOf(0),
        parentId: parent < 1 ? null : idOf(parent),
        registeredAccountId: null,
        operator: null,
        knownAt: '2026-11-23T10:00:00.000Z',
        pictures: by === 'picture' ? [pictureMark(addressOf(noted)) ?? ''] : [],
      }),
    ],
    unnamedHere: by === 'page',
  };
};

describe('a tree with a noted node', () => {
  test('is not kept at all when that node is the requested one', () => {
    fc.assert(
      fc.property(tree, (each) => {
        const asked = { ...each, asked: each.noted };
        expect(() => withoutNoted(read(asked), neverOf(asked))).toThrow('never captured');
      }),
    );
  });

  test('keeps neither its text nor its address, and is otherwise complete', () => {
    fc.assert(
      fc.property(
        tree.filter(({ asked, noted }) => asked !== noted),
        (each) => {
          const found = read(each);
          const { structure, uncovered } = withoutNoted(found, neverOf(each));
          const kept = JSON.stringify(structure);
          for (const mark of marksOfNode(each.noted)) expect(kept).not.toContain(mark);
          const others = (readings: ItemReading[]): (string | null)[] =>
            readings.map(({ ref }) => ref.id).filter((id) => id !== nodeOf(each, each.noted).ref.id);
          expect(structure.context.map(({ ref }) => ref.id)).toEqual(others(found.context));
          expect(structure.replies.map(({ ref }) => ref.id)).toEqual(others(found.replies));
          const left =
            found.context.length + found.replies.length - structure.context.length - structure.replies.length;
          expect(uncovered).toBe(left > 0);
          expect((structure.leftOut?.context ?? 0) + (structure.leftOut?.replies ?? 0)).toBe(left);
        },
      ),
      { numRuns: 500 },
    );
  });
});
