/** The popup, opened as a tab of its own for a given tab. Tests cannot keep the toolbar's popup open. */
import type { Locator, Page } from '@playwright/test';

export class Popup {
  readonly checklist: Locator;
  readonly openArchive: Locator;

  constructor(
    readonly page: Page,
    private readonly extensionId: string,
  ) {
    this.checklist = page.getByRole('group', { name: 'Svara på rätt sätt' });
    this.openArchive = page.getByRole('button', { name: /arkivet/i });
  }

  /** Opens the popup for the tab at this address. That tab must be open. */
  async open(address?: string): Promise<this> {
    const popup = `chrome-extension://${this.extensionId}/popup.html`;
    await this.page.goto(popup);
    if (address !== undefined) {
      const tabId = await this.page.evaluate(async (url) => {
        const { chrome } = globalThis as unknown as {
          chrome: { tabs: { query(query: object): Promise<{ id: number; url?: string }[]> } };
        };
        return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
      }, address);
      await this.page.goto(`${popup}?tab=${tabId}`);
    }
    await this.page.locator('html[data-ready="popup"]').waitFor();
    return this;
  }
}
