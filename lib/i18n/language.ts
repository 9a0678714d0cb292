/** The language of the texts that officials read, from the settings. Swedish by default. */
export type Language = 'sv' | 'en';

/**
 * Kept on globalThis, not in this module: on a platform's page several of our scripts share one world, each with its
 * own copy of this module, and all must use the same language.
 */
export const language = (): Language => globalThis.uppsiktLanguage ?? 'sv';
export function setLanguage(next: Language): void {
  globalThis.uppsiktLanguage = next;
}

/** A pack's text in the given language, or in Swedish where it has no English. */
export function inLanguage(text: { sv: string; en?: string | undefined }, which: Language = language()): string {
  return which === 'en' ? (text.en ?? text.sv) : text.sv;
}

/** A table whose texts are read in the language that is set at the time of reading. */
export function inLanguageNow<Key extends string>(
  table: Record<Key, { sv: string; en: string }>,
): Readonly<Record<Key, string>> {
  const texts = {} as Record<Key, string>;
  for (const key of Object.keys(table) as Key[])
    Object.defineProperty(texts, key, { get: () => table[key][language()] });
  return texts;
}
