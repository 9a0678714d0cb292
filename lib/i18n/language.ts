/** The language that officials read, by setting; Swedish until told otherwise. */
export type Language = 'sv' | 'en';

/**
 * Not the module's own: on a platform's page several scripts of ours stand in one world,
 * each with its copy of this module, and all speak the same.
 */
export const language = (): Language => globalThis.uppsiktLanguage ?? 'sv';
export function setLanguage(next: Language): void {
  globalThis.uppsiktLanguage = next;
}

/** Picks the words of a pack's text; Swedish where there is no English. */
export function inLanguage(text: { sv: string; en?: string | undefined }, which: Language = language()): string {
  return which === 'en' ? (text.en ?? text.sv) : text.sv;
}

/** A table whose texts are read in the language that is set when they are asked for. */
export function inLanguageNow<Key extends string>(
  table: Record<Key, { sv: string; en: string }>,
): Readonly<Record<Key, string>> {
  const texts = {} as Record<Key, string>;
  for (const key of Object.keys(table) as Key[])
    Object.defineProperty(texts, key, { get: () => table[key][language()] });
  return texts;
}
