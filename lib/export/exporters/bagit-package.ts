/** The portable proof: a ZIP that is also a BagIt 1.0 bag (shared design, evidence section 6). Checked by programs that are not ours. */
import { makeZip } from 'client-zip';
import type { EvidenceDatabase } from '../../evidence/database';
import { EvidenceError } from '../../evidence/errors';
import { signatureIn, verifyRecord } from '../../evidence/integrity';
import { toBase64 } from '../../evidence/base64';
import { sha256 } from '../../evidence/sha256';
import { findFile, findRecord, lifeOf, type StoredRecord } from '../../evidence/store';
import type { JournalRow } from '../../domain/journal';
import type { Exported, Exporter, ExportEnv } from '../contract';
import { bag, type BagFile } from '../package/bag';
import { oneLine } from '../../domain/visible-text';
import { readablePage } from '../package/readable-page';
import { readMe } from '../package/read-me';
import { swedishDay } from '../../i18n/swedish-time';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What an archivist sees in a folder: day, platform, and enough of the id to tell two apart. The id's end is its random part. */
export function packageName(sealedAt: string, platform: string, id: string): string {
  return `uppsikt-${swedishDay(sealedAt)}-${platform.replace(/[^a-z0-9]/g, '')}-${id.replaceAll('-', '').slice(-8)}`;
}

/** @throws EvidenceError `read` when there is no such record or its sealed part cannot be read. */
export async function packageRecord(db: EvidenceDatabase, id: string, env: ExportEnv): Promise<Exported> {
  const record = await findRecord(db, id);
  if (record === undefined) throw new EvidenceError('read', `no record ${id}`);
  const integrity = await verifyRecord(db, id, env.subtle);
  const life = await lifeOf(db, id);
  const files = await filesOf(db, record);
  const now = env.now();
  const top = packageName(record.row.sealedAt, record.row.platform, id);
  const payload: BagFile[] = [
    data('LÄS-MIG.txt', encode(readMe(record, integrity, now.toISOString(), env.version))),
    data('handling.json', record.handling),
    data('journal.json', encode(`${JSON.stringify(life, null, 1)}\n`)),
    data('innehall.html', encode(readablePage(record, life, files))),
    ...(files.has('text.txt') ? [] : [data('text.txt', encode(record.part.item.text.raw))]),
    ...signatureFiles(life),
    ...[...files].map(([path, bytes]) => data(path, bytes)),
  ];
  const members = await bag(payload, bagInfo(record, now, env.version), env.subtle);
  const zip = makeZip(members.map((file) => ({ name: `${top}/${file.path}`, input: file.bytes, lastModified: now })), { buffersAreUTF8: true });
  const bytes = new Uint8Array(await new Response(zip).arrayBuffer());
  return { fileName: `${top}.zip`, mime: 'application/zip', blob: new Blob([bytes], { type: 'application/zip' }), sha256: await sha256(bytes, env.subtle), integrity };
}

const data = (path: string, bytes: Uint8Array<ArrayBuffer>): BagFile => ({ path: `data/${path}`, bytes });

/** A file that is gone is left out: the package says so (LÄS-MIG.txt), and what is left is still worth having. */
async function filesOf(db: EvidenceDatabase, { row, part }: StoredRecord): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { path } of part.artifacts) {
    const bytes = await findFile(db, row.id, path);
    if (bytes !== undefined) files.set(path, bytes);
  }
  return files;
}

function signatureFiles(life: JournalRow[]): BagFile[] {
  const signed = signatureIn(life);
  if (signed === undefined) return [];
  const lines = toBase64(signed.publicKey).match(/.{1,64}/g) ?? [];
  return [data('handling.sig', signed.signature), data('public-key.pem', encode(`-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`))];
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

export const exporter: Exporter = { id: 'bagit-package', label: { sv: 'Exportera paket', en: 'Export package' }, exportRecord: packageRecord };
