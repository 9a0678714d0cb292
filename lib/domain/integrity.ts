/**
 * What a check found, in words. `reason` is for the official, in Swedish; `part` names the file or part that does not
 * hold. `destroyed`: content was taken out on purpose, the tombstone holds, and so does all that is left. It is not
 * `intact`: nobody may remove anything on the strength of evidence that is not there.
 */
export type Integrity =
  | { kind: 'intact'; checked: string[] }
  | { kind: 'destroyed'; what: 'record' | 'file'; checked: string[]; part: string; reason: string }
  | { kind: 'broken'; part: string; reason: string };
