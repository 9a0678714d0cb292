/**
 * A package that somebody hands over: checked by itself, then against this archive. Nothing of it
 * is stored; that it was checked is, if the evidence is ours.
 */
import type { Ours } from '../../../components/archive/import-package';
import { appendJournal } from '../../evidence/journal';
import { journalOfRecord } from '../../evidence/store';
import { readTransaction } from '../../evidence/transaction';
import { hashingStream } from '../../export/hashing-stream';
import { checkChosen } from '../../verify/check-chosen';
import type { Chosen } from '../../verify/package-input';
import { knownBySchema } from '../../verify/known-by-schema';
import type { AboutPackage, PackageReport } from '../../verify/report';
import type { ArchiveContext } from './open-one';

export interface PackageCheck {
  report: PackageReport;
  ours: Ours | null;
  /**
   * When this very file left the archive, by its journal; ISO 8601. Null when it tells of no
   * such file, undefined when it cannot be asked (a folder).
   */
  leftAt?: string | null;
  /** False when it should have been written in the journal and was not. */
  journalled: boolean;
}

/** @throws Refused in words; the signal's reason when aborted */
export async function checkPackage(
  archive: ArchiveContext,
  chosen: Chosen,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: { done: number; total: number }) => void },
): Promise<PackageCheck> {
  const report = await checkChosen(chosen, { subtle: crypto.subtle, known: knownBySchema, signal, onProgress });
  if (report.about === null) return { report, ours: null, journalled: true };
  const ours = await compare(archive, report.about);
  if (ours === 'elsewhere') return { report, ours, journalled: true };
  const left = chosen.kind === 'zip' ? { leftAt: await leftAtOf(archive, report.about.id, chosen.file, signal) } : {};
  const [first] = report.faults;
  const result = report.kind === 'broken' || ours === 'differs' ? 'broken' : 'intact';
  const entry = {
    kind: 'verified' as const,
    recordId: report.about.id,
    operator: await archive.operator(),
    data: { result, by: 'package', ...(first === undefined ? {} : { part: first.part }) },
    at: new Date().toISOString(),
  };
  return {
    report,
    ours,
    ...left,
    journalled: await appendJournal(archive.db, entry).then(
      () => true,
      () => false,
    ),
  };
}

/**
 * By the handling's hash and by every journal row that the package
 * has: a row that the archive does not know was made elsewhere.
 */
async function compare({ db }: ArchiveContext, about: AboutPackage): Promise<Ours> {
  const row = await readTransaction(db, [db.records], () => db.records.get(about.id));
  if (row === undefined) return 'elsewhere';
  const journalRows = await journalOfRecord(db, about.id);
  const hashes = new Map(journalRows.map(({ seq, hash }) => [seq, hash]));
  const same = row.manifestHash === about.manifestHash && about.rows.every(({ seq, hash }) => hashes.get(seq) === hash);
  if (!same) return 'differs';
  // Made before the content was destroyed here: it may still hold it.
  const told = new Set(about.rows.map(({ seq }) => seq));
  return journalRows.some(({ kind, seq }) => kind === 'destroyed' && !told.has(seq)) ? 'destroyed' : 'same';
}

/**
 * What was made at the export (the PDF, the page to read) is not signed, and its lists can be
 * mended. The journal knows the sum of each file that left.
 */
async function leftAtOf({ db }: ArchiveContext, id: string, zip: Blob, signal: AbortSignal): Promise<string | null> {
  const { stream, measure } = hashingStream(zip.stream());
  await stream.pipeTo(new WritableStream(), { signal });
  const { sha256 } = measure();
  const row = (await journalOfRecord(db, id)).findLast(
    ({ kind, data }) => (kind === 'exported' || kind === 'copied') && data['sha256'] === sha256,
  );
  return row?.at ?? null;
}
