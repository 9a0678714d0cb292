/** The popup, opened as a page of its own for the tab it is about: tests cannot hold the toolbar's bubble open. */
import type { Locator, Page } from '@playwright/test';

export class Popup {
  readonly checklist: Locator;
  readonly openArchive: Locator;

  constructor(readonly page: Page, private readonly extensionId: string) {
    this.checklist = page.getByRole('group', { name: 'Svara på rätt sätt' });
    this.openArchive = page.getByRole('button', { name: /arkivet/i });
  }

  /** `tabId` says which tab the popup is about; without it, the last one that was active. */
  async open(tabId?: number): Promise<this> {
    await this.page.goto(`chrome-extension://${this.extensionId}/popup.html${tabId === undefined ? '' : `?tab=${tabId}`}`);
    await this.page.getByRole('heading').first().waitFor();
    return this;
  }
}
