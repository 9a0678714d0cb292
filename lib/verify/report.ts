/** What a check of a package says. Everything is in words: the reader may be someone who has never seen the product. */

/** A file of a package. `path` has `/` between its parts. */
export interface PackageFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** In the order in which they are checked and told. */
const PART_IDS = ['zip', 'bag', 'payload', 'tags', 'sealed', 'files', 'journal', 'signature', 'stamps'] as const;
export type PartId = (typeof PART_IDS)[number];

export interface Fault {
  part: PartId;
  /** The file that it is about, as it is named in the package; null when it is about the whole. */
  path: string | null;
  /** Whole Swedish sentences. */
  reason: string;
}

export interface PartReport {
  id: PartId;
  /** `absent`: there is nothing to check, and there need not be. `not-judged`: this version cannot tell. */
  state: 'holds' | 'broken' | 'absent' | 'not-judged';
  /** What was found, in words, when it is not broken. */
  words: string;
  faults: Fault[];
}

/** What the package says of itself; only to be believed when nothing is broken. */
export interface AboutPackage {
  id: string;
  seq: number;
  /** SHA-256 (hex) of handling.json. */
  manifestHash: string;
  /** SHA-256 (hex) of the public key; null when there is none that can be read. */
  keyId: string | null;
  platform: string;
  author: string | null;
  account: string | null;
  ground: string | null;
  state: 'complete' | 'partial';
  /** ISO 8601, by the computer that sealed it. */
  sealedAt: string | null;
  /** Journal rows by number: their hashes, to compare with the archive's own. */
  rows: { seq: number; hash: string }[];
}

/**
 * `intact`: every check holds. `broken`: `faults` says what, the first break first. `newer`: nothing was found broken,
 * but the package comes from a newer version and holds things (`unknown`) that this one cannot judge.
 */
export interface PackageReport {
  kind: 'intact' | 'broken' | 'newer';
  faults: Fault[];
  parts: PartReport[];
  about: AboutPackage | null;
  unknown: string[];
  /** What has been destroyed since the sealing, a sentence each: when, by whom, why. */
  destroyed: string[];
  /** Files of the computer itself (a Mac's .DS_Store) that were left out of the check. */
  ignored: string[];
}

/** Nothing could be checked at all: not a package, cut off, encrypted, a bomb. `reason` is for people. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly reason: string) {
    super(reason);
  }
}
