/**
 * The indicators against the labelled sentences, with the same bar as `npm run indicators`; and cases the sentences do
 * not cover.
 */
import { describe, expect, it } from 'vitest';
import { findIndicators } from '../../../lib/assessment/indicators/find-indicators';
import { maybePersonal } from '../../../lib/i18n/indicators';
import { maskText } from '../../../lib/records/mask';
import { isFrozen, labelledSentences } from '../../indicators/labelled-sentences';
import {
  measure,
  NUMBERS_AND_CONTACT,
  PRECISION,
  precisionOf,
  RECALL,
  recallOf,
  together,
} from '../../indicators/measure';

const found = (text: string): string[] =>
  findIndicators(text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);

describe.each([
  { part: 'the sentences that the rules were written against', frozen: false },
  { part: 'the frozen third, which no rule was written for', frozen: true },
])('$part', ({ part, frozen }) => {
  const measured = measure(labelledSentences().filter((_, index) => isFrozen(index) === frozen));

  it('an underline is seldom wrong, and numbers and contact data are seldom missed', () => {
    const [all, numbers] = [together(measured), together(measured, NUMBERS_AND_CONTACT)];
    console.info(
      `indicators, ${part}: precision ${precisionOf(all).toFixed(3)}, recall of numbers and contact ` +
        `${recallOf(numbers).toFixed(3)}`,
    );
    expect(precisionOf(all)).toBeGreaterThanOrEqual(PRECISION);
    expect(recallOf(numbers)).toBeGreaterThanOrEqual(RECALL);
  });
});

describe('a place in a text', () => {
  it('is given in UTF-16 units, also after emoji and letters whose lower case is longer', () => {
    expect(found('👩‍👩‍👧‍👦 İ ring 070-174 06 05 ❤️')).toEqual(['telefon: 070-174 06 05']);
  });

  it('is found however the number is grouped, and only with a valid check digit', () => {
    expect(found('19811218-9876, 811218 9876, 8112189876 och 81 12 18 – 9876')).toEqual([
      'personnummer: 19811218-9876',
      'personnummer: 811218 9876',
      'personnummer: 8112189876',
      'personnummer: 81 12 18 – 9876',
    ]);
    expect(found('811218-9875, 810229-9876, 811218-XXXX')).toEqual([]);
    expect(found('4242 4242 4242 4242, 4242424242424242 men inte 4242 4242 4242 4241')).toEqual([
      'kortnummer: 4242 4242 4242 4242',
      'kortnummer: 4242424242424242',
    ]);
  });

  it.each([
    ['bankkonto', 'SEB 5244-00 123 43', 'bankkonto: 5244-00 123 43'],
    ['bankkonto', 'Clearing 6789 och mitt konto är 400 100 207', 'bankkonto: 6789 och mitt konto är 400 100 207'],
    ['bankkonto', 'Clearing: 6789\nKonto: 400 100 207', 'bankkonto: 6789\nKonto: 400 100 207'],
    ['bankkonto', 'Konto 400 100 207, clearing 6789', 'bankkonto: 400 100 207, clearing 6789'],
    ['bankkonto', '52440012343 i Nordea', 'bankkonto: 52440012343'],
    ['bankkonto', 'IBAN SE15-5000-0000-0524-4001-2345', 'bankkonto: SE15-5000-0000-0524-4001-2345'],
    ['bankkonto', 'Swedbank 8327-9, 123 456 789-7', 'bankkonto: 8327-9, 123 456 789-7'],
    ['bankkonto', 'Clearing (6789) = 400 100 207', 'bankkonto: 6789) = 400 100 207'],
    ['bankkonto', 'Konto 5244 👉 00 123 43 tack', 'bankkonto: 5244 👉 00 123 43'],
    ['bankkonto', '9060-001.236-0 tack', 'bankkonto: 9060-001.236-0'],
    // The check digit is computed without the first digit of the clearing number.
    ['bankkonto', '9070-001.234-6 tack', 'bankkonto: 9070-001.234-6'],
    ['bankkonto', '3144 privatkonto nummer 00 125 04', 'bankkonto: 3144 privatkonto nummer 00 125 04'],
    [
      'bankkonto',
      'Clearing 6789 och sedan ska det stå 400 100 207',
      'bankkonto: 6789 och sedan ska det stå 400 100 207',
    ],
    [
      'bankkonto',
      '400 100 207 hos dem, och clearingnumret är 6789.',
      'bankkonto: 400 100 207 hos dem, och clearingnumret är 6789',
    ],
    ['bankkonto', '400 100 207, Handelsbanken 6789', 'bankkonto: 400 100 207, Handelsbanken 6789'],
    [
      'adress',
      'Det var på Smedjegatan 8 B, 2 tr, 184 30 Åkersberga igår',
      'adress: Smedjegatan 8 B, 2 tr, 184 30 Åkersberga',
    ],
    ['epost', 'Skriv till anna snabel-a example.se nu', 'epost: anna snabel-a example.se'],
    ['telefon', 'Mobil +46 (0)70-174 06 80.', 'telefon: +46 (0)70-174 06 80'],
    ['halsa', 'Min granne Kjell har cancer', 'halsa: cancer'],
  ])('is found whole: %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Byråkratin är som en cancer',
    'Konto 400 100 208, clearing 6789',
    '9070-001.234-8 tack',
    'Konto 4010 och 6789 400 100 208 kr',
    'Clearing 6789 och sedan ska det stå 400 100 208',
    'Ärende 6789\n400 100 207 besökare i år',
    '52440012343 kontor i landet',
    'Vasagatan 2 gånger om dagen',
    'Bussarna 07.01 07.40 06.05',
    'Läs på medium.com/@namn.se',
    'Drottninggatan 30 000 besökare',
    'Vår pizzeria gick i konkurs',
  ])('is not found in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  // The cost in milliseconds is measured by `npm run bench -- --only words`. A search that never ends fails here by the
  // test's timeout.
  it.each(['1 ', 'a@', 'Storgatan 1 ', '0 7 0 ', 'jag har cancer ', '4242 ', '(08) ', 'a'])(
    'comes to an end in a hostile text: %s',
    (part) => {
      expect(Array.isArray(findIndicators(part.repeat(20_000)))).toBe(true);
    },
  );

  it.each(['clearing', 'nordea'])('terminates on a row of spaces after an account word: %s', (name) => {
    expect(Array.isArray(findIndicators(`1234567890 ${name}${' '.repeat(200_000)}`))).toBe(true);
  });
});

describe('what an official reads about the indicators', () => {
  it('names each kind once, in either language, and says nothing when there are none', () => {
    const findings = findIndicators('070-174 06 05, 070-174 06 12 och 811218-9876');
    expect(maybePersonal(findings, 'sv')).toBe('Kan vara personuppgift: personnummer, telefon');
    expect(maybePersonal(findings, 'en')).toBe('May be personal data: personal identity number, telephone');
    expect(maybePersonal([], 'sv')).toBeNull();
  });

  it('masks the place in a preview, and nothing else', () => {
    const mask = (text: string): string => maskText(text, findIndicators(text));
    expect(mask('Ring Siv, 070-174 06 05')).toBe('Ring Siv, ███-███ ██ ██');
    expect(mask('Mejla anna.svensson@example.se 👍')).toBe('Mejla a███.s███████@e██████.s█ 👍');
    expect(mask('Konto 3300-811218-9876 i Nordea')).toBe('Konto ████-██████-████ i Nordea');
    expect(mask('min granne Kjell har cancer')).toBe('min granne Kjell har c█████');
    expect(mask('Bra jobbat!')).toBe('Bra jobbat!');
  });
});
