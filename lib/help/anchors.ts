/** The anchors of the help page's parts. */

export const HELP_PARTS = ['what', 'contact', 'guideline', 'glossary'] as const;

/** The anchor of what a measure does on one platform. @example whatAnchor('torget') // 'what-torget' */
export const whatAnchor = (platform: string): string => `what-${platform}`;

/**
 * The help page's path within the extension.
 *
 * @param pageId the registered page that it is opened from; the message to the communications unit names it
 * @example helpPath('contact', 'page-1') // '/help.html?page=page-1#contact'
 */
export const helpPath = (anchor: string, pageId: string | null = null): string =>
  `/help.html${pageId === null ? '' : `?page=${encodeURIComponent(pageId)}`}#${anchor}`;
