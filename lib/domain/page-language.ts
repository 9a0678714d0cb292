/** The language of an interface without its region. @example baseLanguage('sv-SE') // 'sv' */
export const baseLanguage = (language: string): string => language.split(/[-_]/u)[0]?.toLowerCase() ?? language;
