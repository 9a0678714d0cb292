/** Names in a file that anybody may open in passing. */
import fc from '../fast-check';
import { expect, it } from 'vitest';
import { maskName } from '../../../lib/records/mask';

it.each([
  ['Siv Ström', 'S██ S████'],
  ['Siv A. Bo', 'S██ ██ ██'],
  ['  Åsa   von-Anka ', 'Å██ v███████'],
  ['Ⓢⓘⓥ', '███'],
  ['S i v', '█ █ █'],
  ['@siv_71', '███████'],
  ['', ''],
])('%s becomes %s', (name, masked) => expect(maskName(name)).toBe(masked));

it('shows at most one character of a word, and is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      const masked = maskName(name);
      expect(maskName(masked)).toBe(masked);
      for (const word of masked.split(' ')) expect(Array.from(word).slice(1).join('')).toMatch(/^█*$/);
    }),
  );
});
