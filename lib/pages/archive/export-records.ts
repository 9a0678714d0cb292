/**
 * Evidence taken out of the archive: one package, or several as one file. Journalled
 * before the file is to be seen: no copy leaves without a row.
 */
import type { JournalEntry } from '../../evidence/journal';
import { writeWithJournal } from '../../evidence/journal';
import { EvidenceError } from '../../evidence/errors';
import { destroyedWhole } from '../../evidence/destroyed';
import { isLockedRecord, lockedIds } from '../../evidence/forbidden-lock';
import { readTransaction } from '../../evidence/transaction';
import type { ExportEnv, ExportStream } from '../../export/contract';
import { measured } from '../../export/measured';
import { packageName } from '../../export/package/file-names';
import { getExporter } from '../../export/registry';
import { packagesTogether, togetherName, type Together } from '../../export/together';
import { chooseLanding, type Landing } from './export-target';
import { exportText } from '../../i18n/export-page';
import type { Desk } from './open-one';

const EXPORTER = 'bagit-package';

export interface ExportRun<Progress> {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

type Saved<T> = T & { place: Landing['place'] };

const envOf = (desk: Desk): Omit<ExportEnv, 'signal' | 'onProgress'> => ({
  now: () => new Date(),
  subtle: crypto.subtle,
  version: desk.version,
});

/** @returns undefined when no place was picked. @throws the signal's reason when aborted; then nothing is saved. */
export async function exportOne(
  desk: Desk,
  id: string,
  { signal, onProgress }: ExportRun<number>,
): Promise<Saved<Pick<ExportStream, 'fileName' | 'integrity' | 'lacks'>> | undefined> {
  const row = await readTransaction(desk.db, [desk.db.records], () => desk.db.records.get(id));
  if (row === undefined) throw new EvidenceError('read', `no record ${id}`);
  // What must not be held must not be passed on either.
  if (await isLockedRecord(desk.db, id)) throw new Error(exportText('lockedOne'));
  const landing = await chooseLanding(`${packageName(row.sealedAt, row.platform, id)}.zip`);
  if (landing === undefined) return undefined;
  return land(
    landing,
    async () => {
      const made = await getExporter(EXPORTER).exportRecord(desk.db, id, {
        ...envOf(desk),
        signal,
        onProgress: ({ share }) => onProgress(share),
      });
      const { stream, measure } = measured(made.stream);
      await landing.take(stream, signal);
      const { bytes, sha256 } = measure();
      // The heads in the row are the ones in the package: whoever
      // holds a package can ask the archive to account for it.
      await journal(desk, [
        { recordId: id, data: { exporter: EXPORTER, fileName: made.fileName, sha256, bytes, heads: made.heads } },
      ]);
      return {
        value: { fileName: made.fileName, integrity: made.integrity, lacks: made.lacks, place: landing.place },
        ids: [id],
      };
    },
    desk,
  );
}

/** @param ids in the order in which they are to lie; null for all that there are */
export async function exportMany(
  desk: Desk,
  ids: ReadonlySet<string> | null,
  { signal, onProgress }: ExportRun<{ done: number; total: number; share: number }>,
): Promise<Saved<Omit<Together, 'stream'> & { locked: number[]; destroyed: number[] }> | undefined> {
  const all = await readTransaction(desk.db, [desk.db.records], () => desk.db.records.orderBy('seq').primaryKeys());
  const locked = await lockedIds(desk.db);
  const asked = ids === null ? all : all.filter((id) => ids.has(id));
  const gone = await destroyedWhole(desk.db);
  const wanted = asked.filter((id) => !locked.has(id) && !gone.has(id));
  const kept = await readTransaction(desk.db, [desk.db.records], () =>
    desk.db.records.bulkGet(asked.filter((id) => locked.has(id))),
  );
  const destroyed = await readTransaction(desk.db, [desk.db.records], () =>
    desk.db.records.bulkGet(asked.filter((id) => gone.has(id))),
  );
  const landing = await chooseLanding(`${togetherName(wanted.length, new Date())}.zip`);
  if (landing === undefined) return undefined;
  return land(
    landing,
    async () => {
      const { stream, ...made } = packagesTogether(desk.db, wanted, { ...envOf(desk), signal, onProgress });
      await landing.take(stream, signal);
      await journal(
        desk,
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
          place: landing.place,
        },
        ids: made.packed.map((one) => one.id),
      };
    },
    desk,
  );
}

/**
 * The work, and then the file becomes visible. A file that could not be finished
 * is told of in the journal, which already says that it left.
 */
async function land<T>(landing: Landing, work: () => Promise<{ value: T; ids: string[] }>, desk: Desk): Promise<T> {
  let ids: string[] = [];
  try {
    const done = await work();
    ids = done.ids;
    await landing.finish();
    return done.value;
  } catch (error) {
    await landing.giveUp();
    const reason = 'Exporten ovan blev inte klar. Ingen fil är sparad.';
    await journal(
      desk,
      ids.map((recordId) => ({ recordId, kind: 'note', data: { reason } })),
    ).catch(() => undefined);
    throw error;
  }
}

type Row = Pick<JournalEntry, 'recordId' | 'data'> & { kind?: JournalEntry['kind'] };

/** All in one transaction: either every package of a file is accounted for, or the file is not finished. */
async function journal(desk: Desk, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const [operator, at] = [await desk.operator(), new Date().toISOString()];
  const entries = rows.map(({ recordId, data, kind = 'exported' }): JournalEntry => ({
    kind,
    recordId,
    data,
    operator,
    at,
  }));
  await writeWithJournal(
    desk.db,
    [],
    () => Promise.resolve({ entries, write: () => Promise.resolve() }),
    crypto.subtle,
  );
}
