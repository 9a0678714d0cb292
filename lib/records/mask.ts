/** A name for lists that others see. What is handed out is masked by lib/export/masked-copy. */

const BLOCK = '█';

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
