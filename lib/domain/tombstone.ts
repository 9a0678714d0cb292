/**
 * What stands in the place of content that was destroyed: what it was, why, who decided, who did it and when. Signed,
 * and kept in the journal's row. Types alone: the package's verifier page reads them too.
 */

/** `forbidden-picture`: nobody may have it (law-and-records 1.9); nothing of what it was is told. */
export type DestroyReason = 'forbidden-picture' | 'other';

/** The record's own file that is gone; its hash where the law lets one be kept. */
export interface DestroyedFile {
  path: string;
  sha256: string | null;
}

export interface Tombstone {
  schema: 'uppsikt-forstord/1';
  recordId: string;
  /** SHA-256 (hex) of handling.json, which the chain goes on holding. */
  manifestHash: string;
  /** `record`: the words and every file. `file`: the files named, and nothing else. */
  what: 'record' | 'file';
  /** Empty for a forbidden picture. */
  files: DestroyedFile[];
  reason: DestroyReason;
  /** The official's own words; null for a forbidden picture, where the reason says all. */
  reasonText: string | null;
  decidedBy: string;
  operator: string | null;
  /** ISO 8601, UTC. */
  at: string;
  /** The list's row as it stands afterwards, without author and words; null when a file alone is gone. */
  kept: { [column: string]: unknown } | null;
}
