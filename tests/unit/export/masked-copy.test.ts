/** A records officer hands out a masked copy: masked text occurs nowhere in it, and the record is unchanged. */
import { beforeEach, describe, expect, it } from 'vitest';
import fc from '../fast-check';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { findRecord, journalOfRecord } from '../../../lib/evidence/store';
import { copiesLeft, filesIn } from '../../../lib/evidence/destroyed';
import { MASK, cover } from '../../../lib/export/masked-copy/cover';
import { lacksOf, maskedCopy, placesOf, type Choices, type CopySource } from '../../../lib/export/masked-copy/document';
import { placesIn } from '../../../lib/export/masked-copy/places';
import { openForCopy, saveMaskedCopy, type CopyContext, type CopyTarget } from '../../../lib/export/masked-copy/save';
import { journalLine } from '../../../lib/export/package/journal-words';
import { exportFonts } from '../../commands/setup/export-fonts';
import { aDatabase, seal } from '../evidence/a-database';

const TEXT = 'Adam här. Bo, ring 070-174 06 05 eller mejla siv@example.se. Svarares granne har cancer.';
const OSL = 'OSL 21 kap. 1 §';

let db: EvidenceDatabase;
let context: CopyContext;
beforeEach(() => {
  db = aDatabase().db;
  context = {
    db,
    operator: () => Promise.resolve('Eva Handläggare'),
    municipality: 'Österåkers kommun',
    version: '1.0.0',
    fonts: exportFonts,
    now: () => new Date('2026-11-30T09:00:00.000Z'),
  };
});

const allMasked = (sources: readonly CopySource[], own: readonly string[] = []): Choices =>
  new Map(placesOf(sources, own).map(({ key }) => [key, { mask: true as const, ground: OSL }]));
const facts = { operator: 'Eva', municipality: 'Österåkers kommun', at: new Date(0), own: [] };
const wordsOf = (sources: readonly CopySource[], choices: Choices): string =>
  JSON.stringify(maskedCopy(sources, choices, facts).blocks);

async function opened(text = TEXT): Promise<CopySource[]> {
  const { id } = await seal(db, { text });
  return (await openForCopy(context, [id])).sources;
}

const noteForbidden = (itemId: string): Promise<unknown> =>
  storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: 'https://www.facebook.com/x',
    permalink: null,
    itemId,
    postId: '90',
    parentId: null,
    registeredAccountId: null,
    operator: 'Klara Lind',
    knownAt: '2026-11-23T10:00:00.000Z',
  });

/** A target that keeps the finished file in memory. */
function aPlace(): { target: (name: string) => Promise<CopyTarget>; files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    target: (name) => {
      let bytes = new Uint8Array();
      return Promise.resolve({
        take: async (stream) => void (bytes = new Uint8Array(await new Response(stream).arrayBuffer())),
        finish: () => Promise.resolve(void files.set(name, bytes)),
        giveUp: () => Promise.resolve(),
      });
    },
  };
}

describe('what may be masked', () => {
  it('lists names, their parts that stand alone, and what may be personal data, each once', async () => {
    const found = placesOf(await opened(), []).map(({ kind, words, count }) => `${kind} ${words} ${count}`);
    expect(found).toEqual([
      'name Adam Arg 1',
      'name Bo Svarare 2',
      'name-part Adam 1',
      'name-part Bo 1',
      'name-part Svarare 1',
      'telefon 070-174 06 05 1',
      'epost siv@example.se 1',
      'halsa cancer 1',
    ]);
  });

  it('does not list the municipality’s own account as a name', async () => {
    const sources = await opened();
    for (const { part } of sources) part.item.context[0]!.author.name = 'ÖSTERÅKERS kommun';
    expect(placesOf(sources, []).some(({ words }) => /kommun/i.test(words))).toBe(false);
  });

  it('finds a name in which a joiner or a line hides', () => {
    const [place] = placesIn({ texts: ['S\u200biv\u00ad\nStröm'], names: ['Siv Ström'] }, []);
    expect(place).toMatchObject({ kind: 'name', count: 1 });
    expect(cover('Hej S\u200biv\u00ad\nStröm!', [{ place: place!, ground: 2 }]).text).toBe(`Hej ${MASK} [2]!`);
  });

  it('finds a name with an invisible character between a letter and its ring', () => {
    const [place] = placesIn({ texts: ['Hej A\u200d\u030asa'], names: ['Åsa'] }, []);
    expect(place).toMatchObject({ kind: 'name', count: 1 });
  });
});

describe('the copy', () => {
  it('has nothing of what is masked, says what it is, and names each ground', async () => {
    const sources = await opened();
    const copy = maskedCopy(sources, allMasked(sources), facts);
    const words = JSON.stringify(copy.blocks);
    for (const gone of ['Adam', 'Arg', 'Bo', 'Svarare', '070-174', 'siv@', 'cancer'])
      expect(words).not.toMatch(new RegExp(String.raw`(?<!\p{L})${gone}`, 'u'));
    expect(words).toContain('Det är inte själva handlingen.');
    expect(words).toContain(`["[1]","${OSL}"]`);
    expect(words).toContain('Bilder, filer, länkar och journal är inte med.');
    expect([copy.masked > 7, copy.grounds]).toEqual([true, [OSL]]);
  });

  it('shows what the official chose to show, and nothing else', async () => {
    const sources = await opened();
    const choices = new Map(allMasked(sources)).set('telefon 070-174 06 05', { mask: false as const });
    expect(wordsOf(sources, choices)).toContain('070-174 06 05');
    expect(wordsOf(sources, choices)).not.toContain('siv@example.se');
  });

  it('masks what is not answered, without a number', async () => {
    const sources = await opened();
    expect(wordsOf(sources, new Map())).not.toContain('siv@');
    expect(lacksOf(placesOf(sources, []), new Map())).toHaveLength(8);
  });

  it('reveals no lengths, and merges adjacent masks', () => {
    const place = (words: string) => ({ place: { kind: 'own' as const, words }, ground: 1 });
    expect(cover('Ek bor här', [place('Ek')]).text).toBe(`${MASK} [1] bor här`);
    expect(cover('Jan-Erik bor här', [place('Jan-'), { ...place('Erik'), ground: 2 }]).text).toBe(
      `${MASK} [1, 2] bor här`,
    );
  });

  it('keeps no masked word, however names and texts are made', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'e', 'i', 'o', 'n', 'r', 's', 't', 'l', 'å', 'ä', 'ö'),
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 }),
        (a, b, bits) => {
          const text = [...bits, `${a} ${b}`, ...bits, a.toLowerCase(), `${b}s`].join(' ');
          const places = placesIn({ texts: [text], names: [`${a} ${b}`] }, []);
          const masked = cover(
            text,
            places.map((place) => ({ place, ground: 1 })),
          ).text;
          for (const name of [a, b])
            expect(masked).not.toMatch(new RegExp(String.raw`(?<!\p{L})${name}s?(?![\p{L}\p{M}])`, 'iu'));
        },
      ),
    );
  });
});

describe('a masked copy that is saved', () => {
  it('is a PDF, is journalled with its grounds and no masked word, and leaves the record unchanged', async () => {
    const sources = await opened();
    const { id } = sources[0]!.row;
    const before = await findRecord(db, id);
    const { target, files } = aPlace();
    const saved = await saveMaskedCopy(context, sources, { choices: allMasked(sources), own: [] }, target);
    expect(saved).toMatchObject({ fileName: 'maskad-kopia-bevis-1-2026-11-30.pdf' });
    const [pdf] = [...files.values()];
    expect(new TextDecoder('latin1').decode(pdf?.slice(0, 8))).toBe('%PDF-1.4');
    expect(new TextDecoder('latin1').decode(pdf)).not.toContain('Adam');
    const journalRows = await journalOfRecord(db, id);
    expect(journalRows.slice(-2).map(({ kind, data }) => [kind, data.what ?? data.about])).toEqual([
      ['viewed', 'masked-copy'],
      ['note', 'masked-copy'],
    ]);
    expect(journalRows.at(-1)).toMatchObject({ operator: 'Eva Handläggare', data: { grounds: [OSL], of: 1 } });
    expect(JSON.stringify(journalRows.slice(-2))).not.toMatch(/Adam|070-174|siv@/);
    expect(journalLine(journalRows.at(-1)!)).toContain(
      'maskad kopia maskad-kopia-bevis-1-2026-11-30.pdf, maskade ställen: ',
    );
    expect((await findRecord(db, id))?.handling).toEqual(before?.handling);
    expect((await verifyRecord(db, id)).kind).toBe('intact');
  });

  it('does not count as a copy of the evidence, but is listed when the content is destroyed', async () => {
    const sources = await opened();
    await saveMaskedCopy(context, sources, { choices: allMasked(sources), own: [] }, aPlace().target);
    expect(filesIn(await journalOfRecord(db, sources[0]!.row.id)).map(({ name }) => name)).toEqual([
      'maskad-kopia-bevis-1-2026-11-30.pdf',
    ]);
    expect(await db.journal.where('kind').equals('exported').count()).toBe(0);
    expect(await copiesLeft(db)).toEqual([]);
  });

  it('is not made where a masking has no ground, or nobody answers for it', async () => {
    const sources = await opened();
    const { target, files } = aPlace();
    const half = new Map(allMasked(sources)).set('epost siv@example.se', { mask: true, ground: ' ' });
    expect(await saveMaskedCopy(context, sources, { choices: half, own: [] }, target)).toBe('incomplete');
    const nobody = { ...context, operator: () => Promise.resolve(null) };
    const whole = { choices: allMasked(sources), own: [] };
    expect(await saveMaskedCopy(nobody, sources, whole, target)).toBe('operator-missing');
    expect(files.size).toBe(0);
  });

  it('does not appear when the journal cannot be written', async () => {
    const sources = await opened();
    const { target, files } = aPlace();
    const whole = { choices: allMasked(sources), own: [] };
    const place = await target('x');
    await expect(
      saveMaskedCopy(context, sources, whole, () =>
        Promise.resolve({
          ...place,
          take: async (stream, signal) => {
            await place.take(stream, signal);
            db.close({ disableAutoOpen: true });
          },
        }),
      ),
    ).rejects.toThrow(/./);
    expect(files.size).toBe(0);
  });

  it('is not made of content that must not be held, nor saved once that is known', async () => {
    const [one, two] = [await seal(db, { itemId: '1' }), await seal(db, { itemId: '2', text: 'Ring 070-174 06 05' })];
    const { sources } = await openForCopy(context, [one.id, two.id]);
    await noteForbidden('2');
    expect((await openForCopy(context, [two.id])).refused).toMatchObject([{ id: two.id, why: 'locked' }]);
    const { target, files } = aPlace();
    expect(await saveMaskedCopy(context, sources, { choices: allMasked(sources), own: [] }, target)).toBe('changed');
    expect(files.size).toBe(0);
  });

  it('is not finished where a record is noted as forbidden while the place is picked', async () => {
    const { id } = await seal(db, { itemId: '2', text: 'Ring 070-174 06 05' });
    const { sources } = await openForCopy(context, [id]);
    const { target, files } = aPlace();
    const saved = await saveMaskedCopy(context, sources, { choices: allMasked(sources), own: [] }, async (name) => {
      await noteForbidden('2');
      return target(name);
    });
    expect([saved, files.size]).toEqual(['changed', 0]);
    expect((await journalOfRecord(db, id)).filter(({ data }) => data.about === 'masked-copy')).toEqual([]);
  });

  it('is made of several together, and says which could not be opened', async () => {
    const one = await seal(db, { itemId: '1', text: 'Ring 070-174 06 05' });
    const two = await seal(db, { itemId: '2', text: 'Siv sa det' });
    const { sources, refused } = await openForCopy(context, [one.id, 'none', two.id]);
    expect([sources.map(({ row }) => row.seq), refused]).toEqual([
      [1, 2],
      [{ id: 'none', seq: null, why: 'unreadable' }],
    ]);
    const { target, files } = aPlace();
    const own = ['Siv'];
    await saveMaskedCopy(context, sources, { choices: allMasked(sources, own), own }, target);
    expect([...files.keys()]).toEqual(['maskad-kopia-2-bevis-2026-11-30.pdf']);
    for (const { id } of [one, two]) expect((await journalOfRecord(db, id)).at(-1)?.data.of).toBe(2);
  });
});
