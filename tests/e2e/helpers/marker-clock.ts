/**
 * How long the marker takes to follow an account switch, measured on the page's own clock. This excludes the time that
 * Playwright and a busy machine add.
 */
import type { Page } from '@playwright/test';

type Noted = typeof globalThis & { switched?: number; followed?: number };

/**
 * From now on the page records when its account changed and when the marker first showed these words.
 *
 * @param sign what the page can read that changes with the account
 */
export async function noteTheSwitch(page: Page, sign: 'cookie' | 'ytcfg', words: string): Promise<void> {
  await page.evaluate(
    ({ of, said }) => {
      const noted = globalThis as Noted & { ytcfg?: { get(key: string): unknown } };
      // A method, not a named function: tsx, which runs the bench, would insert a call to a helper that the page does
      // not have.
      const account = {
        read(): string {
          return of === 'cookie' ? document.cookie : String(noted.ytcfg?.get('DATASYNC_ID'));
        },
      };
      const before = account.read();
      const timer = setInterval(() => {
        if (noted.switched === undefined && account.read() !== before) noted.switched = performance.now();
        const label = document.querySelector('uppsikt-marker')?.shadowRoot?.querySelector('[role="status"]');
        if (noted.switched === undefined || label?.textContent?.includes(said) !== true) return;
        noted.followed = performance.now();
        clearInterval(timer);
      }, 5);
    },
    { of: sign, said: words },
  );
}

/**
 * Waits until the marker has followed.
 *
 * @returns milliseconds between the switch and the marker
 */
export async function followedAfter(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as Noted).followed !== undefined);
  return page.evaluate(() => {
    const { switched, followed } = globalThis as Noted;
    return Math.round((followed ?? Number.POSITIVE_INFINITY) - (switched ?? 0));
  });
}
