/** Every pack that ships is valid, verbatim and complete, and its ids are never reused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGuidelineText } from '../../lib/guidelines/guideline-text';
import { loadPack } from '../../lib/guidelines/load';
import { shippedPacks } from '../../lib/guidelines/packs';
import { shippedTexts } from '../../lib/guidelines/packs/texts';
import type { Pack } from '../../lib/guidelines/schema';
import keptIds from './pack-ids.json';

const root = resolve(import.meta.dirname, '../..');
/** Only beside the project in the workshop. Elsewhere the tests that need it are skipped and say so. */
const original = resolve(root, '../shared/guidelines/osteraker-2011.txt');

function get(id: string): Pack {
  const loaded = loadPack(shippedPacks[id]);
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problems, null, 1));
  return loaded.pack;
}

/** Every {quote, line} anywhere in the pack. */
function quotesIn(value: unknown): { quote: string; line: number; lineTo: number }[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'quote' in value && 'line' in value && typeof value.quote === 'string' && typeof value.line === 'number'
      ? [
          {
            quote: value.quote,
            line: value.line,
            lineTo: 'lineTo' in value && typeof value.lineTo === 'number' ? value.lineTo : value.line,
          },
        ]
      : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

const idsOf = (pack: Pack): Record<string, string[]> => ({
  grounds: pack.grounds.map(({ id }) => id),
  checklists: pack.checklists.map(({ id }) => id),
  items: pack.checklists.flatMap(({ items }) => items.map(({ id }) => id)),
  duties: pack.duties.map(({ id }) => id),
  lawNotes: pack.lawNotes.map(({ id }) => id),
  tensions: pack.tensions.map(({ id }) => id),
  templates: pack.templates.map(({ id }) => id),
  inputs: pack.grounds.flatMap((ground) => ground.inputs.map(({ id }) => `${ground.id}/${id}`)),
});

describe('every pack', () => {
  it('has its folder registered', () => {
    const folders = readdirSync(resolve(root, 'lib/guidelines/packs'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(Object.keys(shippedPacks).sort()).toEqual(folders.sort());
  });

  for (const id of Object.keys(shippedPacks)) {
    it(`${id} is valid and holds its own id`, () => expect(get(id).id).toBe(id));

    it(`${id} has the whole text beside it, with the same title`, () => {
      const { guideline, lines } = loadGuidelineText(shippedTexts[id]);
      expect(guideline).toBe(id);
      expect(lines).toContain(get(id).guideline.title.quote);
    });

    it(`${id} has exactly the listed ids: evidence refers to them, so none is dropped, renamed or reused`, () => {
      expect(idsOf(get(id))).toEqual((keptIds as Record<string, unknown>)[id]);
    });
  }
});

describe('the Österåker pack against the guideline', () => {
  const pack = get('0117-osteraker');
  const ground = (id: string) => pack.grounds.find((each) => each.id === id);

  const { lines } = loadGuidelineText(shippedTexts['0117-osteraker']);

  it.skipIf(!existsSync(original))(
    'has the guideline whole, word for word (skipped where the original is not beside the project)',
    () => expect(lines.join('\n')).toBe(readFileSync(original, 'utf8').replace(/\n$/, '')),
  );

  it('quotes every sentence verbatim at its line', () => {
    const quotes = quotesIn(pack);
    expect(quotes.length).toBeGreaterThan(200);
    const wrong = quotes.filter(({ quote, line, lineTo }) => {
      const there = lines.slice(line - 1, lineTo).join('\n');
      let from = 0;
      return quote.split('…').some((part) => {
        const at = there.indexOf(part.trim(), from);
        from = at + part.trim().length;
        return at < 0;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('covers every list line of the annex and every definition', () => {
    const covered = new Set([
      ...pack.checklists.flatMap(({ items }) => items.map(({ line }) => line)),
      ...pack.definitions.map(({ line }) => line),
    ]);
    const listed = lines
      .map((text, index) => ({ text, line: index + 1 }))
      .filter(({ text, line }) => line > 124 && line < 207 && /^\s?- /.test(text));
    expect(listed.filter(({ line }) => !covered.has(line))).toEqual([]);
    expect(pack.definitions).toHaveLength(14);
  });

  it('has all 122 duties in order', () =>
    expect(pack.duties.map(({ id }) => id)).toEqual(
      Array.from({ length: 122 }, (_, index) => `d${String(index + 1).padStart(3, '0')}`),
    ));

  it('splits the annex: hets mot folkgrupp is law, sexist remarks and personal attacks are house rules', () => {
    expect(ground('hets-mot-folkgrupp')?.tier).toBe('law');
    for (const id of [
      'sexistiska-yttranden',
      'personangrepp',
      'forolampning',
      'trakasserier',
      'svordomar',
      'obscena-ord',
      'reklam',
      'pornografi',
    ])
      expect(ground(id)?.tier).toBe('house-rule');
  });

  it("removes the five crimes of line 85 omgående and integrity directly, and has the main text's own two", () => {
    for (const id of [
      'uppvigling',
      'hets-mot-folkgrupp',
      'barnpornografi',
      'olaga-valdsskildring',
      'upphovsrattsintrang',
    ])
      expect(ground(id)).toMatchObject({ line: 85, urgency: 'omgående', bbsDuty: true });
    expect(ground('personlig-integritet')).toMatchObject({ line: 91, urgency: 'direkt', tier: 'law' });
    expect(ground('sekretess')).toMatchObject({ line: 81, tier: 'law' });
  });

  it('never lets a suspected child abuse image be captured, and only that', () => {
    expect(pack.grounds.filter(({ capture }) => capture === 'forbidden').map(({ id }) => id)).toEqual([
      'barnpornografi',
    ]);
  });

  it('notes that BBS-lagen does not require removal of förtal and förolämpning', () => {
    expect(ground('fortal')?.bbsDuty).toBe(false);
    expect(ground('forolampning')?.bbsDuty).toBe(false);
  });

  it('marks later law as a dated addition, apart from the guideline', () => {
    expect(pack.lawNotes.every((note) => note.kind === 'addition' && note.date === '2026-02-22')).toBe(true);
    expect(pack.grounds.filter(({ addition }) => addition !== null).map(({ id }) => id)).toEqual([
      'olaga-integritetsintrang',
      'terroristbrott-uppmaning',
    ]);
  });
});
