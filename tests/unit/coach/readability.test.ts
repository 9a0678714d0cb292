/**
 * LIX against the published formula (Björnsson 1968), on twenty texts counted by hand: words, sentences, long words.
 */
import { describe, expect, it } from 'vitest';
import { readability } from '../i18n/lix';

/** Words; sentences; words of more than six letters; the LIX that the formula gives. */
const byHand: [text: string, words: number, sentences: number, long: number, lix: number][] = [
  ['Vi plogar. Vi sandar vägen i natt.', 7, 2, 0, 3.5],
  ['Hej!', 1, 1, 0, 1],
  // Biblioteket
  ['Biblioteket är öppet.', 3, 1, 1, 36.3333],
  // Kommunen
  ['Kommunen svarar på frågor varje vardag.', 6, 1, 1, 22.6667],
  // stänger; the points of ‘kl.’ end nothing
  ['Vi öppnar kl. 10 och stänger kl. 15.', 8, 1, 1, 20.5],
  // flaskor; t and ex are two words
  ['Ta med vatten, t.ex. två flaskor. Vi bjuder på kaffe.', 11, 2, 1, 14.5909],
  // a new line ends a sentence without a point
  ['Badet är stängt i dag\nDet öppnar i morgon', 9, 2, 0, 4.5],
  // utbildningsnämnden, torsdag
  ['Barn- och utbildningsnämnden möts på torsdag.', 6, 1, 2, 39.3333],
  // E-posten: one word of seven letters
  ['E-posten kom fram. Tack!', 4, 2, 1, 27],
  ['Vad kostar det? Det kostar 40 kronor per gång.', 9, 2, 0, 4.5],
  ['Nej… Vi vet inte än.', 5, 2, 0, 2.5],
  // Program, sjunger; a colon before a capital ends a sentence
  ['Program: Kören sjunger. Alla dansar.', 5, 3, 2, 41.6667],
  // and before a number it does not
  ['Det kostar: 40 kronor.', 4, 1, 0, 4],
  ['”Vi ses!” sa hon. Sedan gick hon hem.', 8, 3, 0, 2.6667],
  // osteraker
  ['Läs mer på osteraker.se/plan.', 6, 1, 1, 22.6667],
  ['', 0, 0, 0, 0],
  // Kommunfullmäktige, beslutade, detaljplanen, hamnområdet, december
  ['Kommunfullmäktige beslutade om detaljplanen för hamnområdet i december.', 8, 1, 5, 70.5],
  // arbetar, tålamod
  ['Vi arbetar med frågan. Svaret kommer snart. Tack för ditt tålamod.', 11, 3, 2, 21.8485],
  // renoverar, gångbron, biblioteket, stationen, behöver
  ['Vi renoverar gångbron mellan biblioteket och stationen, så du behöver gå runt torget.', 13, 1, 5, 51.4615],
  // Parkeringen, stationen, avstängd, parkeringen, simhallen
  ['Parkeringen vid stationen är avstängd under helgen. Använd parkeringen vid simhallen.', 11, 2, 5, 50.9545],
];

describe('an official reads how readable a text is', () => {
  it.each(byHand)('%s', (text, words, sentences, longWords, lix) => {
    const read = readability(text);
    expect(read).toMatchObject({ words, sentences, longWords });
    expect(read.lix).toBeCloseTo(lix, 4);
  });

  it.each([
    ['very-easy', 'Vi plogar. Vi sandar vägen i natt.'],
    ['easy', 'Biblioteket är öppet.'],
    ['medium', 'Program: Kören sjunger. Alla dansar.'],
    ['hard', 'Vi renoverar gångbron mellan biblioteket och stationen, så du behöver gå runt torget.'],
    ['very-hard', 'Kommunfullmäktige beslutade om detaljplanen för hamnområdet i december.'],
  ])('in the steps of the measure: %s', (level, text) => {
    expect(readability(text).level).toBe(level);
  });
});
