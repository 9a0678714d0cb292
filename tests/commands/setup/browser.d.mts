import type { Browser } from './choose-browser.mjs';
export function findBrowser(): Promise<Browser | undefined>;
export function ensureBrowser(): Promise<Browser>;
