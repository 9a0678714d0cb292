/**
 * Names of the missing parts that were left out because the official had not seen them. Separate from
 * lib/domain/unseen, because content scripts need the names but must not bundle zod.
 */
export const UNSEEN_ARTIFACTS = { item: 'bilder i inlägget', replies: 'bilder i svar' } as const;
