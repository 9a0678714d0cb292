/** A press in Facebook's own menu is met whoever it speaks of, and whatever was taught. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { readPress } from '../../../lib/platforms/facebook/native-press';
import { loadPage } from '../../commands/inspect/load-page';
import { bringActsToLife } from '../../contract/facebook-acting-page';
import { menuWordsIn } from '../../simulator/facebook/menu-words';

it.each([
  ['Blockera {name}', 'ban'],
  ['Radera', 'delete'],
])('%s is known as %s', async (words, act) => {
  const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
  const known = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });
  const shown = { ...known, entries: { ...known.entries, [act]: words } };
  bringActsToLife(root, item.element, 'comment', { named: 'Kalle Testsson', words: shown });
  const click = new (root.defaultView as unknown as typeof globalThis).MouseEvent('click', { bubbles: true });
  item.element.querySelector('[aria-haspopup="menu"]')?.dispatchEvent(click);
  await expect.poll(() => root.querySelector('[role="menu"]')).not.toBeNull();
  const label = words.replace('{name}', 'Kalle Testsson');
  const entry = [...root.querySelectorAll('[role="menuitem"]')].find(({ textContent }) => textContent === label);
  const learnt = { language: 'sv', entries: { delete: ['Kasta'], ban: ['Ut'] } };
  expect(
    readPress(root, entry as Element, { learnt, lastMenu: item } as Parameters<typeof readPress>[2]),
  ).toMatchObject({
    kind: 'entry',
    intention: act,
  });
});
