/**
 * Exports evidence from the archive: one package, or several as one file. Journalled before the file appears: no copy
 * leaves without a row.
 */
import type { JournalEntry } from '../../evidence/journal';
import { writeWithJournal } from '../../evidence/journal';
import { EvidenceError } from '../../evidence/errors';
import { destroyedWhole } from '../../evidence/destroyed';
import { isLockedRecord, lockedIds } from '../../evidence/forbidden-lock';
import { readTransaction } from '../../evidence/transaction';
import type { ExportEnv, ExportStream } from '../../export/contract';
import { hashingStream } from '../../export/hashing-stream';
import { packageName } from '../../export/package/file-names';
import { getExporter } from '../../export/registry';
import { bulkExport, bulkExportName, type BulkExport } from '../../export/bulk-export';
import { chooseExportTarget, type ExportTarget } from './export-target';
import { exportText } from '../../i18n/export-page';
import type { ArchiveContext } from './open-one';

const EXPORTER = 'bagit-package';

export interface ExportRun<Progress> {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

type Saved<T> = T & { place: ExportTarget['place'] };

const envOf = (archive: ArchiveContext): Omit<ExportEnv, 'signal' | 'onProgress'> => ({
  now: () => new Date(),
  subtle: crypto.subtle,
  version: archive.version,
});

/** @returns undefined when no target was picked. @throws the signal's reason when aborted; then nothing is saved. */
export async function exportOne(
  archive: ArchiveContext,
  id: string,
  { signal, onProgress }: ExportRun<number>,
): Promise<Saved<Pick<ExportStream, 'fileName' | 'integrity' | 'omissions'>> | undefined> {
  const row = await readTransaction(archive.db, [archive.db.records], () => archive.db.records.get(id));
  if (row === undefined) throw new EvidenceError('read', `no record ${id}`);
  // What must not be held must not be passed on either.
  if (await isLockedRecord(archive.db, id)) throw new Error(exportText('lockedOne'));
  const target = await chooseExportTarget(`${packageName(row.sealedAt, row.platform, id)}.zip`);
  if (target === undefined) return undefined;
  return writeTo(
    target,
    async () => {
      const made = await getExporter(EXPORTER).exportRecord(archive.db, id, {
        ...envOf(archive),
        signal,
        onProgress: ({ share }) => onProgress(share),
      });
      const { stream, measure } = hashingStream(made.stream);
      await target.take(stream, signal);
      const { bytes, sha256 } = measure();
      // The row holds the same chain heads as the package, so that whoever holds a package can check it against the
      // archive.
      await journal(archive, [
        { recordId: id, data: { exporter: EXPORTER, fileName: made.fileName, sha256, bytes, heads: made.heads } },
      ]);
      return {
        value: { fileName: made.fileName, integrity: made.integrity, omissions: made.omissions, place: target.place },
        ids: [id],
      };
    },
    archive,
  );
}

/** @param ids in the order in which the packages are written; null for all records */
export async function exportMany(
  archive: ArchiveContext,
  ids: ReadonlySet<string> | null,
  { signal, onProgress }: ExportRun<{ done: number; total: number; share: number }>,
): Promise<Saved<Omit<BulkExport, 'stream'> & { locked: number[]; destroyed: number[] }> | undefined> {
  const all = await readTransaction(archive.db, [archive.db.records], () =>
    archive.db.records.orderBy('seq').primaryKeys(),
  );
  const locked = await lockedIds(archive.db);
  const asked = ids === null ? all : all.filter((id) => ids.has(id));
  const gone = await destroyedWhole(archive.db);
  const wanted = asked.filter((id) => !locked.has(id) && !gone.has(id));
  const kept = await readTransaction(archive.db, [archive.db.records], () =>
    archive.db.records.bulkGet(asked.filter((id) => locked.has(id))),
  );
  const destroyed = await readTransaction(archive.db, [archive.db.records], () =>
    archive.db.records.bulkGet(asked.filter((id) => gone.has(id))),
  );
  const target = await chooseExportTarget(`${bulkExportName(wanted.length, new Date())}.zip`);
  if (target === undefined) return undefined;
  return writeTo(
    target,
    async () => {
      const { stream, ...made } = bulkExport(archive.db, wanted, { ...envOf(archive), signal, onProgress });
      await target.take(stream, signal);
      await journal(
        archive,
        made.packed.map(({ id, fileName, sha256, bytes, heads }) => ({
          recordId: id,
          data: { exporter: EXPORTER, fileName, sha256, bytes, heads, together: made.fileName },
        })),
      );
      return {
        value: {
          ...made,
          locked: kept.flatMap((row) => row?.seq ?? []),
          destroyed: destroyed.flatMap((row) => row?.seq ?? []),
          place: target.place,
        },
        ids: made.packed.map((one) => one.id),
      };
    },
    archive,
  );
}

/**
 * Runs the work, then makes the file visible. If the file could not be finished, the journal says so, because it
 * already says that the file left.
 */
async function writeTo<T>(
  target: ExportTarget,
  work: () => Promise<{ value: T; ids: string[] }>,
  archive: ArchiveContext,
): Promise<T> {
  let ids: string[] = [];
  try {
    const done = await work();
    ids = done.ids;
    await target.finish();
    return done.value;
  } catch (error) {
    await target.giveUp();
    const reason = 'Exporten ovan blev inte klar. Ingen fil är sparad.';
    await journal(
      archive,
      ids.map((recordId) => ({ recordId, kind: 'note', data: { reason } })),
    ).catch(() => undefined);
    throw error;
  }
}

type Row = Pick<JournalEntry, 'recordId' | 'data'> & { kind?: JournalEntry['kind'] };

/** All in one transaction: either every package of a file has its row, or the file is not finished. */
async function journal(archive: ArchiveContext, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const [operator, at] = [await archive.operator(), new Date().toISOString()];
  const entries = rows.map(({ recordId, data, kind = 'exported' }): JournalEntry => ({
    kind,
    recordId,
    data,
    operator,
    at,
  }));
  await writeWithJournal(
    archive.db,
    [],
    () => Promise.resolve({ entries, write: () => Promise.resolve() }),
    crypto.subtle,
  );
}
