/**
 * What a check found, in words. `reason` is for the official, in
 * Swedish; `part` names the file or part that does not hold.
 */
export type Integrity = { kind: 'intact'; checked: string[] } | { kind: 'broken'; part: string; reason: string };
