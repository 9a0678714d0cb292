/** Counts the official's clicks and keys, so that a test can assert how much work a task is. */
import type { Locator, Page } from '@playwright/test';

export class Hand {
  /** Clicks and keys since the task began. */
  acts = 0;

  constructor(private readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.acts += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.acts += 1;
    await this.page.keyboard.press(key);
  }
}
