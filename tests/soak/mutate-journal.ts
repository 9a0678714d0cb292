/** Swaps, doubles, drops, changes and borrows journal rows, and puts in time stamps that belong to something else. */
import type { JournalRow } from '../../lib/domain/journal';
import { mendBag } from './mend-bag';
import { changed, encode, rehashed, rowsOf, withRows, type Mutation, type Subject } from './package-edits';

export function journal({ files, top, random }: Subject): Mutation[] {
  const rows = rowsOf(files, top);
  const at = random.between(0, rows.length - 2);
  const [one, next] = [rows[at], rows[at + 1]];
  if (one === undefined || next === undefined) throw new Error('the journal is too short');
  const swapped = rows.with(at, next).with(at + 1, one);
  const say = (kind: string, names: string, change: () => Promise<JournalRow[]> | JournalRow[]): Mutation => ({
    kind,
    names,
    bagShows: false,
    apply: async () => withRows(files, top, await change()),
  });
  return [
    {
      kind: 'two journal rows swapped',
      names: 'journal',
      bagShows: true,
      apply: () => changed(files, `${top}data/journal.json`, encode(`${JSON.stringify(swapped, null, 1)}\n`)),
    },
    say('two journal rows swapped, lists mended', 'fel plats', () => swapped),
    say('two journal rows swapped with their numbers, lists mended', 'ournal', () =>
      rows.with(at, { ...next, seq: one.seq }).with(at + 1, { ...one, seq: next.seq }),
    ),
    say('a journal row twice, lists mended', 'fel plats', () => rows.toSpliced(at, 0, one)),
    say('the row of the seal gone, lists mended', 'förseglingen', () => rows.filter((row) => row.kind !== 'sealed')),
    say('the row of the signature gone, lists mended', 'signaturen', () => rows.filter((row) => row.kind !== 'signed')),
    say('what a journal row says, lists mended', 'har ändrats', () =>
      rows.with(-1, { ...(rows.at(-1) ?? one), operator: 'Någon Annan' }),
    ),
    say('a journal row of another handling, lists mended', 'annan handling', async () => [
      ...rows,
      await rehashed({ ...one, seq: (rows.at(-1)?.seq ?? 0) + 5, recordId: 'någon-annans' }),
    ]),
    say('a row put in with the next number, lists mended', 'raden före', async () => [
      ...rows,
      await rehashed({ ...one, kind: 'note', seq: (rows.at(-1)?.seq ?? 0) + 1 }),
    ]),
  ];
}

export function stamps({ files, top, other, otherTop }: Subject): Mutation[] {
  const rows = rowsOf(files, top);
  const foreign = rowsOf(other, otherTop).find((row) => row.kind === 'stamped');
  const own = rows.findIndex((row) => row.kind === 'stamped');
  const row = rows[own];
  const token = own < 0 ? undefined : [...files.keys()].find((path) => path.endsWith('.tsr'));
  if (foreign === undefined || row === undefined || token === undefined) return [];
  const foreignToken = new Uint8Array(
    Buffer.from(typeof foreign.data['token'] === 'string' ? foreign.data['token'] : '', 'base64'),
  );
  return [
    {
      kind: 'a stamp for other data, lists mended',
      names: 'idsstämpel',
      bagShows: false,
      apply: () => mendBag(changed(files, token, foreignToken), top),
    },
    {
      // The row claims that the stamp is for this record; the token shows that it is not.
      kind: 'a stamp for other data, journal row and lists mended',
      names: 'idsstämpel',
      bagShows: false,
      apply: async () =>
        withRows(
          changed(files, token, foreignToken),
          top,
          rows.with(own, await rehashed({ ...row, data: { ...row.data, token: foreign.data['token'] ?? '' } })),
        ),
    },
    {
      kind: 'another time in a stamp’s row, lists mended',
      names: 'tid',
      bagShows: false,
      apply: async () =>
        withRows(
          files,
          top,
          rows.with(own, await rehashed({ ...row, data: { ...row.data, genTime: '2020-01-01T00:00:00.000Z' } })),
        ),
    },
    {
      kind: 'the row of a stamp gone, lists mended',
      names: 'ingen som journalen nämner',
      bagShows: false,
      apply: async () =>
        withRows(
          files,
          top,
          rows.filter((one) => one.kind !== 'stamped'),
        ),
    },
  ];
}
