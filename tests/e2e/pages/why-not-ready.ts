/**
 * Explains why a card did not appear, for the report of a failed test: what the iframe shows, what the page says, and
 * what the background holds.
 */
import type { Page } from '@playwright/test';

export async function whyNotReady(page: Page): Promise<string> {
  const [frame, notices, state] = await Promise.all(
    [frameOf(page), noticesOn(page), cardsHeld(page)].map((asked) =>
      asked.catch((error: unknown) => `unreadable (${String(error).slice(0, 120)})`),
    ),
  );
  return `Frame: ${frame}. Notices: ${notices}. Background: ${state}. Address: ${page.url()}`;
}

async function frameOf(page: Page): Promise<string> {
  const element = page.locator('uppsikt-card iframe');
  if ((await element.count()) === 0) return 'there is none';
  const frame = page.frames().find((each) => each.url().includes('/card.html'));
  const shown = (await element.isVisible()) ? 'shown' : 'hidden';
  if (frame === undefined) return `${shown}, not loaded`;
  const words = await frame.evaluate(() => {
    const text = document.body.innerText.replace(/\s+/g, ' ').slice(0, 300);
    const focused = document.activeElement?.id || document.activeElement?.localName || 'nothing';
    return `"${text}" (${document.readyState}, ${document.hasFocus() ? 'has' : 'lacks'} the focus, at ${focused})`;
  });
  return `${shown}, says ${words}`;
}

const noticesOn = async (page: Page): Promise<string> =>
  (await page.locator('uppsikt-notice').getByRole('status').allInnerTexts()).join(' | ') || 'none';

async function cardsHeld(page: Page): Promise<string> {
  const worker = page
    .context()
    .serviceWorkers()
    .find((each) => each.url().startsWith('chrome-extension://'));
  if (worker === undefined) return 'no worker runs';
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } };
    };
    const cards = Object.entries(await chrome.storage.session.get(null)).filter(([key]) => key.startsWith('card:'));
    const said = cards.map(([key, value]) => {
      const { openedAt, reading, flow } = value as {
        openedAt?: string;
        reading?: { ref?: { id?: string } };
        flow?: { phase?: string } | null;
      };
      return `${key} opened ${openedAt ?? '?'} for ${reading?.ref?.id ?? '?'}, flow ${flow?.phase ?? 'none'}`;
    });
    return said.join('; ') || 'holds no card';
  });
}
