/**
 * Downloads under the names that were asked for, in a folder that a test can read: Playwright renames them unless the
 * browser is left to itself.
 */
import type { BrowserContext } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Before the browser starts: its download folder, as an official would have set it. */
export function setDownloadFolder(profile: string, folder: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ download: { default_directory: folder, prompt_for_download: false } }),
  );
}

/**
 * After each start (the session stays: what it set ends with it): the browser's own behaviour, or none at all (`deny`:
 * as where a policy forbids downloads).
 */
export async function letDownloadsBe(context: BrowserContext, behavior: 'default' | 'deny' = 'default'): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior });
}
