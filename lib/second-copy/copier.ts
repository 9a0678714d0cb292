/**
 * Makes one record's second copy: pack, write, confirm, journal. The registers beside it follow at the next pause.
 * Idempotent by record. One at a time across worker and pages, since all write the same chain log. See
 * second-copy.design.md beside this file.
 */
import type { FlowCopy } from '../domain/flow';
import type { EvidenceDatabase } from '../evidence/database';
import { copiesLeft, copyDeletedEntry } from '../evidence/destroyed';
import { isLockedRecord } from '../evidence/forbidden-lock';
import { writeWithJournal, type JournalEntry } from '../evidence/journal';
import { journalOfRecord } from '../evidence/store';
import type { CopyRow } from '../evidence/schema';
import type { CopyEnv } from './copy-env';
import { asCopyError, CopyError } from './copy-error';
import { deleteCopies } from './delete-copies';
import type { Packed } from './package-staging';
import { lookAmongDownloads } from './downloads';
import type { FileState } from './folder';
import { makeRegisterKeeper } from './keep-registers';
import { placeOf, putFile } from './put-file';
import { liesIn, type RegisterPlace } from './read-register';
import { journalEntry, journalOnce, tellBeside, type CopyTask } from './tell-copy';

export interface Copier {
  /** Never rejects. A second call for a record that is being copied gets the first call's answer. */
  copy(recordId: string): Promise<FlowCopy>;
  /** Writes now what waits for a pause, or what a stopped worker left unwritten beside the copies. Never rejects. */
  keepRegisters(): Promise<void>;
  /**
   * Writes the registers now, after the record's secrecy was judged. Also if no copy of it is there, since they still
   * list it. Never rejects; faults are journalled.
   */
  registerAgain(recordId: string): Promise<void>;
}

export function makeCopier(db: EvidenceDatabase, env: CopyEnv): Copier {
  const underWay = new Map<string, Promise<FlowCopy>>();
  const registers = makeRegisterKeeper(db, env, underWay);
  return {
    copy: (recordId) => {
      const already = underWay.get(recordId);
      if (already !== undefined) return already;
      const making = env
        .lock(() => copyOne(db, recordId, env))
        .catch((error: unknown): FlowCopy => ({ state: 'failed', folder: null, reason: asCopyError(error).reason }))
        .finally(() => {
          underWay.delete(recordId);
          registers.atPause();
        });
      underWay.set(recordId, making);
      return making;
    },
    keepRegisters: () => registers.catchUp(),
    registerAgain: (recordId) => registers.writeAnew(recordId),
  };
}

async function copyOne(db: EvidenceDatabase, recordId: string, env: CopyEnv): Promise<FlowCopy> {
  const { secondCopy, operator, installationId } = await env.settings();
  const task: CopyTask = { db, recordId, env, operator: operator.name || null };
  if (secondCopy.kind === 'off') return noCopy(task, secondCopy.reason);
  try {
    const place = await placeOf(db, secondCopy);
    const earlier = await db.copies.get(recordId);
    const fileState =
      earlier === undefined || !liesIn(earlier, place) ? undefined : await lookAgain(earlier, place, env);
    if (earlier !== undefined && fileState === 'there') return confirmed(earlier);
    // It was sealed before this was known: what must not be held is not copied, and nothing waits for its copy.
    if (await mustNotLeave(task)) return await noCopy(task, NEVER_COPIED);
    const destroyed = await timesDestroyed(task);
    const packed = { ...(await env.staging.pack(recordId)), destroyed };
    try {
      if (await mustNotLeave(task)) return await noCopy(task, NEVER_COPIED);
      const row = await writeCopy(task, packed, secondCopy.kind, place, fileState);
      // The evidence is outside the browser by now. A chain log that could not be written is journalled, and written at
      // the next save.
      if (place.kind === 'folder')
        await env.staging.keepChain(installationId).catch((error: unknown) => tellBeside(task, error));
      return confirmed(row);
    } finally {
      await env.staging.drop(packed.token).catch(() => undefined);
    }
  } catch (error) {
    const { reason, message } = asCopyError(error);
    // If the journal cannot be written either, still report that the copy failed.
    await journalOnce(task, 'copy-failed', { kind: secondCopy.kind, reason, detail: message.slice(0, 300) }).catch(
      () => undefined,
    );
    return { state: 'failed', folder: null, reason };
  }
}

const confirmed = ({ kind, place }: CopyRow): FlowCopy => ({
  state: 'confirmed',
  folder: folderWords(kind, place),
  reason: null,
});

async function noCopy(task: CopyTask, reason: string): Promise<FlowCopy> {
  await journalOnce(task, 'copied', { status: 'off', reason });
  return { state: 'off', folder: null, reason };
}

const mustNotLeave = async ({ db, recordId, env }: CopyTask): Promise<boolean> =>
  isLockedRecord(db, recordId, (await env.chosen?.()) ?? []);

/** How many times its content has been destroyed: a package made before the last time holds what must not be kept. */
const timesDestroyed = async ({ db, recordId }: CopyTask): Promise<number> =>
  (await journalOfRecord(db, recordId)).filter(({ kind }) => kind === 'destroyed').length;

/** Writes the package where copies go, then its row together with its journal entry. */
async function writeCopy(
  task: CopyTask,
  packed: Packed & { destroyed: number },
  kind: CopyRow['kind'],
  place: RegisterPlace,
  earlier?: FileState,
): Promise<CopyRow> {
  const { db, recordId, env } = task;
  const replaced = await replacedFile(task, packed.fileName, place);
  const written = await putFile(packed, place, false, env);
  const row: CopyRow = {
    recordId,
    at: env.now().toISOString(),
    kind,
    place: written.place,
    bytes: packed.bytes,
    sha256: written.sha256,
    account: packed.account,
    unlisted: 1,
  };
  const data = {
    kind: row.kind,
    place: row.place,
    bytes: row.bytes,
    sha256: row.sha256,
    written: packed.sha256,
    confirmedBy: CONFIRMED_BY[row.kind],
    heads: packed.heads,
    // Why it was made again.
    ...(earlier === undefined ? {} : { earlier }),
  };
  const lateError = new CopyError('write', 'content was destroyed while the copy was made');
  let isLate = false;
  await writeWithJournal(
    db,
    [db.copies],
    async () => {
      isLate = (await timesDestroyed(task)) !== packed.destroyed;
      // The file is there all the same. Journalling it keeps it listed until it is deleted.
      if (isLate) {
        const told = { kind, reason: lateError.reason, detail: lateError.message, place: row.place };
        const entry = journalEntry(task, 'copy-failed', { ...told, bytes: row.bytes, sha256: row.sha256 });
        return { entries: [entry], write: () => Promise.resolve() };
      }
      return {
        entries: [journalEntry(task, 'copied', data), ...(replaced === null ? [] : [deletedEntry(task, replaced)])],
        write: async () => void (await db.copies.put(row)),
      };
    },
    env.subtle,
  );
  if (!isLate) return row;
  await deleteCopies(db, recordId, task.operator, env.now());
  throw lateError;
}

/**
 * The name of the file that the new one replaces, if that file was on the list to delete: overwriting it counts as
 * deleting it.
 */
async function replacedFile(
  { db, recordId, env }: CopyTask,
  fileName: string,
  { kind, folder }: RegisterPlace,
): Promise<string | null> {
  if (kind !== 'folder') return null;
  const name = `${folder}/${fileName}`;
  const left = await copiesLeft(db);
  if (!left.some((file) => file.recordId === recordId && file.name === name)) return null;
  const { bytes, sha256 } =
    (await journalOfRecord(db, recordId)).findLast(({ data }) => data.place === name)?.data ?? {};
  if (typeof bytes !== 'number' || typeof sha256 !== 'string') return null;
  return (await env.staging.look({ fileName, bytes, sha256 })) === 'there' ? name : null;
}

const deletedEntry = ({ recordId, operator, env }: CopyTask, name: string): JournalEntry =>
  copyDeletedEntry({ recordId, name }, operator, env.now(), 'uppsikt');

const NEVER_COPIED = 'inlägget är noterat som misstänkt bild på övergrepp mot barn; det får inte kopieras';

const CONFIRMED_BY: Record<CopyRow['kind'], string> = {
  folder: 'läst tillbaka ur mappen, samma SHA-256 som det som skrevs',
  downloads: 'hel enligt webbläsaren, samma storlek; webbläsaren ger ingen kontrollsumma',
};

/** A confirmed copy may have been moved or changed since, so it counts only if it is still there. */
function lookAgain(copy: CopyRow, { kind, folder }: RegisterPlace, env: CopyEnv): Promise<FileState> {
  const fileName = copy.place.slice(folder.length + 1);
  if (kind === 'downloads') return lookAmongDownloads({ place: copy.place, fileName, bytes: copy.bytes }, env);
  if (copy.sha256 === null) return Promise.resolve('changed');
  return env.staging.look({ fileName, bytes: copy.bytes, sha256: copy.sha256 });
}

const folderWords = (kind: CopyRow['kind'], place: string): string =>
  `mappen ${place.slice(0, place.lastIndexOf('/'))}${kind === 'downloads' ? ' bland dina hämtade filer' : ''}`;
