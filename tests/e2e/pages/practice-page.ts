/** A practice platform's page as an official sees it with Uppsikt on it. Our own parts are found by their marks, never the platform's by class. */
import type { Locator, Page } from '@playwright/test';
import { Card } from './card';
import { MUST_COME } from './patience';

/** How Uppsikt's parts on a page are marked. */
const CONTROL = 'button[data-uppsikt="control"]';

export class PracticePage {
  readonly marker: Locator;

  constructor(readonly page: Page) {
    this.marker = page.locator('uppsikt-marker [role="status"]').first();
  }

  async open(address: string): Promise<this> {
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
    return this;
  }

  control(itemKey: string): Locator {
    return this.page.locator(`${CONTROL}[data-item="${itemKey}"]`).first();
  }

  /** Keys of the items that have their control now, in the order of the page. */
  async itemKeys(): Promise<string[]> {
    const keys = await this.page.locator(CONTROL).evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-item') ?? ''));
    return [...new Set(keys.filter((key) => key !== ''))];
  }

  /** Scrolls until the item has been loaded and has its control, and from the top again when the end is reached: an item gets its control when one comes near it and stays. */
  async reveal(itemKey: string, milliseconds = MUST_COME): Promise<Locator> {
    const control = this.control(itemKey);
    const end = Date.now() + milliseconds;
    let rests = 0;
    while ((await control.count()) === 0) {
      if (Date.now() > end) throw new Error(`${itemKey} has no control on ${this.page.url()}; there are: ${(await this.itemKeys()).join(', ') || 'none'}`);
      await this.page.mouse.wheel(0, 400);
      await this.page.waitForTimeout(150);
      const { y, end: atEnd } = await this.page.evaluate(() => ({ y: scrollY, end: scrollY + innerHeight >= document.documentElement.scrollHeight - 2 }));
      rests = atEnd && y > 0 ? rests + 1 : 0;
      if (rests >= 8) {
        rests = 0;
        await this.page.evaluate(() => scrollTo(0, 0));
      }
    }
    await control.scrollIntoViewIfNeeded();
    return control;
  }

  /** Hover and press 'Bedöm', as an official does with the mouse. */
  async assess(itemKey: string): Promise<Card> {
    // A tab behind another is drawn once a second at most and loses presses.
    await this.page.bringToFront();
    const control = await this.reveal(itemKey);
    await control.hover({ force: true });
    const card = this.card();
    const last = await card.mark();
    await control.click();
    await card.ready(last);
    return card;
  }

  card(): Card {
    return new Card(this.page);
  }

  /** Resolves when the marker says an account, not 'Kontrollerar konto…'. */
  async accountKnown(): Promise<string> {
    await this.marker.filter({ hasNotText: /Kontrollerar/ }).waitFor({ timeout: MUST_COME });
    return (await this.marker.innerText()).trim();
  }
}
