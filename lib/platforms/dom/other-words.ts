/**
 * Whether the page's data has other words than what is drawn: written again since, translated, cut off. Each writes
 * custom emoji, pictures and signs in its own way, so letters and digits are compared.
 */
export function saysOther(drawn: string, said: string): boolean {
  const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
  // The data has a custom emoji's name or nothing in its place.
  const named = drawn.replaceAll('[bild]', '').replace(/\[emoji: ([^\]]*)\]/gu, '$1');
  const unnamed = drawn.replaceAll('[bild]', '').replace(/\[emoji: [^\]]*\]/gu, '');
  return ![named, unnamed].some((text) => letters(text) === letters(said));
}
