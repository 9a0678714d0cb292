/**
 * How settings of an earlier form become those of today. One step a version, from that version to the next, pure. A
 * form that officials have had is never dropped: tests/unit/settings/examples holds a frozen example of each.
 */

/** Settings as they lie in storage, before any field has been read. */
export type Form = Readonly<Record<string, unknown>>;
type Step = (before: Form) => Form;

export interface Steps {
  /** The form that this version of Uppsikt writes. */
  current: number;
  /** Each by the version it leads from. Above it stand two lines: what users had, and why it changed. */
  from: Readonly<Record<number, Step>>;
}

export const steps: Steps = {
  current: 2,
  from: {
    // Answers were signed with first name and unit, whoever one was, and the checklist stood open.
    // Some sign by unit, a name may be protected, and whoever knows the list wants it out of the way.
    1: (before) => ({
      ...before,
      signature: { form: 'both', protectedIdentity: false },
      checklistsFolded: false,
    }),
  },
};

/**
 * @throws Error where a step is missing, and whatever a step throws at a form that it does not understand
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
