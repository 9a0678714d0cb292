/** Which of our scripts were injected into a page beyond those that every page gets. Read in our own isolated world. */
import type { Page } from '@playwright/test';
import { inOurWorld } from './our-world';

const NAMES = '[...(globalThis.uppsiktLate?.keys() ?? []), ...(globalThis.uppsiktPlatforms?.keys() ?? [])]';

export const broughtTo = async (page: Page): Promise<string[]> => [
  ...new Set((await inOurWorld(page, NAMES)) as string[]),
];
