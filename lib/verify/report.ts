/** The result of checking a package. All of it is in words, because the reader may never have seen the product. */

/** A file of a package. `path` uses `/` as separator. */
export interface PackageFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** In the order in which they are checked and shown. */
const PART_IDS = ['zip', 'bag', 'payload', 'tags', 'sealed', 'files', 'journal', 'signature', 'stamps'] as const;
export type PartId = (typeof PART_IDS)[number];

export interface Fault {
  part: PartId;
  /** The file concerned, by its name in the package; null when the fault concerns the whole. */
  path: string | null;
  /** Complete sentences in Swedish. */
  reason: string;
}

export interface PartReport {
  id: PartId;
  /** `absent`: there is nothing to check, and that is allowed. `not-judged`: this version cannot tell. */
  state: 'holds' | 'broken' | 'absent' | 'not-judged';
  /** What was found, in words, when it is not broken. */
  words: string;
  faults: Fault[];
}

/** What the package says about itself. Trust it only when nothing is broken. */
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
  /** ISO 8601, by the clock of the computer that sealed it. */
  sealedAt: string | null;
  /** Journal rows by number, with their hashes, to compare with the archive's own. */
  rows: { seq: number; hash: string }[];
}

/**
 * `intact`: every check passes. `broken`: `faults` says why, the first break first. `newer`: nothing was found broken,
 * but the package comes from a newer version and holds things (`unknown`) that this version cannot judge.
 */
export interface PackageReport {
  kind: 'intact' | 'broken' | 'newer';
  faults: Fault[];
  parts: PartReport[];
  about: AboutPackage | null;
  unknown: string[];
  /** What has been destroyed since the seal, one sentence each: when, by whom, why. */
  destroyed: string[];
  /** Files of the operating system (such as .DS_Store) that were left out of the check. */
  ignored: string[];
}

/** Nothing could be checked: not a package, cut off, encrypted, or a ZIP bomb. `reason` is shown to people. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly reason: string) {
    super(reason);
  }
}
