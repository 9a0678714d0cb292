/** A text with one change taken. */
import type { Hint } from './hint';

/**
 * Puts an alternative in its place, or at the end on a line of its own where the hint is about the whole text. `hint`
 * must be of this very text.
 *
 * @example applyHint('Vi nyttjar salen.', hint, 'använder') // 'Vi använder salen.'
 */
export function applyHint(text: string, { range }: Pick<Hint, 'range'>, alternative: string): string {
  if (range === null) return text.trim() === '' ? alternative : `${text.trimEnd()}\n\n${alternative}`;
  const [before, after] = [text.slice(0, range.from), text.slice(range.to)];
  if (alternative !== '') return before + alternative + after;
  return withoutGap(before, after);
}

/** What is taken out leaves one space at most, and none before a mark. */
function withoutGap(before: string, after: string): string {
  if (/^[.,;:!?]/.test(after) || after === '') return before.trimEnd() + after;
  if (/\s$/.test(before) || before === '') return before + after.replace(/^ +/, '');
  return before + after;
}
