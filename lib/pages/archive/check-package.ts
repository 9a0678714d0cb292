/**
 * Checks a package that somebody hands over: first by itself, then against this archive. Nothing of it is stored. The
 * check is journalled if the evidence is ours.
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
   * When this very file left the archive, according to the journal; ISO 8601. Null when the journal has no such file,
   * undefined when it cannot be looked up (a folder).
   */
  leftAt?: string | null;
  /** False when a journal row was required and could not be written. */
  journalled: boolean;
}

/** @throws Refused with a message; the signal's reason when aborted */
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
 * Compares the handling's hash and every journal row in the package. A row that the archive does not know was made
 * elsewhere.
 */
async function compare({ db }: ArchiveContext, about: AboutPackage): Promise<Ours> {
  const row = await readTransaction(db, [db.records], () => db.records.get(about.id));
  if (row === undefined) return 'elsewhere';
  const journalRows = await journalOfRecord(db, about.id);
  const hashes = new Map(journalRows.map(({ seq, hash }) => [seq, hash]));
  const same = row.manifestHash === about.manifestHash && about.rows.every(({ seq, hash }) => hashes.get(seq) === hash);
  if (!same) return 'differs';
  // The package was made before the content was destroyed here, so it may still hold it.
  const inPackage = new Set(about.rows.map(({ seq }) => seq));
  return journalRows.some(({ kind, seq }) => kind === 'destroyed' && !inPackage.has(seq)) ? 'destroyed' : 'same';
}

/**
 * What the export adds (the PDF, the readable page) is not signed, and its lists can be altered. The journal has the
 * hash of each file that left.
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
