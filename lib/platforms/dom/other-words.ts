/**
 * Whether the page's data has a different text from what is drawn: edited since, translated or truncated. Custom emoji,
 * pictures and signs are written differently in each, so only letters and digits are compared.
 */
export function saysOther(drawn: string, said: string): boolean {
  const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
  // The data holds a custom emoji's name, or nothing in its place.
  const named = drawn.replaceAll('[bild]', '').replace(/\[emoji: ([^\]]*)\]/gu, '$1');
  const unnamed = drawn.replaceAll('[bild]', '').replace(/\[emoji: [^\]]*\]/gu, '');
  return ![named, unnamed].some((text) => letters(text) === letters(said));
}
