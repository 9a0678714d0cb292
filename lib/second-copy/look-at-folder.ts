/// <reference types="wicg-file-system-access" />
/**
 * Compares our own chain log in the picked folder with our journal: does the folder still have what we wrote, and does
 * the archive have what the folder knows of? The result is stored with the folder's handle, since the folder may be
 * unavailable next time. Only this installation's file is read: it is normal for a colleague's chain to be further
 * along.
 */
import type { ChainHeads, ChainsLost } from '../domain/chain-heads';
import type { EvidenceDatabase } from '../evidence/database';
import { compareWith } from '../evidence/remembered-heads';
import type { HandleRow } from '../evidence/schema';
import { writeTransaction } from '../evidence/transaction';
import type { FolderLook } from '../health/facts';
import type { Clock } from '../platforms/contract';
import { realClock } from '../util/clock';
import { chainLog, chainLogFileOf, compareChainLog, headsBeyond, type ChainLogState } from './chain-log';
import { findFile } from './folder';
import { readRegisterFile } from './folder-contents';
import { registerFileOf } from './shared-register';
import { within } from '../util/within';

/** Milliseconds. A share that takes longer counts as not read. */
const LONGEST_LOOK = 2_000;
/** Milliseconds. A read without an answer by then is abandoned, and the next look starts a new one. */
const LONGEST_READ = 60_000;

/**
 * Never asks for permission, and never fails because of the folder. One that cannot be read now is reported as not
 * read, and the last result for it still applies.
 *
 * @throws what the store throws
 * @example const { lost } = await lookAtFolder(db, settings.installationId); if (lost !== null) refuse();
 */
export async function lookAtFolder(
  db: EvidenceDatabase,
  installation: string,
  longest: number = LONGEST_LOOK,
  clock: Clock = realClock,
): Promise<FolderLook> {
  const row = await db.handles.get('second-copy');
  if (row === undefined) return { lost: null, isRead: null, isChanged: false };
  const reading = oneRead(db, row, installation, clock);
  // Null if it rejects or takes too long.
  const ownFile = await within(
    longest,
    reading.ownFile.catch(() => null),
    () => null,
    clock,
  );
  if (ownFile !== null) await judgeOwnFile(db, reading.row, installation, ownFile);
  return { ...(await lastLook(db)), isRead: ownFile !== null };
}

/** The last result, without reading the folder: a share may be slow. */
export async function lastLook(db: EvidenceDatabase): Promise<FolderLook> {
  const row = await db.handles.get('second-copy');
  return { lost: await omissions(db, row), isRead: null, isChanged: row?.chainFault !== undefined };
}

interface Reading {
  /** The row from before the read: copies added since are not missing from what was read. */
  row: HandleRow;
  installation: string;
  /** Milliseconds, by the clock. */
  begunAt: number;
  ownFile: Promise<OwnFile | null>;
}
const underWay = new WeakMap<EvidenceDatabase, Reading>();

/**
 * One read at a time: a hanging read cannot be cancelled, and no second one is started while it may still answer. The
 * late answer of an abandoned read is ignored.
 */
function oneRead(db: EvidenceDatabase, row: HandleRow, installation: string, clock: Clock): Reading {
  const now = underWay.get(db);
  const isAwaited = now !== undefined && clock.now() - now.begunAt < LONGEST_READ;
  if (isAwaited && now.row.pickedAt === row.pickedAt && now.installation === installation) return now;
  const ownFile = readIfGranted(db, row, installation).finally(() => {
    if (underWay.get(db)?.ownFile === ownFile) underWay.delete(db);
  });
  const reading = { row, installation, begunAt: clock.now(), ownFile };
  underWay.set(db, reading);
  return reading;
}

async function readIfGranted(db: EvidenceDatabase, row: HandleRow, installation: string): Promise<OwnFile | null> {
  if ((await row.handle.queryPermission({ mode: 'readwrite' })) !== 'granted') return null;
  const there = await textIn(row.handle, chainLogFileOf(installation));
  // A register may be large. It is read only in doubt: a log that fits our journal is ours.
  const isDoubtful = row.chainFault === 'different' || !(await chainLog(db)).startsWith(there ?? '');
  return { there, isOthers: isDoubtful && (await belongsToAnother(row.handle, installation)) };
}

/** Compares with the archive as it is now: if the missing part has been restored, nothing is lost. */
async function omissions(db: EvidenceDatabase, row: HandleRow | undefined): Promise<ChainsLost | null> {
  if (row?.chainAhead === undefined) return null;
  const { heads, folder } = row.chainAhead;
  const state = await compareWith(db, heads);
  if (state.kind === 'holds') return null;
  return state.kind === 'unreadable' ? state : { ...state, folder };
}

export interface ChainLogLook {
  state: ChainLogState;
  /** The file's text in the folder; null if there is no file. */
  there: string | null;
  /** What the file should contain. */
  now: string;
}

/** @throws what the folder throws */
export async function lookAtChainLog(
  db: EvidenceDatabase,
  row: HandleRow,
  installation: string,
): Promise<ChainLogLook> {
  return judgeOwnFile(db, row, installation, await readOwn(row.handle, installation));
}

/** What is in the folder under our file name. */
interface OwnFile {
  there: string | null;
  /** Whether the file belongs to another installation. */
  isOthers: boolean;
}

const readOwn = async (folder: FileSystemDirectoryHandle, installation: string): Promise<OwnFile> => ({
  there: await textIn(folder, chainLogFileOf(installation)),
  isOthers: await belongsToAnother(folder, installation),
});

/** Reads the journal after the folder: a copy made meanwhile puts the journal ahead, which is no fault. */
async function judgeOwnFile(
  db: EvidenceDatabase,
  row: HandleRow,
  installation: string,
  { there, isOthers }: OwnFile,
): Promise<ChainLogLook> {
  const now = await chainLog(db);
  const state = isOthers ? 'different' : compareChainLog(there, now, row.chainLines ?? null);
  await rememberLook(db, { row, installation }, state, isOthers ? null : headsBeyond(there, now));
  return { state, there, now };
}

/** Happens if two installation ids begin the same, or if a copied profile has got a new id. */
async function belongsToAnother(folder: FileSystemDirectoryHandle, installation: string): Promise<boolean> {
  const entry = await findFile(folder, registerFileOf(installation));
  const register = entry === null ? undefined : await readRegisterFile(entry).catch(() => undefined);
  return register !== undefined && register.installation !== installation;
}

/** Which folder was read, and as which installation. */
interface Seen {
  row: HandleRow;
  installation: string;
}

async function rememberLook(
  db: EvidenceDatabase,
  seen: Seen,
  state: ChainLogState,
  beyond: ChainHeads | null,
): Promise<void> {
  await changeRow(db, seen, ({ chainFault, ...row }) => {
    const known = row.chainAhead?.heads.journal.seq ?? -1;
    const chainAhead =
      beyond !== null && beyond.journal.seq > known ? { heads: beyond, folder: row.name } : row.chainAhead;
    if (chainAhead === row.chainAhead && chainFault === (state === 'fits' ? undefined : state)) return undefined;
    return {
      ...row,
      ...(state === 'fits' ? {} : { chainFault: state }),
      ...(chainAhead === undefined ? {} : { chainAhead }),
    };
  });
}

/** Stores how many lines have been seen there. */
export const rememberLines = (db: EvidenceDatabase, seen: Seen, chainLines: number): Promise<void> =>
  changeRow(db, seen, (row) => (row.chainLines === chainLines ? undefined : { ...row, chainLines }));

/**
 * The official has acknowledged what the folder knows of. What was seen of our files there is forgotten with it.
 *
 * @param former the installation id that it was seen as, which the archive no longer has
 */
export const forgetFolderLook = (db: EvidenceDatabase, former: string): Promise<void> =>
  changeRow(db, null, ({ chainAhead: _a, chainFault: _f, chainLines: _l, formerIds = [], ...row }) => ({
    ...row,
    formerIds: [...formerIds, former],
  }));

/** The official has acknowledged what the folder was seen to know. The archive keeps its installation id. */
export const forgetAhead = (db: EvidenceDatabase): Promise<void> =>
  changeRow(db, null, ({ chainAhead: _ahead, ...row }) => row);

/** Does nothing if another folder was picked meanwhile, or the archive has another installation id by now. */
async function changeRow(
  db: EvidenceDatabase,
  seen: Seen | null,
  change: (row: HandleRow) => HandleRow | undefined,
): Promise<void> {
  await writeTransaction(db, [db.handles], async () => {
    const row = await db.handles.get('second-copy');
    if (row === undefined || (seen !== null && !isStill(row, seen))) return;
    const changed = change(row);
    if (changed !== undefined) await db.handles.put(changed);
  });
}

const isStill = ({ pickedAt, formerIds = [] }: HandleRow, { row, installation }: Seen): boolean =>
  pickedAt === row.pickedAt && !formerIds.includes(installation);

/** Null if there is no such file. */
async function textIn(folder: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  const entry = await findFile(folder, name);
  return entry === null ? null : (await entry.getFile()).text();
}
