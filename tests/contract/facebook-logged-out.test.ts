/** An official logs out of Facebook in another tab: the open page must not claim that they act as the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { facebook } from '../../lib/platforms/facebook';
import { loadPage } from '../commands/inspect/load-page';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const cookie = 'locale=sv_SE; c_user=100000000000001; i_user=61550000000001';

it('is unknown when the cookie has named an account and no longer does', () => {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  expect(facebook.readAccount(root, cookie)).toMatchObject({ kind: 'acting', live: true });
  expect(facebook.readAccount(root, 'locale=sv_SE')).toMatchObject({ kind: 'unknown', live: false });
  expect(facebook.readAccount(root, 'locale=sv_SE', 'glance').kind).toBe('unknown');
  expect(facebook.readAccount(root, cookie).kind).toBe('acting');
});
