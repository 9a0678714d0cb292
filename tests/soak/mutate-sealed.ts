/** Changes or removes what the seal and the signature cover, and mends everything that can be mended. */
import { toBase64 } from '../../lib/util/base64';
import { canonicalBytes } from '../../lib/evidence/canonical';
import { rawToDer } from '../../lib/evidence/der';
import { mendBag, type Files } from './mend-bag';
import {
  changed,
  decode,
  encode,
  flipped,
  rehashed,
  rowsOf,
  withRows,
  without,
  type Mutation,
  type Subject,
} from './package-edits';

/**
 * Changes or removes what the seal covers, and writes the bag's manifests again. Files that are only derived at export
 * are not included.
 */
export function mended({ files, top, artifacts, random, other, otherTop }: Subject): Mutation[] {
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
    // What the answer must name: a changed handling or journal no longer matches the other of the two, and a stamp is
    // named by kind, not by file.
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

/**
 * Changes the author, in canonical form, and mends the handling's hash in the journal and the row's own hash. Only the
 * signature can tell.
 */
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

export function signatures({ files, top }: Subject): Mutation[] {
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
