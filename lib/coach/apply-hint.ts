/** Applies one suggested change to a text. */
import type { Hint } from './hint';

/**
 * Replaces the hint's range with an alternative, or appends it on a separate line if the hint is about the whole text.
 * `hint` must belong to exactly this text.
 *
 * @example applyHint('Vi nyttjar salen.', hint, 'använder') // 'Vi använder salen.'
 */
export function applyHint(text: string, { range }: Pick<Hint, 'range'>, alternative: string): string {
  if (range === null) return text.trim() === '' ? alternative : `${text.trimEnd()}\n\n${alternative}`;
  const [before, after] = [text.slice(0, range.from), text.slice(range.to)];
  if (alternative !== '') return before + alternative + after;
  return withoutGap(before, after);
}

/** A deletion leaves at most one space, and none before a punctuation mark. */
function withoutGap(before: string, after: string): string {
  if (/^[.,;:!?]/.test(after) || after === '') return before.trimEnd() + after;
  if (/\s$/.test(before) || before === '') return before + after.replace(/^ +/, '');
  return before + after;
}
