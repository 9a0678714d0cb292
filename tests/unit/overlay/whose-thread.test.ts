/**
 * The platforms change the address before the page: what still stands of the last page has no owner under the next
 * address.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEFT_OVER, whoseThread, type PageView } from '../../../lib/overlay/whose-thread';
import { facebook } from '../../../lib/platforms/facebook';
import type { FoundItem } from '../../../lib/platforms/contract';
import { loadPage } from '../../commands/inspect/load-page';
import { facebookPage } from '../../commands/setup/practice-register';

const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
const municipality = { ...facebookPage, ownerKeys: ['exempelkommun'] };
const post = 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen';
const elsewhere = 'https://www.facebook.com/annansida/posts/pfbid0Annan';
const group = 'https://www.facebook.com/groups/8100000000000001/posts/7100000000000001';

const page = (): Document => loadPage(html, post);
const comment = (root: Document): FoundItem =>
  facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000002') as FoundItem;
const view = (
  root: Document,
  address: string,
  age = 0,
  register: PageView['register'] = [municipality],
): ((item: FoundItem) => string | undefined) => {
  const registeredOf = whoseThread({ watcher: facebook, register, address, root, age: () => age });
  return (item) => registeredOf(item)?.name;
};

describe('the owner of an item’s thread', () => {
  it('is known at once on the page that was opened, and again when its register has changed', () => {
    const root = page();
    expect(view(root, post, 0, [])(comment(root))).toBeUndefined();
    expect(view(root, post)(comment(root))).toBe(municipality.name);
  });

  it('is unknown while the previous page still stands under the next address, and known again when it stays', () => {
    const root = page();
    expect(view(root, post)(comment(root))).toBe(municipality.name);
    expect(view(root, elsewhere, LEFT_OVER - 1)(comment(root))).toBeUndefined();
    expect(view(root, elsewhere, LEFT_OVER)(comment(root))).toBe(municipality.name);
  });

  it('is known at once under the address where it was seen before: a photo was opened and closed', () => {
    const root = page();
    expect(view(root, post)(comment(root))).toBe(municipality.name);
    expect(view(root, elsewhere)(comment(root))).toBeUndefined();
    expect(view(root, `${post}#top`)(comment(root))).toBe(municipality.name);
  });

  it('stays a group, however long it stands under another address, until the element shows another item', () => {
    const root = page();
    // In a group the group moderates; the same text in the page's own thread would be the municipality's.
    const inGroup = whoseThread({
      watcher: {
        ...facebook,
        owner: () => ({ kind: 'known', keys: ['group:8100000000000001'], name: null, trace: 'group' }),
      },
      register: [municipality],
      address: group,
      root,
      age: () => 0,
    });
    expect(inGroup(comment(root))).toBeNull();
    expect(view(root, elsewhere, 10 * LEFT_OVER)(comment(root))).toBeUndefined();
    const { element } = comment(root);
    for (const link of element.querySelectorAll('a[href*="comment_id="]'))
      link.setAttribute('href', `${post}?comment_id=9200000000000077`);
    const shown = facebook.itemAt(root, element) as FoundItem;
    expect(shown.ref.id).toBe('9200000000000077');
    expect(view(root, elsewhere)(shown)).toBe(municipality.name);
  });
});
