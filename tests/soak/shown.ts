/**
 * What an official could read just before something was killed. What was called saved then must be there afterwards,
 * whatever the store itself says.
 */
import type { Page } from '@playwright/test';

export interface Shown {
  /** The card's five steps by name; empty where no card shows any. */
  steps: Record<string, string>;
  words: string;
}

export const NOTHING_SHOWN: Shown = { steps: {}, words: '' };

/**
 * Of the card on a platform's page. Later is only further: what is read here a moment before the kill is the least that
 * was shown.
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

/** Of the form for evidence by hand. */
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
 * A step that is past has been kept: nothing is removed without a confirmed copy, so a removal that is past promises
 * that one too.
 */
export const promisedBy = ({ steps, words }: Shown): Promised => ({
  record: steps['save'] === 'done' || /eviset är sparat/.test(words),
  copy: steps['remove'] === 'done' || /finns nu även i/.test(words),
});
