/**
 * The portable proof: a ZIP that is also a BagIt 1.0 bag (shared design, evidence section 6). Can be checked with
 * programs that are not ours.
 */
import type { EvidenceDatabase } from '../evidence/database';
import { EvidenceError } from '../evidence/errors';
import { verifyRecord } from '../evidence/integrity';
import { findFile, findRecord, journalOfRecord, type StoredRecord } from '../evidence/store';
import type { Integrity } from '../domain/integrity';
import type { JournalRow } from '../domain/journal';
import { oneLine } from '../domain/visible-text';
import { swedishDay } from '../i18n/swedish-time';
import type { ChainHeads, ExportEnv, ExportStream } from './contract';
import { bag, inMemoryFile, type BagFile } from './package/bag';
import { CHAIN_HEADS, chainHeads, chainHeadsFile } from './package/chain-heads';
import { packageName } from './package/file-names';
import { readablePage } from './package/readable-page';
import { readMe } from './package/read-me';
import { signatureFiles } from './package/signature-files';
import { STAMP_CHAIN, stampChain, stampFiles, stampWords } from './package/stamp-files';
import { storedFiles } from './package/stored-files';
import { zipStream } from './package/zip-stream';
import { reasonOf } from '../util/reason-of';

/**
 * Makes one record's package. Everything except the captured files is made before this resolves. The captured files are
 * read one at a time as the stream is read. Nothing is journalled here: the caller knows whether the stream reached its
 * destination, and writes the row with `heads`.
 *
 * @param db any connection to the store; only reads
 * @param id the evidence id
 * @throws EvidenceError `read` if there is no such record or its sealed part cannot be read; `env.signal`'s reason if
 * aborted
 * @example const { fileName, stream, bytesExpected, integrity, heads } = await packageStream(db, id, {
 *   now: () => new Date(), subtle: crypto.subtle, version });
 *          await stream.pipeTo(await handle.createWritable());
 */
export async function packageStream(db: EvidenceDatabase, id: string, env: ExportEnv): Promise<ExportStream> {
  const record = await findRecord(db, id);
  if (record === undefined) throw new EvidenceError('read', `no record ${id}`);
  const share = shares(record.part.artifacts.length + 2, env);
  const now = env.now();
  const { integrity, journalRows, heads } = {
    integrity: await verifyRecord(db, id, env.subtle),
    journalRows: await journalOfRecord(db, id),
    heads: await chainHeads(db),
  };
  const stored = await storedFiles(db, record, { subtle: env.subtle, onFile: share.ready });
  const made = await madeFiles(db, { record, integrity, journalRows, heads, now, stored }, env);
  share.ready();
  const files = await bag([...made.files, ...stored], bagInfo(record, now, env.version), env.subtle);
  const top = packageName(record.row.sealedAt, record.row.platform, id);
  const zip = zipStream(files, top, now, {
    subtle: env.subtle,
    signal: env.signal,
    onBytes: (written) => share.written(written / zip.bytesExpected),
  });
  return {
    fileName: `${top}.zip`,
    mime: 'application/zip',
    ...zip,
    files: files.length,
    integrity,
    heads,
    omissions: made.omissions,
  };
}

/** Progress: the first half is preparation, the second half writing. */
function shares(steps: number, env: ExportEnv): { ready: () => void; written: (part: number) => void } {
  let done = 0;
  return {
    ready: () => {
      env.signal?.throwIfAborted();
      env.onProgress?.({ share: done / (2 * steps) });
      done += 1;
    },
    written: (part) => env.onProgress?.({ share: Math.min(1, 0.5 + part / 2) }),
  };
}

interface Contents {
  record: StoredRecord;
  integrity: Integrity;
  journalRows: JournalRow[];
  heads: ChainHeads;
  now: Date;
  stored: BagFile[];
}

/**
 * The files derived at export. Any that could not be made is listed as omitted, since the evidence is useful without
 * it.
 */
async function madeFiles(
  db: EvidenceDatabase,
  contents: Contents,
  env: ExportEnv,
): Promise<{ files: BagFile[]; omissions: string[] }> {
  const { record, journalRows, heads, now, stored } = contents;
  const make = (path: string, content: Uint8Array<ArrayBuffer> | string): Promise<BagFile> =>
    inMemoryFile(`data/${path}`, content, env.subtle);
  const pdf = await pdfOf(db, contents, env);
  const omissions = pdf instanceof Uint8Array ? [] : [`handling.pdf: ${pdf.reason}`];
  const has = new Set(stored.map((file) => file.path));
  // The page as a string, made by the build (lib/verify).
  const { verifyPage } = await import('../verify/verify-page');
  const contentsOf: [string, Uint8Array<ArrayBuffer> | string][] = [
    [
      'LÄS-MIG.txt',
      readMe({
        record,
        integrity: contents.integrity,
        journalRows,
        heads,
        exportedAt: now.toISOString(),
        version: env.version,
        omissions,
      }),
    ],
    ['handling.json', record.handling],
    ...signatureFiles(journalRows),
    ...stampFiles(journalRows).map((stamp): [string, Uint8Array<ArrayBuffer>] => [stamp.path, stamp.token]),
    ...(stampChain(journalRows) === '' ? [] : [[STAMP_CHAIN, stampChain(journalRows)] satisfies [string, string]]),
    ['journal.json', `${JSON.stringify(journalRows, null, 1)}\n`],
    [CHAIN_HEADS, chainHeadsFile(heads, record.row.id, now)],
    ...(pdf instanceof Uint8Array ? [['handling.pdf', pdf] satisfies [string, Uint8Array<ArrayBuffer>]] : []),
    ['verifiera.html', verifyPage],
    ['innehall.html', readablePage(record, journalRows, has)],
    ...(has.has('data/text.txt')
      ? []
      : [['text.txt', record.part.item.text.raw.toWellFormed()] satisfies [string, string]]),
  ];
  const files: BagFile[] = [];
  for (const [path, content] of contentsOf) if (!has.has(`data/${path}`)) files.push(await make(path, content));
  return { files, omissions };
}

async function pdfOf(
  db: EvidenceDatabase,
  { record, integrity, journalRows, heads, now }: Contents,
  env: ExportEnv,
): Promise<Uint8Array<ArrayBuffer> | { reason: string }> {
  try {
    // Loaded only when a package is made: half a megabyte of code and one and a half of fonts.
    const { handlingPdf } = await import('./pdf/handling-pdf');
    const fonts = await (env.fonts ?? (await import('./pdf/own-fonts')).ownFonts)();
    return await handlingPdf({
      record,
      integrity,
      journalRows,
      heads,
      exportedAt: now,
      version: env.version,
      fonts,
      stamps: stampWords(journalRows),
      file: (path) => findFile(db, record.row.id, path),
      signal: env.signal,
    });
  } catch (error) {
    env.signal?.throwIfAborted();
    return {
      reason: `kunde inte göras (${oneLine(reasonOf(error)).slice(0, 200)})`,
    };
  }
}

function bagInfo({ row, part }: StoredRecord, now: Date, version: string): [string, string][] {
  return [
    ['Source-Organization', oneLine(part.source.registeredAccountName ?? part.operator.unit ?? 'Saknas')],
    ['Contact-Name', oneLine(part.operator.name ?? '') || 'Saknas'],
    ['External-Description', `Bevis från ${row.platform}, förseglat ${row.sealedAt}`],
    ['External-Identifier', row.id],
    ['Internal-Sender-Identifier', String(row.seq)],
    ['Bagging-Date', swedishDay(now.toISOString())],
    ['Bag-Software-Agent', `Uppsikt ${version}`],
  ];
}
