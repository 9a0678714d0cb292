/** The input of every check: the bag's files with their hashes, computed once. */
import type { Fault, PartId, PartReport } from '../report';

export interface Bag {
  /** By path within the bag. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** SHA-256 (hex) by the same path. */
  sums: Map<string, string>;
}

/** A package can have any number of rows and stamps, so the check can be aborted after each one. */
export interface Stoppable {
  subtle: SubtleCrypto;
  signal: AbortSignal | undefined;
}

export const fault = (part: PartId, path: string | null, reason: string): Fault => ({ part, path, reason });

/** @param words the text when nothing is broken */
export const partReport = (id: PartId, words: string, faults: Fault[]): PartReport => ({
  id,
  state: faults.length === 0 ? 'holds' : 'broken',
  words,
  faults,
});

/** Text as UTF-8; undefined when it is not. A byte order mark is kept, because it is a byte that somebody added. */
export function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
