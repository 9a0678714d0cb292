/**
 * What an official decides of a flow that runs or has ended: one message carries them all. Without zod: the card asks
 * for them.
 */

export const FLOW_DECISIONS = [
  /** Ångra. */
  'undo',
  /** 'Ta bort nu': the rest of the ten seconds is not waited for. */
  'skip-wait',
  /** Yes: removed although something is missing from its evidence. */
  'remove-incomplete',
  /** No to that. */
  'keep-incomplete',
  /** Instead of that answer: the pictures that the official had not seen are taken along first. */
  'take-unseen',
  /** Look once more whether it is gone. */
  'check-again',
  /** The official says to have removed it by hand. */
  'removed-by-hand',
] as const;
export type FlowDecision = (typeof FLOW_DECISIONS)[number];

/**
 * Whether it lets something be pressed or stands as the official's word of what was done: then the card must be in
 * sight. What takes back, says no or only looks is never held up.
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
