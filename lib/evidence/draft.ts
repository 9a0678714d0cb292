/**
 * Staged captures: everything the seal needs, written strictly, so that a later worker can finish sealing after a kill.
 */
import { sealedPart, type EvidenceDraft } from '../domain/evidence';
import { namesInDraft } from '../domain/noted-content';
import { CAPTURE_LIST, captureList } from './capture-list';
import type { EvidenceDatabase } from './database';
import { EvidenceError } from './errors';
import { refuseNoted } from './refuse-noted';
import { askedFor } from './asked-stamp';
import { readTransaction, writeTransaction } from './transaction';
import { isoOf, realClock, type Clock } from '../util/clock';

const MIB = 1024 * 1024;
/** Far above any real capture. A page must not be able to fill the disk. */
const LIMITS = { files: 500, fileBytes: 64 * MIB, draftBytes: 256 * MIB } as const;

/** File names that the package uses itself under data/. */
const RESERVED_PATHS: readonly string[] = [
  'handling.json',
  'handling.sig',
  'handling.pdf',
  'journal.json',
  'kedja.json',
  'public-key.pem',
  'tidsstampel-kedja.pem',
  'innehall.html',
  'verifiera.html',
  'läs-mig.txt',
];
/** Device names that Windows reserves, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

const draftPart = sealedPart.omit({ record: true, artifacts: true });

/**
 * Why a path cannot name a captured file; undefined when it can. The path becomes a name in a ZIP on other people's
 * machines.
 */
export function pathFault(path: string): string | undefined {
  if (!/^[a-z0-9åäö][a-z0-9åäö._-]*(\/[a-z0-9åäö][a-z0-9åäö._-]*){0,3}$/.test(path) || path.length > 100)
    return 'not a plain lower-case path';
  if (path.split('/').some((part) => part.includes('..') || part.endsWith('.'))) return 'dots';
  if (path.split('/').some((part) => DEVICE.test(part))) return 'a name that Windows keeps for itself';
  if (/^[^/]+\.tsr$/.test(path)) return 'a name that the package gives to time stamps';
  return RESERVED_PATHS.includes(path) ? 'a name that the package uses itself' : undefined;
}

function refuse(draft: EvidenceDraft): void {
  const fault = (reason: string): never => {
    throw new EvidenceError('write', `draft refused: ${reason}`);
  };
  if (draft.files.length > LIMITS.files) fault(`${draft.files.length} files`);
  if (new Set(draft.files.map((file) => file.path)).size !== draft.files.length) fault('the same path twice');
  let total = 0;
  for (const file of draft.files) {
    const why = pathFault(file.path);
    if (why !== undefined) fault(`${file.path}: ${why}`);
    if (file.bytes.byteLength > LIMITS.fileBytes) fault(`${file.path}: ${file.bytes.byteLength} bytes`);
    total += file.bytes.byteLength;
  }
  if (total > LIMITS.draftBytes) fault(`${total} bytes in all`);
}

/**
 * Stages a capture in one strict transaction. Staging the same id again replaces the earlier draft.
 *
 * @param stamp true when the municipality has configured a time-stamping authority. Then the list of captured files
 *   (fangst.sha256) is added, and its stamp is requested in the same transaction. The seal's stamp is requested later.
 * @throws EvidenceError `write` when the draft is too large or has the wrong shape, `quota`, `durability`, `noted` when
 *   it holds an item that must never be saved
 * @returns the draft as it was staged
 */
export async function stageDraft(
  db: EvidenceDatabase,
  given: EvidenceDraft,
  { stamp = false, clock = realClock }: { stamp?: boolean; clock?: Pick<Clock, 'now'> } = {},
): Promise<EvidenceDraft> {
  const list = stamp ? await captureList(given.files) : undefined;
  const draft =
    list === undefined
      ? given
      : { ...given, files: [...given.files.filter(({ path }) => path !== CAPTURE_LIST), list.file] };
  refuse(draft);
  const part = draftPart.safeParse(draft.part);
  if (!part.success)
    throw new EvidenceError(
      'write',
      `draft refused: ${part.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  const files = draft.files.map(({ path, mime, role, pixels }) => ({
    path,
    mime,
    role,
    ...(pixels === undefined ? {} : { pixels }),
  }));
  // Copy the bytes: storing a view into a larger buffer would store the whole buffer.
  const copies = draft.files.map((file) => ({ ...file, bytes: file.bytes.slice() }));
  const bytes = copies.map((file) => ({ draftId: draft.id, path: file.path, bytes: file.bytes }));
  await writeTransaction(db, [db.drafts, db.draftBytes, db.stamps, db.forbidden], async () => {
    await refuseNoted(db, namesInDraft(draft));
    if (list !== undefined) await db.stamps.put(askedFor(draft.id, 'capture', list.sha256, isoOf(clock)));
    await db.draftBytes.where('draftId').equals(draft.id).delete();
    await db.drafts.put({ id: draft.id, itemKey: draft.itemKey, part: part.data, missing: draft.missing, files });
    await db.draftBytes.bulkPut(bytes);
  });
  const { id, itemKey, missing } = draft;
  return { id, itemKey, part: part.data, missing, files: copies };
}

/** Drafts that were staged and not sealed, oldest first. A killed worker leaves these behind. */
export async function pendingDrafts(db: EvidenceDatabase): Promise<{ id: string; itemKey: string }[]> {
  const rows = await readTransaction(db, [db.drafts], () => db.drafts.toArray());
  return rows.map(({ id, itemKey }) => ({ id, itemKey }));
}

/** @throws EvidenceError `read` when there is no such draft, or one of its files is gone */
export async function readDraft(db: EvidenceDatabase, id: string): Promise<EvidenceDraft> {
  const { row, stored } = await readTransaction(db, [db.drafts, db.draftBytes], async () => ({
    row: await db.drafts.get(id),
    stored: await db.draftBytes.where('draftId').equals(id).toArray(),
  }));
  if (row === undefined) throw new EvidenceError('read', `no draft ${id}`);
  const files = row.files.map((file) => {
    const bytes = stored.find((one) => one.path === file.path)?.bytes;
    if (bytes === undefined) throw new EvidenceError('read', `draft ${id} has lost ${file.path}`);
    return { ...file, bytes };
  });
  return { ...row, files };
}

/** Call it inside a write transaction over drafts and draftBytes. */
export async function removeDraft(db: EvidenceDatabase, id: string): Promise<void> {
  await db.drafts.delete(id);
  await db.draftBytes.where('draftId').equals(id).delete();
}
