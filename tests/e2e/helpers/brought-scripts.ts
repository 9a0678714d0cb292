/**
 * Which of our scripts have been brought to a page beyond what every page carries: asked in our own world of the page.
 */
import type { Page } from '@playwright/test';
import { inOurWorld } from './our-world';

const NAMES = '[...(globalThis.uppsiktLate?.keys() ?? []), ...(globalThis.uppsiktPlatforms?.keys() ?? [])]';

export const broughtTo = async (page: Page): Promise<string[]> => [
  ...new Set((await inOurWorld(page, NAMES)) as string[]),
];
