/** Packages made by the exporter from a store in memory, and taken apart again. */
import { toBase64 } from '../../../lib/util/base64';
import { appendJournal } from '../../../lib/evidence/journal';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { packageStream } from '../../../lib/export/package-stream';
import { wholeFile } from '../../../lib/export/whole-file';
import { knownBySchema } from '../../../lib/verify/known-by-schema';
import type { PackageFile, PackageReport } from '../../../lib/verify/report';
import { verifyPackage, type VerifyEnv } from '../../../lib/verify/verify-package';
import { readZip } from '../../../lib/verify/zip/read-zip';
import { makeRequest } from '../../../lib/time-stamps/make-request';
import { verifyStamp } from '../../../lib/time-stamps/verify-stamp';
import { aDatabase, seal } from '../evidence/a-database';
import type { DraftChoices } from '../evidence/a-draft';
import { answerTo, makeAuthority, type Authority } from '../../time-stamp-authority/answer';

const verifyEnv: VerifyEnv = { subtle: crypto.subtle, known: knownBySchema };

export interface APackage {
  db: EvidenceDatabase;
  id: string;
  zip: Blob;
}

/**
 * The second record of an archive, removed and checked afterwards: its journal rows have neighbours from other records.
 */
export async function aPackage({
  stamps = false,
  ...choices
}: DraftChoices & { stamps?: boolean } = {}): Promise<APackage> {
  const { db } = aDatabase();
  await seal(db, { itemId: '1' });
  const { id, manifestHash } = await seal(db, { itemId: '2', ...choices });
  if (stamps) await stampSeal(db, id, manifestHash);
  await appendJournal(db, {
    kind: 'intent',
    recordId: id,
    operator: 'Eva',
    data: { type: 'delete' },
    at: '2026-11-23T12:00:30.000Z',
  });
  await appendJournal(db, {
    kind: 'action',
    recordId: id,
    operator: 'Eva',
    data: { outcome: 'removed' },
    at: '2026-11-23T12:01:00.000Z',
  });
  await appendJournal(db, { kind: 'note', recordId: null, operator: null, data: {}, at: '2026-11-23T12:02:00.000Z' });
  await appendJournal(db, { kind: 'viewed', recordId: id, operator: 'Eva', data: {}, at: '2026-11-23T12:03:00.000Z' });
  return { db, id, zip: await exportZip(db, id) };
}

export async function exportZip(db: EvidenceDatabase, id: string): Promise<Blob> {
  const env = { now: () => new Date('2026-11-23T13:00:00.000Z'), subtle: crypto.subtle, version: '0.1.0' };
  return (await wholeFile(await packageStream(db, id, env))).blob;
}

export async function unpackedFiles(zip: Blob): Promise<PackageFile[]> {
  return (await readZip(zip)).files;
}

export async function verifyZip(zip: Blob): Promise<PackageReport> {
  const { files, faults } = await readZip(zip);
  return verifyPackage(files, verifyEnv, faults);
}

let authority: Promise<Authority> | undefined;

/** Written as the queue does, by the tests' own authority. */
async function stampSeal(db: EvidenceDatabase, recordId: string, sha256: string): Promise<void> {
  authority ??= makeAuthority();
  const token = await answerTo(makeRequest(sha256, null).der, await authority, 'right');
  const verdict = await verifyStamp(token, { sha256 });
  if (verdict.kind === 'broken') throw new Error(verdict.detail);
  const data = { over: 'seal', token: toBase64(token), genTime: verdict.genTime, chain: verdict.chain, sha256 };
  await appendJournal(db, { kind: 'stamped', recordId, operator: null, data, at: '2026-11-23T12:00:10.000Z' });
}
