/** The parts of the help page, as its address names them. */

export const HELP_PARTS = ['what', 'contact', 'guideline', 'glossary'] as const;

/** What a measure does on one platform. @example whatAnchor('torget') // 'what-torget' */
export const whatAnchor = (platform: string): string => `what-${platform}`;

/**
 * The help page's address below the extension's own.
 *
 * @param pageId the registered page that it is opened from; the message to the communications unit names it
 * @example helpPath('contact', 'page-1') // '/help.html?page=page-1#contact'
 */
export const helpPath = (anchor: string, pageId: string | null = null): string =>
  `/help.html${pageId === null ? '' : `?page=${encodeURIComponent(pageId)}`}#${anchor}`;
