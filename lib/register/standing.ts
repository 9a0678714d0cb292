/** An account's status, from all of its lines or from the last line of each kind that matters. */
import { activationOf, lacksOf, type Activation, type Lack, type Registered } from './activation';
import { dueOf, type Due } from './due';
import type { RegisterLine } from './line';

export interface Standing {
  activation: Activation;
  lacks: Lack[];
  due: Due[];
}

/** @param today YYYY-MM-DD */
export function standingOf(registered: Registered, today: string): Standing {
  const activation = activationOf(registered);
  // A closed account needs no follow-up.
  const due = activation === 'closed' ? [] : dueOf(registered.lines, today);
  return { activation, lacks: lacksOf(registered), due };
}

/** Kinds of which only the last line is needed. */
export const LAST_OF = ['decided', 'notified', 'activated', 'removed'] as const;

/** Steps that set the day of a follow-up (due.ts), by guide. */
export const STEPS_WITH_A_DAY = [
  { guide: 'before', step: 'goals', beforeFinished: null },
  // An unfinished follow-up may have set another day, which takes effect only when it is finished.
  { guide: 'follow-up', step: 'next', beforeFinished: 'follow-up' },
] as const satisfies readonly {
  guide: string;
  step: string;
  /** Use the last such line before that guide was last finished; null: the last such line of all. */
  beforeFinished: string | null;
}[];

const kinds: Record<RegisterLine['said']['kind'], true> = {
  decided: true,
  notified: true,
  activated: true,
  removed: true,
  finished: true,
  step: true,
  roles: true,
  registered: true,
  changed: true,
};
/** Every kind of line that is known. If a line has another kind, the account's status is unknown too. */
export const LINE_KINDS = Object.keys(kinds) as RegisterLine['said']['kind'][];
