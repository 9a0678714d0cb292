/** Masks a name for lists that others see, and personal data in a text for previews. */
import { findIndicators, mayHoldIndicators } from '../assessment/indicators/find-indicators';
import type { Finding } from '../assessment/indicators/finding';

const BLOCK = '█';

/**
 * In each found range, every digit becomes a block and every word keeps only its first letter. Punctuation and spaces
 * stay, so that the kind of data is recognisable. Pure. Findings may overlap and come in any order; offsets in UTF-16
 * units.
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
 * The beginning of an item's text for a list that others may see: what may be personal data is masked. A number or an
 * e-mail address that the cut goes through is masked too, since half of it is not recognised.
 *
 * @param most length in UTF-16 code units
 * @example preview('Mitt nummer är 19121212-1212', 240) // 'Mitt nummer är ████████-████'
 */
export function preview(text: string, most: number): string {
  const whole = text.slice(0, most + LONGEST_FINDING);
  // A list has many rows, and the rules cost more than the question whether any of them can match.
  const masked = maskText(whole, mayHoldIndicators(whole) ? findIndicators(whole) : []).slice(0, most);
  return text.length < most ? masked : masked.replace(/(?:[\p{N}\s./-]+|\S*@\S*)$/u, maskCut);
}

const maskCut = (end: string): string => (end.includes('@') ? maskWords(end) : end.replace(/\p{N}/gu, BLOCK));

/** Enough behind the cut to recognise a number that it goes through, also with spaces in it. UTF-16 code units. */
const LONGEST_FINDING = 80;

/**
 * Keeps only the first letter of each word. Punctuation is masked too, because people use it in names; words of one or
 * two characters are masked completely. Idempotent.
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

/** Whether a name is the output of `maskName`. Such a name must never be used to address anyone. */
export const isMaskedName = (name: string): boolean => name.includes(BLOCK);

const maskWords = (part: string): string =>
  part.replace(/[\p{L}\p{M}]+|\p{N}/gu, (word) =>
    /^\p{N}$/u.test(word) ? BLOCK : Array.from(word, (letter, index) => (index === 0 ? letter : BLOCK)).join(''),
  );

/** Merges ranges that overlap or touch. */
function joined(findings: readonly Pick<Finding, 'start' | 'end'>[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else places.push({ start, end });
  }
  return places;
}
