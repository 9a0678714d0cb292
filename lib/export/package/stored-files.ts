/**
 * The captured files of a record. They are listed with size and hash now, and read again one at a time when they are
 * written.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import { EvidenceError } from '../../evidence/errors';
import { sha256 } from '../../domain/sha256';
import { findFile, type StoredRecord } from '../../evidence/store';
import type { BagFile } from './bag';

/** A missing file is left out. The package says so (LÄS-MIG.txt), and the rest is still useful. */
export async function storedFiles(
  db: EvidenceDatabase,
  { row, part }: StoredRecord,
  env: { subtle: SubtleCrypto; onFile(): void },
): Promise<BagFile[]> {
  const files: BagFile[] = [];
  for (const { path } of part.artifacts) {
    env.onFile();
    const bytes = await findFile(db, row.id, path);
    if (bytes === undefined) continue;
    files.push({
      path: `data/${path}`,
      size: bytes.byteLength,
      sha256: await sha256(bytes, env.subtle),
      read: () => again(db, row.id, path),
    });
  }
  return files;
}

async function again(db: EvidenceDatabase, id: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await findFile(db, id, path);
  if (bytes === undefined) throw new EvidenceError('read', `${path} was taken away while the package was written`);
  return bytes;
}
