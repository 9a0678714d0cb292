/** Changes to a package, and the edits they use: bytes, names, files, and journal rows. */
import type { JournalRow } from '../../lib/domain/journal';
import { rowHash } from '../../lib/evidence/row-hash';
import { mendBag, type Files } from './mend-bag';
import type { Random } from './random';

export interface Mutation {
  kind: string;
  /** Text that one of the faults must contain. */
  names: string;
  /** A BagIt validator finds it too: changed bytes, missing and added files. */
  bagShows: boolean;
  /** The expected answer; `broken` when left out. */
  says?: 'broken' | 'newer';
  apply: () => Promise<Files> | Files;
}

export interface Subject {
  files: Files;
  top: string;
  /** Paths of the captured files, under data/. */
  artifacts: string[];
  random: Random;
  /** Files of another handling's package, for swaps. */
  other: Files;
  otherTop: string;
}

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export function flipped(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.between(0, bytes.length - 1);
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << random.between(0, 7)) : byte));
}

export const changed = (files: Files, path: string, bytes: Uint8Array<ArrayBuffer>): Files =>
  new Map(files).set(path, bytes);
export function without(files: Files, path: string): Files {
  const left = new Map(files);
  left.delete(path);
  return left;
}
export const renamed = (files: Files, from: string, to: string): Files =>
  new Map([...files].map(([path, bytes]) => [path === from ? to : path, bytes]));

export const rowsOf = (files: Files, top: string): JournalRow[] =>
  JSON.parse(decode(files.get(`${top}data/journal.json`))) as JournalRow[];
export const withRows = (files: Files, top: string, rows: JournalRow[]): Files =>
  mendBag(changed(files, `${top}data/journal.json`, encode(`${JSON.stringify(rows, null, 1)}\n`)), top);
export const rehashed = async (row: JournalRow): Promise<JournalRow> => ({ ...row, hash: await rowHash(row) });
