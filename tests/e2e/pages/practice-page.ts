/**
 * A practice platform's page as an official sees it with Uppsikt on it. Our own parts are found by their marks, never
 * the platform's by class.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { Card } from './card';
import { MUST_COME } from './patience';

/** How Uppsikt's parts on a page are marked. */
const CONTROL = 'button[data-uppsikt="control"]';

/**
 * How many frames the page stands still after each turn of the wheel: an item gets its control when one comes near it
 * and stays. Counted in frames, so that a slow machine gets its time.
 */
const STAYS = 10;

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

  /** 'Lika som förra' beside it, where it is offered. */
  sameAsLast(itemKey: string): Locator {
    return this.page.locator(`${CONTROL}[data-item="${itemKey}"] + button[data-uppsikt="same"]`).first();
  }

  /** Keys of the items that have their control now, in the order of the page. */
  async itemKeys(): Promise<string[]> {
    const keys = await this.page
      .locator(CONTROL)
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-item') ?? ''));
    return [...new Set(keys.filter((key) => key !== ''))];
  }

  /** Scrolls until the item has been loaded and has its control, and from the top again when the end is reached. */
  async reveal(itemKey: string, milliseconds = MUST_COME): Promise<Locator> {
    const control = this.control(itemKey);
    let rests = 0;
    await this.page.bringToFront();
    await expect(async () => {
      if ((await control.count()) > 0) return;
      await this.page.mouse.wheel(0, 400);
      const { y, end } = await this.page.evaluate(framesOrControl, { itemKey, frames: STAYS });
      rests = end && y > 0 ? rests + 1 : 0;
      if (rests >= 8) {
        rests = 0;
        await this.page.evaluate(() => scrollTo(0, 0));
      }
      throw new Error(
        `${itemKey} has no control on ${this.page.url()}; there are: ${(await this.itemKeys()).join(', ') || 'none'}`,
      );
    }).toPass({ timeout: milliseconds, intervals: [0] });
    // The item is read before it is judged: its pictures are above the control, and may be just outside the window.
    await control.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    return control;
  }

  /** Hover and press 'Bedöm', as an official does with the mouse. */
  async assess(itemKey: string): Promise<Card> {
    // A tab behind another is drawn once a second at most and loses presses.
    await this.page.bringToFront();
    const control = await this.reveal(itemKey);
    await control.hover();
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

/**
 * Runs in the page: until the item has its control, or so many frames have been drawn. @returns where the page has been
 * scrolled to
 */
async function framesOrControl({
  itemKey,
  frames,
}: {
  itemKey: string;
  frames: number;
}): Promise<{ y: number; end: boolean }> {
  // No function with a name in it: the commands' compiler would call a helper that the page does not have.
  for (let frame = 0; frame < frames; frame += 1) {
    const hosts = [...document.querySelectorAll('uppsikt-control')];
    if (hosts.some((host) => (host.shadowRoot?.querySelector(`[data-item="${itemKey}"]`) ?? null) !== null)) break;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return { y: scrollY, end: scrollY + innerHeight >= document.documentElement.scrollHeight - 2 };
}
