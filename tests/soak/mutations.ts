/** Everything that is done to a package so that the verifier must find it. Each names what the answer must name. */
import { canonicalBytes } from '../../lib/evidence/canonical';
import { toBase64 } from '../../lib/domain/base64';
import { rawToDer } from '../../lib/evidence/der';
import { rowHash } from '../../lib/evidence/row-hash';
import type { JournalRow } from '../../lib/domain/journal';
import { mendBag, type Files } from './mend-bag';
import { newerPackages } from './newer';
import type { Random } from './random';

export interface Mutation {
  kind: string;
  /** Must stand in one of the faults. */
  names: string;
  /** A validator of BagIt finds it too: bytes, missing and added files. */
  bagShows: boolean;
  /** What the answer must be; `broken` when left out. */
  says?: 'broken' | 'newer';
  apply: () => Promise<Files> | Files;
}

export interface Subject {
  files: Files;
  top: string;
  /** Paths under data/ of the captured files. */
  artifacts: string[];
  random: Random;
  /** Files of another handling's package, for swaps. */
  other: Files;
  otherTop: string;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export function flipped(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.between(0, bytes.length - 1);
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << random.between(0, 7)) : byte));
}

const changed = (files: Files, path: string, bytes: Uint8Array<ArrayBuffer>): Files => new Map(files).set(path, bytes);
function without(files: Files, path: string): Files {
  const left = new Map(files);
  left.delete(path);
  return left;
}
const renamed = (files: Files, from: string, to: string): Files =>
  new Map([...files].map(([path, bytes]) => [path === from ? to : path, bytes]));

export function mutationsOf(subject: Subject): Mutation[] {
  return [
    ...everyFile(subject),
    ...mended(subject),
    ...added(subject),
    ...journal(subject),
    ...signatures(subject),
    ...stamps(subject),
    ...newerPackages(subject.files, subject.top).map((one) => ({ ...one, bagShows: false })),
  ];
}

function everyFile({ files, top, random }: Subject): Mutation[] {
  // An empty file has no byte to change; that it goes away is tried all the same.
  const hasBytes = (path: string): boolean => (files.get(path)?.length ?? 0) > 0;
  return [...files.keys()].flatMap((path) => {
    const names = path.slice(top.length);
    const isPayload = names.startsWith('data/');
    const turned = names.replace(/[a-zåäö](?=[^/]*$)/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    const bytes: Mutation[] = [
      {
        kind: isPayload ? 'one byte of a file in data/' : 'one byte of a tag file',
        names: isPayload ? names : '.txt',
        bagShows: isPayload,
        apply: () => changed(files, path, flipped(files.get(path) ?? encode(''), random)),
      },
      {
        kind: 'a file cut short',
        names: isPayload ? names : '.txt',
        bagShows: isPayload,
        apply: () => changed(files, path, (files.get(path) ?? encode('')).slice(0, -1)),
      },
    ];
    const whole: Mutation[] = [
      {
        kind: isPayload ? 'a file of data/ missing' : 'a tag file missing',
        names,
        bagShows: isPayload,
        apply: () => without(files, path),
      },
      {
        kind: 'a file named with another case',
        names,
        bagShows: isPayload,
        apply: () => renamed(files, path, top + turned),
      },
    ];
    return hasBytes(path) ? [...bytes, ...whole] : whole;
  });
}

/** What the seal covers: changed or taken away, and the bag's lists written anew. What is only derived at export is not among these. */
function mended({ files, top, artifacts, random, other, otherTop }: Subject): Mutation[] {
  const covered = [
    'data/handling.json',
    'data/journal.json',
    'data/handling.sig',
    'data/public-key.pem',
    ...artifacts,
    ...[...files.keys()].map((path) => path.slice(top.length)).filter((path) => path.endsWith('.tsr')),
  ];
  const one = covered.flatMap((path): Mutation[] => {
    const shown = path.replace('data/', '');
    // A changed handling or journal shows in the other of the two; a changed stamp by what it was.
    const names =
      { 'handling.json': 'andling', 'journal.json': 'ournal' }[shown] ?? (path.endsWith('.tsr') ? 'idsstämpel' : shown);
    return [
      {
        kind: 'one byte of a sealed file, lists mended',
        names,
        bagShows: false,
        apply: () => mendBag(changed(files, top + path, flipped(files.get(top + path) ?? encode(''), random)), top),
      },
      {
        kind: 'a sealed file missing, lists mended',
        names,
        bagShows: false,
        apply: () => mendBag(without(files, top + path), top),
      },
    ];
  });
  const borrowed = ['data/handling.json', 'data/journal.json'].map((path): Mutation => ({
    kind: 'a file of another handling, lists mended',
    names: 'andling',
    bagShows: false,
    apply: () => mendBag(changed(files, top + path, other.get(otherTop + path) ?? encode('')), top),
  }));
  const spaced: Mutation = {
    kind: 'handling.json written in another form',
    names: 'RFC 8785',
    bagShows: false,
    apply: () =>
      mendBag(
        changed(
          files,
          `${top}data/handling.json`,
          encode(JSON.stringify(JSON.parse(decode(files.get(`${top}data/handling.json`))) as unknown, null, 1)),
        ),
        top,
      ),
  };
  return [...one, ...borrowed, spaced, author(files, top)];
}

/** Another author, written canonically, and the journal's hash of the handling mended with the row's own hash: the signature tells. */
function author(files: Files, top: string): Mutation {
  const apply = async (): Promise<Files> => {
    const handling = JSON.parse(decode(files.get(`${top}data/handling.json`))) as {
      item: { author: { name: string } };
    };
    handling.item.author.name = 'Någon Annan';
    const bytes = canonicalBytes(handling);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    const rows = await Promise.all(
      rowsOf(files, top).map(async (row) =>
        row.kind === 'sealed' ? rehashed({ ...row, data: { ...row.data, manifestHash: digest } }) : row,
      ),
    );
    return withRows(changed(files, `${top}data/handling.json`, bytes), top, rows);
  };
  return { kind: 'another author, hashes and lists mended', names: 'ignatur', bagShows: false, apply };
}

function added({ files, top }: Subject): Mutation[] {
  const strange = encode('lagd hit efteråt');
  const other = `${top}data/extra-bild.png`;
  return [
    {
      kind: 'a file added to data/',
      names: 'extra-bild.png',
      bagShows: true,
      apply: () => changed(files, other, strange),
    },
    {
      kind: 'a file added to data/, lists mended',
      names: 'extra-bild.png',
      bagShows: false,
      apply: () => mendBag(changed(files, other, strange), top),
    },
    {
      kind: 'a tag file added',
      names: 'extra.txt',
      bagShows: true,
      apply: () => changed(files, `${top}extra.txt`, strange),
    },
    {
      kind: 'a file added beside the bag',
      names: 'extra.txt',
      bagShows: true,
      apply: () => changed(files, 'extra.txt', strange),
    },
    {
      kind: 'a stamp added, lists mended',
      names: 'handling-9.tsr',
      bagShows: false,
      apply: () => mendBag(changed(files, `${top}data/handling-9.tsr`, strange), top),
    },
  ];
}

const rowsOf = (files: Files, top: string): JournalRow[] =>
  JSON.parse(decode(files.get(`${top}data/journal.json`))) as JournalRow[];
const withRows = (files: Files, top: string, rows: JournalRow[]): Files =>
  mendBag(changed(files, `${top}data/journal.json`, encode(`${JSON.stringify(rows, null, 1)}\n`)), top);
const rehashed = async (row: JournalRow): Promise<JournalRow> => ({ ...row, hash: await rowHash(row) });

function journal({ files, top, random }: Subject): Mutation[] {
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

function signatures({ files, top }: Subject): Mutation[] {
  const handling = files.get(`${top}data/handling.json`) ?? encode('');
  const made = async (
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ signature: Uint8Array<ArrayBuffer>; spki: Uint8Array<ArrayBuffer> }> => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
    const signature = rawToDer(
      new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-384' }, pair.privateKey, bytes)),
    );
    return { signature, spki: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)) };
  };
  const pem = (spki: Uint8Array): Uint8Array<ArrayBuffer> =>
    encode(
      `-----BEGIN PUBLIC KEY-----\n${(toBase64(spki).match(/.{1,64}/g) ?? []).join('\n')}\n-----END PUBLIC KEY-----\n`,
    );
  const sig = `${top}data/handling.sig`;
  const key = `${top}data/public-key.pem`;
  return [
    {
      kind: 'signature of another key, lists mended',
      names: 'ignatur',
      bagShows: false,
      apply: async () => mendBag(changed(files, sig, (await made(handling)).signature), top),
    },
    {
      kind: 'signature and key of another, lists mended',
      names: 'Nyckeln',
      bagShows: false,
      apply: async () => {
        const { signature, spki } = await made(handling);
        return mendBag(changed(changed(files, sig, signature), key, pem(spki)), top);
      },
    },
  ];
}

function stamps({ files, top, other, otherTop }: Subject): Mutation[] {
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
      // The row says that it is for this one; the token knows better.
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
