/** Why a weekday had no round. Fixed reasons, so that nobody writes about a colleague. These words are stored. */
export const missedReasons = ['no-staff', 'technical-fault', 'other'] as const;
export type MissedReason = (typeof missedReasons)[number];
