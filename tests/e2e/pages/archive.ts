/** The archive page: newest first; open one, verify it, export it. */
import type { Locator, Page } from '@playwright/test';

export class Archive {
  readonly rows: Locator;
  readonly verify: Locator;
  readonly exportButton: Locator;

  constructor(readonly page: Page, private readonly extensionId: string) {
    this.rows = page.locator('[data-evidence]');
    this.verify = page.getByRole('button', { name: /^Verifiera/ });
    this.exportButton = page.getByRole('button', { name: /^Exportera/ });
  }

  /** Opens on one record when its id is given. */
  async open(evidenceId = ''): Promise<this> {
    await this.page.goto(`chrome-extension://${this.extensionId}/archive.html${evidenceId === '' ? '' : `#${evidenceId}`}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    return this;
  }

  /** The newest record's id, as the list shows it. */
  async newest(): Promise<string> {
    return (await this.rows.first().getAttribute('data-evidence')) ?? '';
  }

  async openRecord(evidenceId: string): Promise<void> {
    await this.page.locator(`[data-evidence="${evidenceId}"]`).first().click();
    await this.verify.waitFor();
  }

  /** Presses Verifiera and gives what it said. */
  async verdict(): Promise<'intact' | 'broken'> {
    await this.verify.click();
    const verdict = this.page.locator('[data-verdict]').first();
    await verdict.waitFor();
    return (await verdict.getAttribute('data-verdict')) === 'intact' ? 'intact' : 'broken';
  }
}
