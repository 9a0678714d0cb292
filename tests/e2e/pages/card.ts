/**
 * The assessment card: an extension page in an iframe on the platform's page. Located by role and by the words
 * officials read.
 */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { MUST_COME } from './patience';
import { whyNotReady } from './why-not-ready';

/**
 * Milliseconds the product itself takes before a result: the ten seconds of Ångra, then menu, question and gone-check.
 */
const UNDO_AND_ACT = 15_000;

export type CriticismAnswer = 'not-criticism' | 'criticism-and-more' | 'only-criticism';

export class Card {
  readonly frame: FrameLocator;
  readonly undo: Locator;
  readonly removeNow: Locator;
  readonly result: Locator;
  readonly saveAndRemove: Locator;
  readonly saveOnly: Locator;

  constructor(private readonly page: Page) {
    this.frame = page.frameLocator('uppsikt-card iframe');
    this.undo = this.frame.getByRole('button', { name: 'Ångra' });
    this.removeNow = this.frame.getByRole('button', { name: 'Ta bort nu' });
    this.saveAndRemove = this.frame.getByRole('button', { name: 'Spara bevis och ta bort' });
    this.saveOnly = this.frame.getByRole('button', { name: /^Spara bevis(?! och)/ });
    // The result's heading: 'Klart' or 'Stannade'.
    this.result = this.frame.getByRole('heading', { name: /^\W*\s*(Klart|Stannade|Ta bort själv)/ });
  }

  /** Opens the grounds although the item is the municipality's own. */
  get asVisitorButton(): Locator {
    return this.frame.locator('#as-visitor');
  }

  async asVisitor(): Promise<void> {
    if (await this.asVisitorButton.isVisible()) await this.asVisitorButton.click();
    await this.frame.getByRole('radiogroup').first().waitFor({ timeout: MUST_COME });
  }

  /** The id of the opening the card is ready for, or null when it is not ready. */
  async mark(): Promise<string | null> {
    if (await this.page.locator('uppsikt-card iframe').isHidden()) return null;
    return this.frame
      .locator('html')
      .getAttribute('data-ready', { timeout: MUST_COME })
      .catch(() => null);
  }

  /** @param last the mark of the previous opening, if the card was already open */
  async ready(last: string | null = null): Promise<void> {
    try {
      // Set by the card after focus and first paint (components/ui/ready-mark): the one thing to wait for.
      await this.frame
        .locator(`html[data-ready]${last === null ? '' : `:not([data-ready="${last}"])`}`)
        .waitFor({ timeout: MUST_COME });
      await this.awake();
    } catch (error) {
      throw new Error(`The card did not come, or did not take the focus. ${await whyNotReady(this.page)}`, {
        cause: error,
      });
    }
  }

  /**
   * Waits until the card has been visible and focused for half a second. Only then does it accept acts
   * (lib/pages/card/watch-sight).
   */
  async awake(): Promise<void> {
    await this.frame.locator('html[data-awake]').waitFor({ timeout: MUST_COME });
  }

  /** Chooses a ground by the key printed beside it: '1', '2', … */
  async chooseGround(key: string): Promise<void> {
    await this.press(key);
    await expect(this.frame.locator(`input[name="ground"][aria-keyshortcuts="${key}"]`)).toBeChecked();
  }

  async answerCriticism(answer: CriticismAnswer): Promise<void> {
    const test = this.frame.locator('[data-criticism]');
    // Urgent grounds ask one question. Others ask up to three, and stop when the answer is clear.
    const urgent = (await test.getAttribute('data-form')) === 'one-line';
    const keys = {
      'not-criticism': urgent ? 'j' : 'n',
      'criticism-and-more': urgent ? 'j' : 'jjj',
      'only-criticism': urgent ? 'n' : 'jn',
    }[answer];
    for (const key of keys) await this.press(key);
    await expect(test).toHaveAttribute(
      'data-criticism',
      urgent && answer === 'criticism-and-more' ? 'not-criticism' : answer,
    );
  }

  /** Presses one key. It goes to whatever has the focus; the card takes the focus when it opens. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The common case: ground, criticism question, Enter. */
  async judge(ground = '1', answer: CriticismAnswer = 'not-criticism'): Promise<void> {
    await this.chooseGround(ground);
    await this.answerCriticism(answer);
    await this.press('Enter');
  }

  /**
   * Waits until the evidence is saved and checked, then removes at once instead of waiting for Ångra. Urgent removals
   * have no wait to skip.
   */
  async skipTheWait(): Promise<void> {
    await this.removeNow.or(this.result).first().waitFor({ timeout: MUST_COME });
    if (!(await this.removeNow.isVisible())) return;
    // On a slow machine the ten seconds may end during the press. Then there is nothing left to skip.
    await this.removeNow.click({ timeout: MUST_COME }).catch(async (error: unknown) => {
      if (await this.removeNow.isVisible()) throw error;
    });
  }

  /** Waits until the flow has ended and returns the result's text. */
  async ended(milliseconds = MUST_COME + UNDO_AND_ACT): Promise<string> {
    await this.result.waitFor({ timeout: milliseconds });
    return (await this.frame.getByRole('main').first().innerText()).replace(/\s+/g, ' ').trim();
  }

  async close(): Promise<void> {
    await this.press('Escape');
    await this.page.locator('uppsikt-card iframe').waitFor({ state: 'hidden', timeout: MUST_COME });
  }
}
