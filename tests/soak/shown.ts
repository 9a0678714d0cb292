/**
 * What an official could read just before the kill. What was called saved must be there afterwards, whatever the store
 * itself says.
 */
import type { Page } from '@playwright/test';

export interface Shown {
  /** The card's five steps by name; empty when no card shows any. */
  steps: Record<string, string>;
  words: string;
}

export const NOTHING_SHOWN: Shown = { steps: {}, words: '' };

/**
 * Reads the card on a platform's page. Progress only moves forward, so what is read just before the kill is the least
 * that was shown.
 */
export async function shownOnCard(page: Page): Promise<Shown> {
  const card = page.frames().find((frame) => frame.url().endsWith('/card.html'));
  if (card === undefined) return NOTHING_SHOWN;
  return card
    .evaluate(() => ({
      steps: Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-step]')].map((step) => [
          step.dataset['step'] ?? '',
          step.dataset['state'] ?? '',
        ]),
      ),
      words: (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }))
    .catch(() => NOTHING_SHOWN);
}

/** Reads the form for evidence by hand. */
export async function shownInForm(form: Page): Promise<Shown> {
  const words = await form
    .evaluate(() =>
      (document.querySelector('main')?.textContent ?? document.body.textContent ?? '').replace(/\s+/g, ' ').trim(),
    )
    .catch(() => '');
  return { steps: {}, words };
}

export interface Promised {
  record: boolean;
  copy: boolean;
}

/**
 * A completed step is a promise. Nothing is removed without a confirmed copy, so a completed removal also promises the
 * copy.
 */
export const promisedBy = ({ steps, words }: Shown): Promised => ({
  record: steps['save'] === 'done' || /eviset är sparat/.test(words),
  copy: steps['remove'] === 'done' || /finns nu även i/.test(words),
});
