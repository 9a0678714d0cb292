/** Reads the pack's JSON file directly, to check that what the card quotes is in it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface PackFile {
  sentences: Record<'privateAccount', { quote: string; line: number }>;
}

export function readPack(): PackFile {
  return JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../../lib/guidelines/packs/0117-osteraker/pack.json'), 'utf8'),
  ) as PackFile;
}
