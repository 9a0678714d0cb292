/**
 * What a record says where no review of secrecy was written down. It denies nothing: a ground that speaks of secrecy is
 * itself the official's judgement, and stands under the decision.
 */
export const NO_SECRECY_REVIEW = 'ingen prövning är antecknad; vad skälet säger om sekretess gäller ändå';
