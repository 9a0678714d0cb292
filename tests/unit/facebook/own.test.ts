// @vitest-environment jsdom
/** What belongs to an item but to none of the items inside it, however the page is nested. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwn, queryOwnAll, queryOwn } from '../../../lib/platforms/facebook/scoped-query';

const leaf = fc.constantFrom('<a href="/x">x</a>', '<h3 dir="auto">y</h3>', 'words', '<i></i>');
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc
      .tuple(
        fc.constantFrom('<div>', '<div dir="auto">', '<div role="article">', '<div aria-posinset="1">'),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([start, inside]) => `${start}${inside.join('')}</div>`),
  ),
}));

describe('an item’s own elements', () => {
  it('are those in no other item inside it, in the page’s order', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (html, isItem) => {
        document.body.innerHTML = `<main><div id="owner"${isItem ? ' role="article"' : ''}>${html}</div>${html}</main>`;
        const owner = document.getElementById('owner') as Element;
        for (const selector of ['a[href]', '[dir="auto"]', '[dir="auto"] a[href]', 'div > i', '[role="article"]']) {
          const own = [...owner.querySelectorAll(selector)].filter((element) => isOwn(owner, element));
          expect(queryOwnAll(owner, selector)).toEqual(own);
          expect(queryOwn(owner, selector)).toBe(own[0]);
        }
      }),
    );
  });
});
