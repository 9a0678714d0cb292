/**
 * Under what an answer is kept while it is written: its ticks in the settings, its draft until the browser is closed.
 */

/** In the place of an item: a post of one's own. */
export const NEW_POST = 'new-post';

/** @example answerKey('fb', 'facebook:comment:1') // 'fb facebook:comment:1' */
export const answerKey = (accountId: string, item: string): string => `${accountId} ${item}`;
