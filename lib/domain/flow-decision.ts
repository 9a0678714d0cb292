/**
 * What an official decides about a running or ended flow; one message carries all of them. Imports no zod, because the
 * card uses it.
 */

export const FLOW_DECISIONS = [
  /** Ångra (undo). */
  'undo',
  /** 'Ta bort nu': skips the rest of the ten seconds. */
  'skip-wait',
  /** Yes: remove although something is missing from the evidence. */
  'remove-incomplete',
  /** No: keep, because something is missing. */
  'keep-incomplete',
  /** Instead of yes or no: first capture the pictures that the official had not seen. */
  'take-unseen',
  /** Check once more whether it is gone. */
  'check-again',
  /** The official reports having removed it by hand. */
  'removed-by-hand',
] as const;
export type FlowDecision = (typeof FLOW_DECISIONS)[number];

/**
 * Whether the decision allows a press, or records the official's statement of what was done. The card must then be in
 * sight. Undoing, saying no and checking are always accepted.
 */
const LETS_ACT: Record<FlowDecision, boolean> = {
  undo: false,
  'skip-wait': true,
  'remove-incomplete': true,
  'keep-incomplete': false,
  'take-unseen': true,
  'check-again': false,
  'removed-by-hand': true,
};

export const letsAct = (decision: FlowDecision): boolean => LETS_ACT[decision];
