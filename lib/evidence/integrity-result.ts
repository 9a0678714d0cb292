/** What a check found, in words. `reason` is for the official, in Swedish; `part` names the file or part that does not hold. */
export type Integrity = { kind: 'intact'; checked: string[] } | { kind: 'broken'; part: string; reason: string };

export const intact = (checked: string[]): Integrity => ({ kind: 'intact', checked });
export const broken = (part: string, reason: string): Integrity => ({ kind: 'broken', part, reason });
