/**
 * The attribute on every element that we put on a page, so that readers and copies of the page leave our own marks out.
 */
export const overlayHostAttribute = 'data-uppsikt';

export const overlayHostSelector = `[${overlayHostAttribute}]`;

/**
 * On an item of the page's that must never be saved (lib/capture/covering): nothing of it is shown, drawn or copied.
 */
export const coveredAttribute = 'data-uppsikt-covered';

export const coveredSelector = `[${coveredAttribute}]`;
