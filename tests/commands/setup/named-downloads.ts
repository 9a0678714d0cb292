/**
 * Downloads with their requested names, in a folder that a test can read. Playwright renames downloads unless the
 * browser's own behaviour is restored.
 */
import type { BrowserContext } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sets the browser's download folder in the profile, before the browser starts, as an official would in its settings.
 */
export function setDownloadFolder(profile: string, folder: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ download: { default_directory: folder, prompt_for_download: false } }),
  );
}

/**
 * Restores the browser's own download behaviour, or forbids downloads as a policy would (`deny`). Call it after each
 * start; the DevTools session stays open, since the setting ends with it.
 */
export async function letDownloadsBe(context: BrowserContext, behavior: 'default' | 'deny' = 'default'): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior });
}
