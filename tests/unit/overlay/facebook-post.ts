/** A post on Facebook as the content script's document. For tests in jsdom. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const POST_ADDRESS = 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen';

const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');

/** Redraws the page, without what an earlier test did to it. */
export function showFacebookPost(): void {
  const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
  jsdom.reconfigure({ url: POST_ADDRESS });
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>/, '').replace('</html>', '');
}
