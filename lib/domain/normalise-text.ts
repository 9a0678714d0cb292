/**
 * The text that is compared before a removal: NFC, without bidi controls and zero-width characters, white space
 * collapsed to single spaces, trimmed. Two readings of one comment give the same text however the page wrapped it. The
 * raw text is kept beside it.
 *
 * @example normaliseText('Hej\u200b   du\n') === 'Hej du'
 */
export function normaliseText(raw: string): string {
  return (
    raw
      .normalize('NFC')
      // Zero-width space, marks and joiners, bidi embeddings, overrides and isolates, word joiner, BOM, Facebook's
      // combining grapheme joiner. U+200D (joiner) stays: it holds emoji families together.
      .replace(/[\u034f\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}
