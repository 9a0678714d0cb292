/**
 * Explains why Playwright could not press. It waits until an element is at the same place in two frames, which fails
 * both when something keeps moving the element and when the browser draws no frames. These need different fixes.
 */
import type { Locator, Page } from '@playwright/test';

const LOOKS = 20;
const EVERY = 50;

/** @returns the error's message, with what was drawn and what moved in the second after it */
export async function withStillness(page: Page, entry: Locator, error: unknown): Promise<Error> {
  const words = error instanceof Error ? error.message : String(error);
  const frames = page.evaluate(
    async ({ looks, every }) => {
      let drawn = 0;
      for (let look = 0; look < looks; look += 1) {
        requestAnimationFrame(() => (drawn += 1));
        await new Promise((resolve) => setTimeout(resolve, every));
      }
      const focus = document.hasFocus() ? ', with focus' : '';
      return `${drawn} of ${looks} frames in a second, ${document.visibilityState}${focus}`;
    },
    { looks: LOOKS, every: EVERY },
  );
  const places = entry
    .evaluate(
      async (element, { looks, every }) => {
        const seen = new Set<string>();
        for (let look = 0; look < looks; look += 1) {
          const { x, y, width, height } = element.getBoundingClientRect();
          seen.add([x, y, width, height].map(Math.round).join(' '));
          await new Promise((resolve) => setTimeout(resolve, every));
        }
        return `the entry stood at ${[...seen].slice(0, 4).join(', ')}`;
      },
      { looks: LOOKS, every: EVERY },
      { timeout: 2_000 },
    )
    .catch(() => 'the entry does not stand there');
  return new Error(`${await frames.catch(() => 'the page does not answer')}; ${await places}\n${words}`);
}
