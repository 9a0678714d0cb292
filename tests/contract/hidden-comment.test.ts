/**
 * A comment that was hidden when the page loaded is reported as hidden. Where the page does not say, the answer is
 * unknown.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { facebook } from '../../lib/platforms/facebook';
import { loadPage } from '../commands/inspect/load-page';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const SAID = '"depth": 0, "body": {"text": "Bra jobbat';

function read(more: string): { visibility: string | null; trace: unknown } {
  expect(html).toContain(SAID);
  const root = loadPage(
    html.replace(SAID, `${more}${SAID}`),
    'https://www.facebook.com/exempelkommun/posts/pfbid0Egen',
  );
  const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000001');
  if (item === undefined) throw new Error('no comment');
  return facebook.read(root, item);
}

it.each(['is_hidden_by_content_owner', 'is_hidden_by_viewer'])('%s', (name) => {
  expect(read(`"${name}": true, `).visibility).toBe('Dolt när sidan laddades');
  expect(read(`"${name}": true, `).trace).toContainEqual(
    expect.objectContaining({ field: 'hidden', strategy: 'page data' }),
  );
  // It may have been hidden since.
  expect(read(`"${name}": false, `).visibility).toBeNull();
  expect(read(`"${name}": "true", `).visibility).toBeNull();
});

it('is unknown where the page does not say', () => expect(read('').visibility).toBeNull());
