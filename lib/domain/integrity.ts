/**
 * Result of an integrity check. `reason` is for the official, in Swedish; `part` names the file or part that fails.
 * `destroyed`: content was deleted on purpose; the tombstone and everything that is left are valid. That is not
 * `intact`: nothing may be removed on the strength of evidence that no longer exists.
 */
export type Integrity =
  | { kind: 'intact'; checked: string[] }
  | { kind: 'destroyed'; what: 'record' | 'file'; checked: string[]; part: string; reason: string }
  | { kind: 'broken'; part: string; reason: string };
