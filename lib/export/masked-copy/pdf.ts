/**
 * The masked copy as PDF/A-1b. Only visible content goes into the file: masked text is not in any layer or property.
 */
import type { Fonts } from '../contract';
import { Sheet } from '../pdf/sheet';
import type { MaskedCopy } from './document';
import { maskedCopyText } from '../../i18n/masked-copy';

export async function maskedCopyPdf(
  { title, blocks }: MaskedCopy,
  { at, version, fonts }: { at: Date; version: string; fonts: Fonts },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = new Sheet(fonts, {
    title,
    at,
    foot: maskedCopyText('foot', {}, 'sv'),
    producer: `Uppsikt ${version.replace(/[^\w.-]/g, '')}`,
  });
  for (const block of blocks) {
    if (block.kind === 'heading') sheet.heading(block.text, block.level);
    else if (block.kind === 'facts') sheet.facts(block.rows);
    else sheet.text(block.text, { bar: block.bar === true });
  }
  return sheet.end();
}
