/** The attribute on every element that we put on a page, so that readers and copies of the page leave our own marks out. */
export const overlayHostAttribute = 'data-uppsikt';

export const overlayHostSelector = `[${overlayHostAttribute}]`;
