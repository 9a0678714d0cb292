/** The language that officials read, by setting; Swedish until told otherwise. */
export type Language = 'sv' | 'en';

let current: Language = 'sv';

export const language = (): Language => current;
export function setLanguage(next: Language): void {
  current = next;
}

/** Picks the words of a pack's text; Swedish where there is no English. */
export function inLanguage(text: { sv: string; en?: string | undefined }, which: Language = current): string {
  return which === 'en' ? (text.en ?? text.sv) : text.sv;
}
