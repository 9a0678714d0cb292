/** A name for lists that others see, and a text for previews in which what may be personal data cannot be read. */
import type { Finding } from '../assessment/indicators/finding';

const BLOCK = '█';

/**
 * Of each found place digits become blocks and of each word only its first letter is left; signs and spaces stand, so
 * that one sees what kind of thing it is. Pure; the original is left as it is. Findings
 * may overlap and come in any order; offsets in UTF-16 units.
 *
 * @example maskText('Ring Siv, 070-174 06 05', findIndicators(text)) // 'Ring Siv, ███-███ ██ ██'
 */
export function maskText(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of joined(findings)) {
    masked += text.slice(at, start) + maskWords(text.slice(start, end));
    at = end;
  }
  return masked + text.slice(at);
}

/**
 * A name of which only the first letter of each word is left. Signs become blocks too, since people write names with
 * them; so does a word of one or two. Masked again it stays as it is.
 *
 * @example maskName('Siv A. Ström') // 'S██ ██ S████'
 */
export const maskName = (name: string): string =>
  name
    .trim()
    .split(/\s+/u)
    .map((word) => {
      const letters = Array.from(word);
      const first = letters.length > 2 && /^\p{L}$/u.test(letters[0] ?? '') ? letters[0] : BLOCK;
      return `${letters.length === 0 ? '' : first}${BLOCK.repeat(Math.max(0, letters.length - 1))}`;
    })
    .join(' ');

/** True of what `maskName` has made of a name: nobody is to be called that. */
export const isMaskedName = (name: string): boolean => name.includes(BLOCK);

const maskWords = (part: string): string =>
  part.replace(/[\p{L}\p{M}]+|\p{N}/gu, (word) =>
    /^\p{N}$/u.test(word) ? BLOCK : Array.from(word, (letter, index) => (index === 0 ? letter : BLOCK)).join(''),
  );

/** Places that overlap or meet are one. */
function joined(findings: readonly Pick<Finding, 'start' | 'end'>[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else places.push({ start, end });
  }
  return places;
}
