/**
 * The attribute on every element that we add to a page, so that readers and copies of the page skip our own elements.
 */
export const overlayHostAttribute = 'data-uppsikt';

export const overlayHostSelector = `[${overlayHostAttribute}]`;

/** Marks an item that must never be saved (lib/capture/covering): nothing of it is shown, drawn or copied. */
export const coveredAttribute = 'data-uppsikt-covered';

export const coveredSelector = `[${coveredAttribute}]`;
