/**
 * Migrations of the settings. Each step is pure and leads from one version to the next. Versions that officials have
 * had are supported forever: tests/unit/settings/examples has a frozen example of each.
 */

/** Settings as stored, before any field has been parsed. */
export type Form = Readonly<Record<string, unknown>>;
type Step = (before: Form) => Form;

export interface Steps {
  /** The version that this build of Uppsikt writes. */
  current: number;
  /** By the version that each step starts from. The comment above a step says what users had, and why it changed. */
  from: Readonly<Record<number, Step>>;
}

export const steps: Steps = {
  current: 2,
  from: {
    // Answers were always signed with first name and unit, and the checklist was always expanded. Some sign by unit
    // only, a name may be protected, and those who know the checklist want it collapsed.
    1: (before) => ({
      ...before,
      signature: { form: 'both', protectedIdentity: false },
      checklistsFolded: false,
    }),
  },
};

/**
 * @throws Error when a step is missing; also any error that a step throws for a form it cannot convert
 * @example walk({ version: 1, … }, 1, steps)
 */
export function walk(form: Form, version: number, { current, from }: Steps): Form {
  let walked = form;
  for (let at = version; at < current; at += 1) {
    const step = from[at];
    if (step === undefined) throw new Error(`no step from version ${at} of the settings`);
    walked = { ...step(walked), version: at + 1 };
  }
  return walked;
}
