/**
 * What is underlined on a page, measured from where the browser draws the lines rather than from what the extension
 * reports.
 */
import type { Page } from '@playwright/test';

/** The number of lines in our layer. */
export const linesOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('uppsikt-indicators')?.shadowRoot?.querySelectorAll('i').length ?? 0);

/** Those of the given words that are underlined along their whole length. */
export const underlined = (page: Page, words: string[]): Promise<string[]> =>
  page.evaluate((sought) => {
    const lines = [...(document.querySelector('uppsikt-indicators')?.shadowRoot?.querySelectorAll('i') ?? [])].map(
      (line) => line.getBoundingClientRect(),
    );
    const boxOf = (word: string): DOMRect[] => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(word);
        if (at < 0 || node.parentElement?.closest('script, style') !== null) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        return [...range.getClientRects()];
      }
      return [];
    };
    return sought.filter((word) => {
      const boxes = boxOf(word);
      return (
        boxes.length > 0 &&
        boxes.every((box) =>
          lines.some(
            (line) =>
              Math.abs(line.left - box.left) < 1.5 &&
              Math.abs(line.width - box.width) < 1.5 &&
              line.bottom >= box.bottom - 1 &&
              line.bottom <= box.bottom + 4,
          ),
        )
      );
    });
  }, words);
