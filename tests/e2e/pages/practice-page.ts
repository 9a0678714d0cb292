/**
 * A practice platform's page with Uppsikt on it. Our parts are located by their attributes, never by the platform's
 * classes.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { Card } from './card';
import { MUST_COME } from './patience';

/** Selector of Uppsikt's controls on the page. */
const CONTROL = 'button[data-uppsikt="control"]';

/**
 * How many frames to wait after each scroll step: an item gets its control once it is near the viewport and stays
 * there. Counted in frames, so that a slow machine gets enough time.
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

  /** The 'Lika som förra' button beside the control, where it is offered. */
  sameAsLast(itemKey: string): Locator {
    return this.page.locator(`${CONTROL}[data-item="${itemKey}"] + button[data-uppsikt="same"]`).first();
  }

  /** Keys of the items that have a control now, in page order. */
  async itemKeys(): Promise<string[]> {
    const keys = await this.page
      .locator(CONTROL)
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-item') ?? ''));
    return [...new Set(keys.filter((key) => key !== ''))];
  }

  /** Scrolls until the item has loaded and has its control. Starts again from the top when it reaches the end. */
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
    // Assessing reads the whole item. Its pictures are above the control and may be just outside the viewport.
    await control.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    return control;
  }

  /** Hovers over 'Bedöm' and presses it, as an official does with the mouse. */
  async assess(itemKey: string): Promise<Card> {
    // A background tab draws at most once a second and loses presses.
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

  /** Waits until the marker names an account instead of 'Kontrollerar konto…', and returns its text. */
  async accountKnown(): Promise<string> {
    await this.marker.filter({ hasNotText: /Kontrollerar/ }).waitFor({ timeout: MUST_COME });
    return (await this.marker.innerText()).trim();
  }
}

/**
 * Runs in the page. Waits until the item has its control or the given number of frames has been drawn.
 *
 * @returns the scroll position of the page
 */
async function framesOrControl({
  itemKey,
  frames,
}: {
  itemKey: string;
  frames: number;
}): Promise<{ y: number; end: boolean }> {
  // No named function in here: tsx would insert a call to a helper that the page does not have.
  for (let frame = 0; frame < frames; frame += 1) {
    const hosts = [...document.querySelectorAll('uppsikt-control')];
    if (hosts.some((host) => (host.shadowRoot?.querySelector(`[data-item="${itemKey}"]`) ?? null) !== null)) break;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return { y: scrollY, end: scrollY + innerHeight >= document.documentElement.scrollHeight - 2 };
}
