/** Which texts count as the same though written in two ways, and which do not. */
import { expect, it } from 'vitest';
import { saysOther } from '../../../lib/platforms/dom/other-words';

it.each([
  ['Hej  på dig!', 'Hej på dig !'],
  ['Bra 👍', 'Bra'],
  ['Heja[emoji: granby-ko] nu', 'Heja:granby-ko: nu'],
  ['Heja[emoji: granby-ko] nu', 'Heja\u200b nu'],
  ['Se[bild]', 'Se'],
  ['e\u0301', 'é'],
])('%s is %s', (drawn, said) => {
  expect(saysOther(drawn, said)).toBe(false);
});

it.each([
  ['Bra jobbat', 'Well done'],
  ['Bra jobbat', 'Bra jobbat, eller inte'],
  ['', 'Well done'],
  ['Rum 12', 'Rum 13'],
])('%s is not %s', (drawn, said) => {
  expect(saysOther(drawn, said)).toBe(true);
});
