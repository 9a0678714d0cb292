/**
 * How long the marker takes to follow a switch, on the page's own clock: what Playwright and a busy machine take on the
 * way is not the marker's.
 */
import type { Page } from '@playwright/test';

type Noted = typeof globalThis & { switched?: number; followed?: number };

/**
 * From now on the page notes when its account changed and when the marker first said these words.
 *
 * @param sign what changes with the account, where the page itself can see it
 */
export async function noteTheSwitch(page: Page, sign: 'cookie' | 'ytcfg', words: string): Promise<void> {
  await page.evaluate(
    ({ of, said }) => {
      const noted = globalThis as Noted & { ytcfg?: { get(key: string): unknown } };
      // A method, not a function with a name: for those tsx, which runs the bench, has the page call a helper of its
      // own.
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

/** Milliseconds, when the marker has followed. */
export async function followedAfter(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as Noted).followed !== undefined);
  return page.evaluate(() => {
    const { switched, followed } = globalThis as Noted;
    return Math.round((followed ?? Number.POSITIVE_INFINITY) - (switched ?? 0));
  });
}
