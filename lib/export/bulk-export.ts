/** Several packages in one ZIP, written while it is read. Each package is complete in itself, and a list names them. */
import { makeZip } from 'client-zip';
import { swedishDay, swedishTime } from '../i18n/swedish-time';
import type { EvidenceDatabase } from '../evidence/database';
import { EvidenceError } from '../evidence/errors';
import { readTransaction } from '../evidence/transaction';
import type { Integrity } from '../domain/integrity';
import { oneLine } from '../domain/visible-text';
import type { ChainHeads, ExportEnv, ExportStream } from './contract';
import { hashingStream } from './hashing-stream';
import { packageStream } from './package-stream';

interface PackedRecord {
  id: string;
  seq: number;
  fileName: string;
  bytes: number;
  /** SHA-256 (hex) of the package's own ZIP. */
  sha256: string;
  heads: ChainHeads;
  integrity: Integrity;
}

interface LeftOut {
  id: string;
  seq: number | null;
  /** For people to read, in Swedish. */
  reason: string;
}

export interface BulkExport {
  fileName: string;
  /** Can be read once. Errors with the signal's reason if aborted. */
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Complete when the stream has ended. */
  packed: PackedRecord[];
  /** Records that cannot be read at all. The others are still exported, and the list names the missing ones. */
  leftOut: LeftOut[];
}

export interface BulkExportEnv extends Omit<ExportEnv, 'onProgress'> {
  /** `done`: number of finished packages. `share`: 0 to 1, includes the one in progress, never falls. */
  onProgress?(progress: { done: number; total: number; share: number }): void;
}

export const bulkExportName = (count: number, now: Date): string =>
  `uppsikt-uttag-${swedishDay(now.toISOString()).replace(/[^0-9-]/g, '')}-${count}-bevis`;

/** @example const all = bulkExport(db, ids, env); await all.stream.pipeTo(file); all.packed.length */
export function bulkExport(db: EvidenceDatabase, ids: readonly string[], env: BulkExportEnv): BulkExport {
  const top = bulkExportName(ids.length, env.now());
  const packed: PackedRecord[] = [];
  const leftOut: LeftOut[] = [];
  const tell = (share: number): void =>
    env.onProgress?.({
      done: packed.length + leftOut.length,
      total: ids.length,
      share: Math.min(1, (packed.length + leftOut.length + share) / Math.max(1, ids.length)),
    });
  const members = async function* () {
    for (const id of ids) {
      env.signal?.throwIfAborted();
      tell(0);
      const made = await oneOf(db, id, { ...env, onProgress: ({ share }) => tell(share) });
      if (made.kind === 'left-out') {
        leftOut.push({ id, seq: made.seq, reason: made.reason });
        continue;
      }
      const { stream, measure } = hashingStream(made.stream);
      const fileName = packed.some((other) => other.fileName === made.fileName)
        ? made.fileName.replace(/\.zip$/, `-${made.seq}.zip`)
        : made.fileName;
      yield { name: `${top}/${fileName}`, input: stream, lastModified: env.now() };
      packed.push({ id, seq: made.seq, fileName, ...measure(), heads: made.heads, integrity: made.integrity });
    }
    tell(0);
    yield { name: `${top}/LÄS-MIG.txt`, input: readMe(packed, leftOut, env), lastModified: env.now() };
    yield { name: `${top}/innehall.csv`, input: list(packed, leftOut), lastModified: env.now() };
  };
  // client-zip allocates its chunks in ordinary memory, so the cast is safe.
  const stream = makeZip(members(), { buffersAreUTF8: true }) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return { fileName: `${top}.zip`, stream, packed, leftOut };
}

type One = ({ kind: 'made'; seq: number } & ExportStream) | ({ kind: 'left-out' } & Omit<LeftOut, 'id'>);

async function oneOf(db: EvidenceDatabase, id: string, env: ExportEnv): Promise<One> {
  let seq: number | null = null;
  try {
    // Reads only the row: its number is needed even if the sealed part cannot be read.
    seq = (await readTransaction(db, [db.records], () => db.records.get(id)))?.seq ?? null;
    return { kind: 'made', seq: seq ?? 0, ...(await packageStream(db, id, env)) };
  } catch (error) {
    env.signal?.throwIfAborted();
    if (!(error instanceof EvidenceError && error.kind === 'read')) throw error;
    return { kind: 'left-out', seq, reason: `Handlingen går inte att läsa. (${oneLine(error.message)})` };
  }
}

function readMe(packed: PackedRecord[], leftOut: LeftOut[], { now, version }: BulkExportEnv): string {
  return `BEVIS UR UPPSIKTS ARKIV
Uttagna ${swedishTime(now().toISOString())} med Uppsikt ${version}. Antal paket: ${packed.length}.

Varje ZIP-fil här är ett paket för sig, med ett bevis. Packa upp ett paket och läs LÄS-MIG.txt i det.
Där står hur du kontrollerar det. Filen innehall.csv räknar upp paketen med deras SHA-256.
${broken(packed)}${missing(leftOut)}`;
}

function broken(packed: PackedRecord[]): string {
  const names = packed.filter(({ integrity }) => integrity.kind === 'broken').map(({ fileName }) => fileName);
  return names.length === 0 ? '' : `\nVARNING. Kontrollen vid uttaget hittade fel i ${names.join(', ')}.\n`;
}

function missing(leftOut: LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map(({ seq, id, reason }) => `- ${seq === null ? id : `Nummer ${seq}`}: ${reason}\n`);
  return `\nDETTA KOM INTE MED:\n${lines.join('')}`;
}

const checkWords = ({ kind }: Integrity): string =>
  ({ intact: 'stämde', destroyed: 'stämde, en fil är förstörd', broken: 'stämde inte' })[kind];

const BOM = '\ufeff';

/** A list for spreadsheets. Contains no page text, so no cell can be a formula. */
function list(packed: PackedRecord[], leftOut: LeftOut[]): string {
  const rows = packed.map(({ seq, fileName, bytes, sha256, integrity, id }) => [
    seq,
    fileName,
    bytes,
    sha256,
    checkWords(integrity),
    id,
  ]);
  const missing = leftOut.map(({ seq, id }) => [seq ?? '', 'kom inte med', '', '', '', id]);
  const headings = ['Nummer', 'Fil', 'Byte', 'SHA-256', 'Kontroll vid uttaget', 'Id'];
  return BOM + [headings, ...rows, ...missing].map((cells) => `${cells.join(';')}\r\n`).join('');
}
