/** The key under which an unfinished answer is kept: its ticks in the settings, its draft until the browser closes. */

/** Used in place of an item key for a post of one's own. */
export const NEW_POST = 'new-post';

/** @example answerKey('fb', 'facebook:comment:1') // 'fb facebook:comment:1' */
export const answerKey = (accountId: string, item: string): string => `${accountId} ${item}`;
