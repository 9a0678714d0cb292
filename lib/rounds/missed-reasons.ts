/** Why a weekday had no round. Fixed, so that nobody writes about a colleague; the words are stored. */
export const missedReasons = ['no-staff', 'technical-fault', 'other'] as const;
export type MissedReason = (typeof missedReasons)[number];
