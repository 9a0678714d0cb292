/** The labelled sentences are sound and hold no real person's data. The indicators' figures depend on both. */
import { describe, expect, it } from 'vitest';
import { isFrozen, isTrap, LABEL_RULES, labelledSentences, type LabelRule } from '../../indicators/labelled-sentences';

const sentences = labelledSentences();
const frozen = sentences.filter((_, index) => isFrozen(index));
const digits = (text: string): string => text.replace(/\D/g, '');
const labelled = (rule: LabelRule): string[] =>
  sentences.flatMap(({ spans }) => spans.filter((span) => span.rule === rule).map(({ text }) => text));
const held = (among: typeof sentences, rule: LabelRule): number =>
  among.filter(({ spans }) => spans.some((span) => span.rule === rule)).length;
const trapped = (among: typeof sentences, rule: LabelRule): number =>
  among.filter((sentence) => isTrap(sentence) && sentence.trapFor.includes(rule)).length;
const NUMBERS_AND_CONTACT: readonly LabelRule[] = [
  'personnummer',
  'samordningsnummer',
  'bankkonto',
  'kortnummer',
  'telefon',
  'epost',
  'adress',
];

/** A second implementation, so that a bug in a rule does not hide a bug in the set. */
function passesLuhn(number: string): boolean {
  const sum = Array.from(number)
    .toReversed()
    .reduce((total, digit, index) => {
      const weighed = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return sum % 10 === 0;
}

describe('the labelled sentences', () => {
  it('are many and unique, and half are traps', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(400);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
    expect(sentences.filter(isTrap).length).toBeGreaterThanOrEqual(sentences.length / 2);
  });

  it('name only existing rules, and each label is in the text at its place', () => {
    const wrong = sentences.flatMap(({ id, text, trapFor, spans }) => [
      ...[...trapFor, ...spans.map(({ rule }) => rule)]
        .filter((rule) => !LABEL_RULES.includes(rule))
        .map((rule) => `${id}: no rule ${rule}`),
      ...spans
        .filter((span) => span.text === '' || !text.startsWith(span.text, span.at ?? text.indexOf(span.text)))
        .map((span) => `${id}: ”${span.text}” is not there`),
      ...spans
        .filter((span) => span.at === undefined && text.indexOf(span.text) !== text.lastIndexOf(span.text))
        .map((span) => `${id}: ”${span.text}” stands twice, say at`),
    ]);
    expect(wrong).toEqual([]);
  });

  it.each(LABEL_RULES)('hold enough of %s and of its traps, in the frozen third too', (rule) => {
    const least = NUMBERS_AND_CONTACT.includes(rule) ? 20 : 10;
    expect(held(sentences, rule)).toBeGreaterThanOrEqual(least);
    expect(trapped(sentences, rule)).toBeGreaterThanOrEqual(10);
    expect(held(frozen, rule)).toBeGreaterThanOrEqual(Math.floor(least / 3));
    expect(trapped(frozen, rule)).toBeGreaterThanOrEqual(5);
  });
});

describe('the labelled sentences hold no real person’s data', () => {
  it('personal and coordination numbers are valid and carry a test serial, 980 to 999', () => {
    const numbers = [...labelled('personnummer'), ...labelled('samordningsnummer')].map((text) =>
      digits(text).slice(-10),
    );
    expect(numbers.filter((number) => !passesLuhn(number) || !/^\d{6}9[89]\d\d$/.test(number))).toEqual([]);
  });

  it('phone numbers come from the series that PTS keeps for fiction', () => {
    const fiction = /^0(70174(060[5-9]|06[1-9]\d)|8465004\d\d|3139006[0-4]\d|4062804[0-4]\d|9803192\d\d)$/;
    const numbers = labelled('telefon').map((text) => digits(text.replace('(0)', '')).replace(/^(0046|46)/, '0'));
    expect(numbers.filter((number) => !fiction.test(number))).toEqual([]);
  });

  it('card numbers pass their check, and mail goes to a domain kept for examples', () => {
    expect(labelled('kortnummer').filter((text) => !passesLuhn(digits(text)))).toEqual([]);
    expect(labelled('epost').filter((text) => !/\bexample\.(se|com|org|net)$/i.test(text))).toEqual([]);
  });
});
