/** The portable proof: a ZIP that is also a BagIt 1.0 bag (shared design, evidence section 6). Checked by programs that are not ours. */
import type { EvidenceDatabase } from '../evidence/database';
import { EvidenceError } from '../evidence/errors';
import { signatureIn, verifyRecord } from '../evidence/integrity';
import { toBase64 } from '../evidence/base64';
import { sha256 } from '../evidence/sha256';
import { findFile, findRecord, lifeOf, type StoredRecord } from '../evidence/store';
import type { JournalRow } from '../domain/journal';
import { oneLine } from '../domain/visible-text';
import { swedishDay } from '../i18n/swedish-time';
import type { ExportEnv, ExportStream } from './contract';
import { bag, held, type BagFile } from './package/bag';
import { chainHeads } from './package/chain-heads';
import { packageName } from './package/file-names';
import { readablePage } from './package/readable-page';
import { readMe } from './package/read-me';
import { zipStream } from './package/zip-stream';

/**
 * Makes one record's package. Everything but the captured files is made before this resolves; those are read one at a time as the stream is read.
 * Nothing is journalled here: whoever writes the stream to a place knows whether it got there, and writes the row with `heads`.
 *
 * @param db any connection to the store; needs no write
 * @param id the evidence id
 * @throws EvidenceError `read` when there is no such record or its sealed part cannot be read; `env.signal`'s reason when aborted
 * @example const { fileName, stream, bytesExpected, integrity, heads } = await packageStream(db, id, { now: () => new Date(), subtle: crypto.subtle, version });
 *          await stream.pipeTo(await handle.createWritable());
 */
export async function packageStream(db: EvidenceDatabase, id: string, env: ExportEnv): Promise<ExportStream> {
  const record = await findRecord(db, id);
  if (record === undefined) throw new EvidenceError('read', `no record ${id}`);
  const integrity = await verifyRecord(db, id, env.subtle);
  const life = await lifeOf(db, id);
  const heads = await chainHeads(db);
  const now = env.now();
  const top = packageName(record.row.sealedAt, record.row.platform, id);
  const stored = await storedFiles(db, record, env);
  const make = (path: string, content: Uint8Array<ArrayBuffer> | string): Promise<BagFile> => held(`data/${path}`, content, env.subtle);
  const payload: BagFile[] = [
    await make('LÄS-MIG.txt', readMe(record, integrity, now.toISOString(), env.version)),
    await make('handling.json', record.handling),
    await make('journal.json', `${JSON.stringify(life, null, 1)}\n`),
    await make('innehall.html', readablePage(record, life, new Set(stored.map((file) => file.path)))),
    ...(stored.some((file) => file.path === 'data/text.txt') ? [] : [await make('text.txt', record.part.item.text.raw.toWellFormed())]),
    ...(await Promise.all(signatureFiles(life).map(([path, content]) => make(path, content)))),
    ...stored,
  ];
  env.signal?.throwIfAborted();
  const files = await bag(payload, bagInfo(record, now, env.version), env.subtle);
  const zip = zipStream(files, top, now, { subtle: env.subtle, signal: env.signal });
  return { fileName: `${top}.zip`, mime: 'application/zip', ...zip, files: files.length, integrity, heads };
}

/** A file that is gone is left out: the package says so (LÄS-MIG.txt), and what is left is still worth having. */
async function storedFiles(db: EvidenceDatabase, { row, part }: StoredRecord, env: ExportEnv): Promise<BagFile[]> {
  const files: BagFile[] = [];
  for (const { path } of part.artifacts) {
    env.signal?.throwIfAborted();
    const bytes = await findFile(db, row.id, path);
    if (bytes === undefined) continue;
    files.push({ path: `data/${path}`, size: bytes.byteLength, sha256: await sha256(bytes, env.subtle), read: () => again(db, row.id, path) });
  }
  return files;
}

async function again(db: EvidenceDatabase, id: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await findFile(db, id, path);
  if (bytes === undefined) throw new EvidenceError('read', `${path} was taken away while the package was written`);
  return bytes;
}

function signatureFiles(life: JournalRow[]): [string, Uint8Array<ArrayBuffer> | string][] {
  const signed = signatureIn(life);
  if (signed === undefined) return [];
  const lines = toBase64(signed.publicKey).match(/.{1,64}/g) ?? [];
  return [['handling.sig', signed.signature], ['public-key.pem', `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`]];
}

function bagInfo({ row, part }: StoredRecord, now: Date, version: string): [string, string][] {
  return [
    ['Source-Organization', oneLine(part.source.registeredAccountName ?? part.operator.unit ?? 'Saknas')],
    ['Contact-Name', oneLine(part.operator.name ?? 'Saknas')],
    ['External-Description', `Bevis från ${row.platform}, förseglat ${row.sealedAt}`],
    ['External-Identifier', row.id],
    ['Internal-Sender-Identifier', String(row.seq)],
    ['Bagging-Date', swedishDay(now.toISOString())],
    ['Bag-Software-Agent', `Uppsikt ${version}`],
  ];
}
