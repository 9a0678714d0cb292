/**
 * LIX, the Swedish measure of how hard a text is to read: words a sentence, and the share of words longer than six
 * letters. 40 is an ordinary newspaper.
 */
export function lix(sentences: string[]): number {
  const ended = sentences
    .map((sentence) => (/[.!?:…]$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`))
    .join(' ');
  const words = ended.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
  const stops = ended.match(/[.!?:](?=\s|$)/g)?.length ?? 1;
  const long = words.filter((word) => word.length > 6).length;
  return words.length / stops + (100 * long) / words.length;
}
