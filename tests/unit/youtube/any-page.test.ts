/**
 * Whatever stands beside an item, its reading has its own id, text, author, pictures and replies. `RUNS=n` tries more
 * pages.
 */
import { describe, expect, it } from 'vitest';
import { structureReaders } from '../../../lib/platforms/registry';
import { youtube } from '../../../lib/platforms/youtube';
import fc, { runs } from '../fast-check';
import { watchPage } from './page';
import { thread, type Below, type Item, type Part, type Shape } from './parts';

const shapes = fc.constantFrom<Shape[]>(
  'usual',
  'own',
  'closed-channel',
  'no-words',
  'picture-only',
  'custom-emoji',
  'clamped',
  'quotes',
  'paid',
  'translated',
  'pinned',
);
const lists = fc.constantFrom<Below[]>('nothing', 'flat', 'threads', 'nested', 'folded');
const threads = fc.array(fc.record({ shape: shapes, below: lists, copies: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});

/** The marks are numbers of one length, so that no mark is part of another. */
function pageFrom(wanted: { shape: Shape; below: Below; copies: boolean }[]): Part[] {
  const parts: Part[] = [];
  for (const [at, { shape, below, copies }] of wanted.entries()) {
    const mark = 1001 + at * 10;
    const other = 1001 + ((at + 1) % wanted.length) * 10;
    // Another thread's reply, drawn again in this one.
    const copied: Item | undefined = copies ? parts[0]?.items[1] : undefined;
    parts.push(thread({ shape, below, mark, other }, copied ?? null));
  }
  return parts;
}

/** The marks in what was read. */
const marksIn = (value: unknown): string[] =>
  JSON.stringify(value).match(/(?<=Ord |namn-|hjärta |bild-|svar|m)1\d{3}/gu) ?? [];

describe('any page of known parts', () => {
  it(
    'reads no item with the text, the author, the pictures or the id of another',
    { timeout: runs(15) * 4_000 },
    () => {
      fc.assert(
        fc.property(threads, (wanted) => {
          const parts = pageFrom(wanted);
          const known = new Map(parts.flatMap(({ items }) => items).map((item) => [item.id, item]));
          const root = watchPage(parts.map(({ html }) => html).join(''));
          const found = youtube.findItems(root);
          expect(found.map(({ ref }) => ref.id).toSorted()).toEqual([...known.keys()].toSorted());
          for (const item of found) {
            const own = known.get(item.ref.id ?? '');
            const { text, author, media, permalink, ends } = youtube.read(root, item);
            expect([own?.author]).toContain(author.name);
            expect([`https://www.youtube.com/${own?.author ?? ''}`, null]).toContain(author.profileUrl);
            expect(text.raw.startsWith(own?.words ?? '?')).toBe(true);
            expect(text.translated === true).toBe(own?.translated);
            expect(item.ref.parentId).toBe(own?.parentId);
            expect(permalink).toContain(`lc=${own?.id ?? '?'}`);
            const [mark] = marksIn(own?.author);
            expect(marksIn({ text, author, media }).filter((each) => each !== mark)).toEqual([]);
            expect(ends?.author.kind).toBe('read');
            expect(ends?.text.kind).not.toBe(own?.words === '' ? 'read' : 'absent');
            expect(youtube.relocate(root, item.ref).kind).toBe('found');
            // Its replies are its own: a copy of another thread's reply is no reply here.
            const thread = own?.parentId ?? own?.id ?? '';
            for (const { ref } of structureReaders.youtube.repliesNow(root, item)) expect(ref.parentId).toBe(thread);
          }
        }),
        { numRuns: runs(15) },
      );
    },
  );
});
