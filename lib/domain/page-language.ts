/** The language of an interface without its region. @example baseLanguage('sv-SE') // 'sv' */
export const baseLanguage = (language: string): string => language.split(/[-_]/u)[0]?.toLowerCase() ?? language;

/** What is kept for a page's language. YouTube's adapter names it without its region: 'sv' is taught on 'sv-SE'. */
export const inLanguage = <T extends { language: string }>(language: string, kept: readonly T[]): T | null =>
  kept.find((each) => each.language === language) ??
  kept.find((each) => each.language === baseLanguage(language)) ??
  null;
