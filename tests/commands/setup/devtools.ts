/** The DevTools session of a whole browser, for what a page's session cannot do. */
import type { BrowserContext, CDPSession } from '@playwright/test';

export async function devtools(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('This browser offers no DevTools session. Install Chromium instead.');
  return browser.newBrowserCDPSession();
}
