/** The archive page: newest first; open one, verify it, export it. */
import type { Locator, Page } from '@playwright/test';

export class Archive {
  /** One link a record, whose address names it. */
  readonly rows: Locator;
  readonly verify: Locator;
  readonly exportButton: Locator;

  constructor(readonly page: Page, private readonly extensionId: string) {
    this.rows = page.getByRole('listitem').getByRole('link');
    this.verify = page.getByRole('button', { name: 'Verifiera', exact: true });
    this.exportButton = page.getByRole('button', { name: /^Exportera/ });
  }

  /** Opens on one record when its id is given. */
  async open(evidenceId = ''): Promise<this> {
    await this.page.goto(`chrome-extension://${this.extensionId}/archive.html${evidenceId === '' ? '' : `#${evidenceId}`}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    return this;
  }

  row(evidenceId: string): Locator {
    return this.page.locator(`a[href="#${evidenceId}"]`);
  }

  /** The newest record's id, as the list links it. */
  async newest(): Promise<string> {
    return ((await this.rows.first().getAttribute('href')) ?? '').replace(/^#/, '');
  }

  async openRecord(evidenceId: string): Promise<void> {
    await this.row(evidenceId).click();
    await this.verify.waitFor();
  }

  /** Presses Verifiera and gives what it said. */
  async verdict(): Promise<'intact' | 'broken'> {
    await this.verify.click();
    const said = this.page.getByText(/^(Allt stämmer\.|Beviset håller inte\.|Kontrollen kunde inte göras\.)/).first();
    await said.waitFor();
    return (await said.innerText()).startsWith('Allt stämmer') ? 'intact' : 'broken';
  }
}
