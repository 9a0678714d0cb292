/** The fonts of handling.pdf for tests and commands: the same files that the build puts into the extension. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Fonts } from '../../../lib/export/contract';
import { fontFiles } from '../../../lib/build/font-files';

export function exportFonts(): Promise<Fonts> {
  const read = (ending: string): Uint8Array<ArrayBuffer> => {
    const found = fontFiles(resolve(import.meta.dirname, '../../..')).find((file) =>
      file.relativeDest.endsWith(ending),
    );
    if (found === undefined) throw new Error(`no ${ending}`);
    return new Uint8Array(readFileSync(found.absoluteSrc));
  };
  return Promise.resolve({ regular: read('/DejaVuSans.ttf'), bold: read('-Bold.ttf') });
}
