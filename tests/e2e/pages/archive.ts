/** The archive page: lists records newest first, opens one, verifies it, exports it. */
import type { Locator, Page } from '@playwright/test';

export class Archive {
  /** One link per record; its address holds the record's id. */
  readonly rows: Locator;
  readonly verify: Locator;
  readonly exportButton: Locator;

  constructor(
    readonly page: Page,
    private readonly extensionId: string,
  ) {
    this.rows = page.getByRole('listitem').getByRole('link');
    this.verify = page.getByRole('button', { name: 'Verifiera', exact: true });
    this.exportButton = page.getByRole('button', { name: 'Exportera paket', exact: true });
  }

  /**
   * Tests cannot operate the browser's own file dialog. Without the picker the export goes to the downloads, as in
   * Firefox.
   */
  private withoutPicker = false;

  /** Opens the list, or one record when its id is given. */
  async open(evidenceId = ''): Promise<this> {
    if (!this.withoutPicker)
      await this.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    this.withoutPicker = true;
    await this.page.goto(
      `chrome-extension://${this.extensionId}/archive.html${evidenceId === '' ? '' : `#${evidenceId}`}`,
    );
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

  /** Presses Verifiera and returns the verdict. */
  async verdict(): Promise<'intact' | 'broken'> {
    await this.verify.click();
    const said = this.page.getByText(/^(Allt stämmer\.|Beviset håller inte\.|Kontrollen kunde inte göras\.)/).first();
    await said.waitFor();
    return (await said.innerText()).startsWith('Allt stämmer') ? 'intact' : 'broken';
  }

  /**
   * Call before `open`. Holds the browser's hashing from `on` to `off`, so that a test can see and cancel work in
   * progress.
   */
  async holdSums(): Promise<{ on: () => Promise<void>; off: () => Promise<void> }> {
    await this.page.addInitScript(() => {
      const real = crypto.subtle.digest.bind(crypto.subtle);
      const gate = { held: Promise.resolve(), open: () => undefined as void };
      Object.assign(globalThis, { __gate: gate });
      crypto.subtle.digest = async (...given: Parameters<typeof real>) => {
        await gate.held;
        return real(...given);
      };
    });
    type Held = typeof globalThis & { __gate: { held: Promise<void>; open: () => void } };
    return {
      on: () =>
        this.page.evaluate(() => {
          const { __gate: gate } = globalThis as Held;
          gate.held = new Promise((resolve) => (gate.open = resolve));
        }),
      off: () =>
        this.page.evaluate(() => {
          const { __gate: gate } = globalThis as Held;
          gate.open();
        }),
    };
  }

  /**
   * Call before `open`. Replaces the file picker: it returns a file in the origin private file system, or rejects with
   * the given `DOMException` name.
   */
  async pickInstead(answer: 'a file' | 'AbortError' | 'NotAllowedError'): Promise<void> {
    this.withoutPicker = true;
    await this.page.addInitScript((said) => {
      const pick = async ({ suggestedName = '' }: { suggestedName?: string }): Promise<FileSystemFileHandle> => {
        if (said !== 'a file') throw new DOMException('simulated', said);
        return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      };
      Object.assign(globalThis, { showSaveFilePicker: pick });
    }, answer);
  }

  /** The files written through the replaced picker. */
  async picked(): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
    const found = await this.page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const files: { name: string; base64: string }[] = [];
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        files.push({ name, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) });
      }
      return files;
    });
    return found.map(({ name, base64 }) => ({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }));
  }
}
