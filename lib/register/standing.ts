/** How an account stands, from its lines: all of them, or the last of each that says anything of it. */
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
  // Nobody follows up what is closed.
  const due = activation === 'closed' ? [] : dueOf(registered.lines, today);
  return { activation, lacks: lacksOf(registered), due };
}

/** Of these the last one is enough. */
export const LAST_OF = ['decided', 'notified', 'activated', 'removed'] as const;

/** Steps that say when a follow-up is due (due.ts), by guide. */
export const STEPS_WITH_A_DAY = [
  { guide: 'before', step: 'goals', beforeFinished: null },
  // One that is under way has set another day, which holds when it is finished.
  { guide: 'follow-up', step: 'next', beforeFinished: 'follow-up' },
] as const satisfies readonly {
  guide: string;
  step: string;
  /** The last one before that guide was last finished; null: the last one. */
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
/** Every kind that a line may have. A line of another is unknown, and so is the account then. */
export const LINE_KINDS = Object.keys(kinds) as RegisterLine['said']['kind'][];
