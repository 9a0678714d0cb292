/**
 * How a missing part is named that was left for want of having been seen. Apart from lib/domain/unseen, since the
 * page's scripts need the names and must not bring zod into it.
 */
export const UNSEEN_ARTIFACTS = { item: 'bilder i inlägget', replies: 'bilder i svar' } as const;
