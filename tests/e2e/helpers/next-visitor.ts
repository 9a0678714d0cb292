/** What the next visitor sees, in a fresh browser without the extension. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArguments, browserPath } from '../../commands/setup/launch-browser';
import type { Simulator } from '../../simulator/server';

/**
 * The text of every item on the page for a visitor who is not logged in. The page's own people also see hidden items.
 */
export async function nextVisitorSees(simulator: Simulator, address: string): Promise<string> {
  return asNextVisitor(simulator, ['https://www.facebook.com/__practice/switch?to=out', address], async (page) => {
    await page.getByRole('article').first().waitFor();
    return (await page.getByRole('article').allInnerTexts()).join('\n');
  });
}

/** The same on YouTube, whose comments have no ARIA role. */
export async function nextVisitorSeesOnYouTube(simulator: Simulator, address: string): Promise<string> {
  return asNextVisitor(simulator, [address], async (page) => {
    const threads = page.locator('ytd-comment-thread-renderer');
    await threads.first().waitFor();
    return (await threads.allInnerTexts()).join('\n');
  });
}

async function asNextVisitor(
  simulator: Simulator,
  addresses: string[],
  look: (page: Page) => Promise<string>,
): Promise<string> {
  const browser = await visitors(simulator.hostRules);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    for (const address of addresses) await page.goto(address);
    return await look(page);
  } finally {
    await context.close();
  }
}

let running: { hostRules: string; browser: Promise<Browser> } | null = null;

/** One browser per worker, with a new context for each visitor. It ends with the worker. */
function visitors(hostRules: string): Promise<Browser> {
  if (running?.hostRules !== hostRules)
    running = {
      hostRules,
      browser: chromium.launch({ executablePath: browserPath(), headless: true, args: browserArguments(hostRules) }),
    };
  return running.browser;
}
