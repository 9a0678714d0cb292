/** What the next visitor sees: another browser, without the extension, that has never been there. */
import { launchBrowser } from '../../commands/setup/launch-browser';
import type { Simulator } from '../../simulator/server';

/** The words of every item that stands on the page. */
export async function nextVisitorSees(simulator: Simulator, address: string): Promise<string> {
  const { context } = await launchBrowser({ profile: '', headless: true, hostRules: simulator.hostRules, extension: false });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    await page.getByRole('article').first().waitFor();
    return (await page.getByRole('article').allInnerTexts()).join('\n');
  } finally {
    await context.close();
  }
}
