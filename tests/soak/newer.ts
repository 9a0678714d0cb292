/**
 * A package of a future version: sealed, signed and chained correctly, with content that this version cannot know. The
 * answer must be 'newer' and name that content: neither that all is well nor that something is broken. If such a
 * package is changed afterwards, it is still broken.
 */
import { toBase64 } from '../../lib/util/base64';
import { sha256 } from '../../lib/domain/sha256';
import type { JournalRow } from '../../lib/domain/journal';
import { canonicalBytes } from '../../lib/evidence/canonical';
import { rawToDer } from '../../lib/evidence/der';
import { rowHash } from '../../lib/evidence/row-hash';
import { mendBag, type Files } from './mend-bag';

interface Handling {
  record: { schema: string; [field: string]: unknown };
  item: Record<string, unknown>;
  [group: string]: unknown;
}

interface Draft {
  handling: Handling;
  rows: JournalRow[];
}

export interface NewerPackage {
  kind: string;
  names: string;
  says: 'newer' | 'broken';
  apply: () => Promise<Files>;
}

const read = (files: Files, path: string): unknown => JSON.parse(new TextDecoder().decode(files.get(path)));

/** Only made from packages without stamps: a stamp covers the original handling. */
export function newerPackages(files: Files, top: string): NewerPackage[] {
  if ([...files.keys()].some((path) => path.endsWith('.tsr'))) return [];
  const made = (kind: string, names: string, change: (draft: Draft) => void): NewerPackage => ({
    kind: `newer version: ${kind}`,
    names,
    says: 'newer',
    apply: () => resealed(files, top, change),
  });
  const later = ({ rows }: Draft): void => {
    const last = rows.at(-1);
    if (last !== undefined)
      rows.push({
        ...last,
        seq: last.seq + 3,
        kind: 'framtida-slag' as JournalRow['kind'],
        data: { om: 'något nytt' },
      });
  };
  return [
    made(
      'another schema',
      'uppsikt-handling/2',
      ({ handling }) => void (handling.record.schema = 'uppsikt-handling/2'),
    ),
    made('an unknown field', 'item.stämning', ({ handling }) => void (handling.item['stämning'] = 'ny')),
    made('an unknown group', 'framtid', ({ handling }) => void (handling['framtid'] = { a: [1, { b: 2 }] })),
    made('an unknown kind of journal row', 'framtida-slag', later),
    changedAfterwards(files, top),
    otherSchemaAndFile(files, top),
  ];
}

/** The handling is changed after signing and every hash is mended; the signature tells. */
function changedAfterwards(files: Files, top: string): NewerPackage {
  return {
    kind: 'newer version: changed afterwards, lists mended',
    names: 'ignatur',
    says: 'broken',
    apply: async () => {
      const whole = await resealed(files, top, ({ handling }) => void (handling.item['stämning'] = 'ny'));
      const handling = read(whole, `${top}data/handling.json`) as Handling;
      handling.item['stämning'] = 'ändrad';
      const bytes = canonicalBytes(handling);
      const hash = await sha256(bytes);
      const rows = await chained(
        rowsIn(whole, top).map((row) =>
          row.kind === 'sealed' ? { ...row, data: { ...row.data, manifestHash: hash } } : row,
        ),
      );
      return mendBag(
        new Map(whole).set(`${top}data/handling.json`, bytes).set(`${top}data/journal.json`, written(rows)),
        top,
      );
    },
  };
}

/** Unknown content must not hide a changed file. */
function otherSchemaAndFile(files: Files, top: string): NewerPackage {
  return {
    kind: 'newer version: another schema, a file changed',
    names: 'data/text.txt',
    says: 'broken',
    apply: async () => {
      const whole = await resealed(files, top, ({ handling }) => void (handling.record.schema = 'uppsikt-handling/2'));
      return new Map(whole).set(`${top}data/text.txt`, new TextEncoder().encode('ändrad'));
    },
  };
}

const rowsIn = (files: Files, top: string): JournalRow[] => read(files, `${top}data/journal.json`) as JournalRow[];
const written = (rows: JournalRow[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(rows, null, 1)}\n`);

/** Seals it again as a later version would, with a key of its own. */
async function resealed(files: Files, top: string, change: (draft: Draft) => void): Promise<Files> {
  const draft: Draft = { handling: read(files, `${top}data/handling.json`) as Handling, rows: rowsIn(files, top) };
  change(draft);
  const bytes = canonicalBytes(draft.handling);
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
  const signature = rawToDer(
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-384' }, pair.privateKey, bytes)),
  );
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const [manifestHash, keyId] = await Promise.all([sha256(bytes), sha256(spki)]);
  const rows = await chained(
    draft.rows.map((row) => {
      if (row.kind === 'sealed') return { ...row, data: { ...row.data, manifestHash } };
      return row.kind === 'signed'
        ? { ...row, data: { ...row.data, keyId, publicKey: toBase64(spki), signature: toBase64(signature) } }
        : row;
    }),
  );
  const pem =
    `-----BEGIN PUBLIC KEY-----\n${(toBase64(spki).match(/.{1,64}/g) ?? []).join('\n')}\n-----END ` +
    `PUBLIC KEY-----\n`;
  return mendBag(
    new Map(files)
      .set(`${top}data/handling.json`, bytes)
      .set(`${top}data/handling.sig`, signature)
      .set(`${top}data/public-key.pem`, new TextEncoder().encode(pem))
      .set(`${top}data/journal.json`, written(rows)),
    top,
  );
}

/** Recomputes each row's hash, and its link to the previous row where that row is included. */
async function chained(rows: JournalRow[]): Promise<JournalRow[]> {
  const done: JournalRow[] = [];
  for (const row of rows) {
    const before = done.at(-1);
    const linked = before !== undefined && row.seq === before.seq + 1 ? { ...row, prevHash: before.hash } : row;
    done.push({ ...linked, hash: await rowHash(linked) });
  }
  return done;
}
