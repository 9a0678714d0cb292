/** `npm run inspect`: an expectation may name owners that a thread does not have. */
import { expect, it } from 'vitest';
import { platformFor } from '../../commands/inspect/platform-for';
import { comparePage } from '../../commands/inspect/compare-page';
import { expectedPage } from '../../commands/inspect/expected';
import { inspectPage } from '../../commands/inspect/inspect-page';
import { loadPage } from '../../commands/inspect/load-page';

const url = 'https://www.facebook.com/';

/** The differences for a post of one page with a comment that is on another's wall, or on the same. */
function wrongOwners(wall: string, expected: { owner?: string; ownerNot?: string[] }): string[] {
  const id = encodeURIComponent(btoa('comment:111111_222222'));
  const root = loadPage(
    `<body><div aria-posinset="1" aria-labelledby="h"><h2 id="h"><a href="/kommunen">Kommunen</a></h2>
     <a href="/kommunen/posts/111111">1 d</a>
     <div role="article"><a href="/anna?comment_id=${id}"><span dir="auto">Anna</span></a>
     <ul><li><a href="/${wall}/posts/111111?comment_id=222222">2 tim</a></li></ul></div></div></body>`,
    url,
  );
  const platform = platformFor(new URL(url));
  if (platform === undefined) throw new Error('no platform');
  const right = expectedPage.parse({
    url,
    comments: [{ kind: 'comment', id: '222222', author: 'Anna' }],
    posts: [{ author: 'Kommunen' }],
    ...expected,
  });
  return comparePage(inspectPage(platform, root), right, { withData: false, scrambled: false }).faults.wrongOwners;
}

it('reports a reading that names one of them, for the post and for the comment', () => {
  expect(wrongOwners('kommunen', { ownerNot: ['Kommunen'] })).toHaveLength(2);
  expect(wrongOwners('annan', { ownerNot: ['kommunen'] })).toEqual([]);
});

it('prefers the wrong owners when one is also listed as right', () => {
  expect(wrongOwners('annan', { owner: 'kommunen', ownerNot: ['kommunen'] })).toEqual([]);
  expect(wrongOwners('annan', { owner: 'kommunen' })).toHaveLength(2);
  expect(wrongOwners('kommunen', { owner: 'kommunen', ownerNot: ['annan'] })).toEqual([]);
});
