/** The guideline is shown whole: every line in order, and nothing else. */
import { expect, it } from 'vitest';
import fc from '../fast-check';
import { guidelineTextInForce } from '../../../lib/guidelines/packs/texts';
import { blocksOf, lineAnchor, piecesOf, type Block } from '../../../lib/help/chapters';

const linesOf = (blocks: Block[]): { line: number; text: string }[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : [{ line: block.line, text: block.text }]));

it('shows every line that has words, at its own number', () => {
  const { lines, headings } = guidelineTextInForce();
  const shown = linesOf(blocksOf({ lines, headings }));
  const written = lines.flatMap((text, at) => (text.trim() === '' ? [] : [{ line: at + 1, text }]));
  expect(shown.map(({ line }) => line)).toEqual(written.map(({ line }) => line));
  expect(shown.map(({ text }) => text)).toEqual(written.map(({ text }) => text.replace(/^ ?- /, '')));
});

it('has the chapters and the three appendices as headings', () => {
  const headings = blocksOf(guidelineTextInForce()).flatMap((block) => (block.kind === 'heading' ? [block] : []));
  expect(headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual([
    'Bakgrund',
    'Vad är sociala medier?',
    'Varför sociala medier och vad vill vi åstadkomma?',
    'Ansvaret för sociala medier',
    'Hantering av sociala medier',
    'Hantering av material',
    'Gallring och arkivering',
    'Privat användande',
    'Politiska partier',
    'Referenser och relaterad information',
    'Bilaga 1',
    'Bilaga 2',
    'Bilaga 3',
  ]);
  expect(headings.find(({ text }) => text === 'Svara på rätt sätt')).toMatchObject({ level: 3, line: 156 });
});

it('loses no line of any text', () => {
  const line = fc.oneof(fc.constant(''), fc.constant('- punkt'), fc.constant(' - punkt'), fc.string());
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const shown = linesOf(blocksOf({ lines, headings: [] }));
      const written = lines.flatMap((text, at) => (text.trim() === '' ? [] : [at + 1]));
      expect(shown.map((each) => each.line)).toEqual(written);
    }),
  );
});

it('shows stars around a word as emphasis, and a single star as itself', () => {
  expect(piecesOf('ofta *BDB* i tal')).toEqual([
    { text: 'ofta ', emphasis: false },
    { text: 'BDB', emphasis: true },
    { text: ' i tal', emphasis: false },
  ]);
  expect(piecesOf('2 * 3')).toEqual([{ text: '2 * 3', emphasis: false }]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const shown = piecesOf(text)
        .map(({ text: piece }) => piece)
        .join('');
      expect(shown.replaceAll('*', '')).toBe(text.replaceAll('*', ''));
    }),
  );
});

it('names a line as the quotes on the card do', () => expect(lineAnchor(87)).toBe('rad-87'));
