/** What the register lists: every record, with its file where this folder holds one, and where the chains end. */
import type { EvidenceDatabase } from '../evidence/database';
import type { CopyRow } from '../evidence/tables/copies';
import type { RecordRow } from '../evidence/tables/records';
import { readTransaction } from '../evidence/transaction';
import type { ChainHeads } from '../export/contract';
import { chainHeads } from '../export/package/chain-heads';

export interface RegisterPlace {
  kind: CopyRow['kind'];
  folder: string;
  /** Copies from before this moment lie in another folder of the same name; null when that cannot be. ISO 8601. */
  since: string | null;
}

export interface RegisterLine {
  seq: number;
  /** In this folder; null when this record has no copy here. */
  fileName: string | null;
  sealedAt: string;
  platform: string;
  account: string | null;
  author: string | null;
  ground: string;
  /** What was decided; null when only evidence was saved, absent in old records. */
  measure?: RecordRow['measure'];
  state: 'complete' | 'partial';
  /** Set when the official laid it in by hand. */
  entry?: RecordRow['entry'];
  id: string;
  manifestHash: string;
  /** Of the ZIP; null where the browser gave none. */
  zipSha256: string | null;
}

export interface Register {
  madeAt: string;
  lines: RegisterLine[];
  heads: ChainHeads;
}

/** @returns newest first */
export async function readRegister(db: EvidenceDatabase, place: RegisterPlace, now: Date): Promise<Register> {
  const { records, copies } = await readTransaction(db, [db.records, db.copies], async () => ({ records: await db.records.orderBy('seq').reverse().toArray(), copies: await db.copies.toArray() }));
  const here = new Map(copies.filter((copy) => liesIn(copy, place)).map((copy) => [copy.recordId, copy]));
  const lines = records.map((row): RegisterLine => {
    const copy = here.get(row.id);
    return {
      seq: row.seq, fileName: copy === undefined ? null : fileNameOf(copy), sealedAt: row.sealedAt, platform: row.platform, account: copy?.account ?? null, author: row.author,
      ground: row.groundLabel, ...(row.measure === undefined ? {} : { measure: row.measure }), ...(row.entry === undefined ? {} : { entry: row.entry }), state: row.state, id: row.id, manifestHash: row.manifestHash, zipSha256: copy?.sha256 ?? null,
    };
  });
  return { madeAt: now.toISOString(), lines, heads: await chainHeads(db) };
}

export const liesIn = (copy: CopyRow, { kind, folder, since }: RegisterPlace): boolean =>
  copy.kind === kind && copy.place === `${folder}/${fileNameOf(copy)}` && (since === null || copy.at >= since);

const fileNameOf = ({ place }: CopyRow): string => place.slice(place.lastIndexOf('/') + 1);
