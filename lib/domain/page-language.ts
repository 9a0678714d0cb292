/** The language of an interface without its region. @example baseLanguage('sv-SE') // 'sv' */
export const baseLanguage = (language: string): string => language.split(/[-_]/u)[0]?.toLowerCase() ?? language;

/**
 * The entry kept for a page's language. Falls back to the base language: YouTube's adapter reports 'sv', so what is
 * taught there also applies to 'sv-SE'.
 */
export const inLanguage = <T extends { language: string }>(language: string, kept: readonly T[]): T | null =>
  kept.find((each) => each.language === language) ??
  kept.find((each) => each.language === baseLanguage(language)) ??
  null;
