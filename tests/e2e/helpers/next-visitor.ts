/** What the next visitor sees: another browser, without the extension, that has never been there. */
import type { Page } from '@playwright/test';
import { launchBrowser } from '../../commands/setup/launch-browser';
import type { Simulator } from '../../simulator/server';

/** The words of every item that stands on the page. */
export async function nextVisitorSees(simulator: Simulator, address: string): Promise<string> {
  return asNextVisitor(simulator, address, async (page) => {
    await page.getByRole('article').first().waitFor();
    return (await page.getByRole('article').allInnerTexts()).join('\n');
  });
}

/** The same on YouTube, whose comments have no role. */
export async function nextVisitorSeesOnYouTube(simulator: Simulator, address: string): Promise<string> {
  return asNextVisitor(simulator, address, async (page) => {
    const threads = page.locator('ytd-comment-thread-renderer');
    await threads.first().waitFor();
    return (await threads.allInnerTexts()).join('\n');
  });
}

async function asNextVisitor(simulator: Simulator, address: string, look: (page: Page) => Promise<string>): Promise<string> {
  const { context } = await launchBrowser({ profile: '', headless: true, hostRules: simulator.hostRules, extension: false });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    return await look(page);
  } finally {
    await context.close();
  }
}
