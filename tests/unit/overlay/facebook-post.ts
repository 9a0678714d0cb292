/** A post on Facebook as the document that a content script stands in. For tests in jsdom. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const POST_ADDRESS = 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen';

const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');

/** Drawn anew, with nothing of what a test before has done to it. */
export function showFacebookPost(): void {
  const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
  jsdom.reconfigure({ url: POST_ADDRESS });
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>/, '').replace('</html>', '');
}
