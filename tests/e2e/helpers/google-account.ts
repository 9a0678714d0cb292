/** Switches the account on the practice YouTube in another tab. Open pages are not told. */
import type { BrowserContext } from '@playwright/test';
import type { PracticeAccount } from '../../simulator/practice-account';

export async function switchElsewhere(
  context: BrowserContext,
  to: PracticeAccount,
  host = 'www.youtube.com',
): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(`https://${host}/__practice/switch?to=${to}`);
  await tab.close();
}
