/** A package that somebody hands over: checked by itself, then against this archive. Nothing of it is stored; that it was checked is, if the evidence is ours. */
import type { Ours } from '../../components/archive/import-package';
import { appendJournal } from '../../lib/evidence/journal';
import { lifeOf } from '../../lib/evidence/store';
import { readTransaction } from '../../lib/evidence/transaction';
import { checkChosen, type Chosen } from '../../lib/verify/chosen';
import { knownBySchema } from '../../lib/verify/known-by-schema';
import type { AboutPackage, PackageReport } from '../../lib/verify/report';
import type { Desk } from './open-one';

export interface PackageCheck {
  report: PackageReport;
  ours: Ours | null;
  /** False when it should have been written in the journal and was not. */
  journalled: boolean;
}

/** @throws Refused in words; the signal's reason when aborted */
export async function checkPackage(desk: Desk, chosen: Chosen, { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: { done: number; total: number }) => void }): Promise<PackageCheck> {
  const report = await checkChosen(chosen, { subtle: crypto.subtle, known: knownBySchema, signal, onProgress });
  if (report.about === null) return { report, ours: null, journalled: true };
  const ours = await compare(desk, report.about);
  if (ours === 'elsewhere') return { report, ours, journalled: true };
  const [first] = report.faults;
  const result = report.kind === 'broken' || ours === 'differs' ? 'broken' : 'intact';
  const entry = { kind: 'verified' as const, recordId: report.about.id, operator: await desk.operator(), data: { result, by: 'package', ...(first === undefined ? {} : { part: first.part }) }, at: new Date().toISOString() };
  return { report, ours, journalled: await appendJournal(desk.db, entry).then(() => true, () => false) };
}

/** By the handling's hash and by every journal row that the package has: a row that the archive does not know was made elsewhere. */
async function compare({ db }: Desk, about: AboutPackage): Promise<Ours> {
  const row = await readTransaction(db, [db.records], () => db.records.get(about.id));
  if (row === undefined) return 'elsewhere';
  const hashes = new Map((await lifeOf(db, about.id)).map(({ seq, hash }) => [seq, hash]));
  const same = row.manifestHash === about.manifestHash && about.rows.every(({ seq, hash }) => hashes.get(seq) === hash);
  return same ? 'same' : 'differs';
}
