/// <reference types="wicg-file-system-access" />
/**
 * Our own chain log in the picked folder, beside our journal: has the folder what we wrote there, and has the archive
 * what the folder knows of? What is seen is kept at the folder's handle, since the folder may be away the next time.
 * Only the file of this installation is read: that a colleague's chain has come further is ordinary.
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

/** A share that takes longer has not been read. */
const LONGEST_LOOK = 2_000;
/** Milliseconds. A read that has had no answer by then is given up: the next look begins anew. */
const LONGEST_READ = 60_000;

/**
 * Asks nobody for permission, and fails for no folder: one that cannot be read now is told as not read, and what was
 * seen of it before counts on.
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
  // Null where it rejects, or lasts too long.
  const lying = await within(
    longest,
    reading.lying.catch(() => null),
    () => null,
    clock,
  );
  if (lying !== null) await judgeLying(db, reading.row, installation, lying);
  return { ...(await lastLook(db)), isRead: lying !== null };
}

/** What was seen the last time. No file is looked at: a share may take its time. */
export async function lastLook(db: EvidenceDatabase): Promise<FolderLook> {
  const row = await db.handles.get('second-copy');
  return { lost: await omissions(db, row), isRead: null, isChanged: row?.chainFault !== undefined };
}

interface Reading {
  /** As it was before the read: what a copy has added since is not missing in what was read. */
  row: HandleRow;
  installation: string;
  /** By the clock; milliseconds. */
  begunAt: number;
  lying: Promise<Lying | null>;
}
const underWay = new WeakMap<EvidenceDatabase, Reading>();

/**
 * One at a time: a read that hangs cannot be stopped, and none is begun beside it as long as it may be answered. Nobody
 * hears the late answer of one that was given up.
 */
function oneRead(db: EvidenceDatabase, row: HandleRow, installation: string, clock: Clock): Reading {
  const now = underWay.get(db);
  const isAwaited = now !== undefined && clock.now() - now.begunAt < LONGEST_READ;
  if (isAwaited && now.row.pickedAt === row.pickedAt && now.installation === installation) return now;
  const lying = readIfGranted(db, row, installation).finally(() => {
    if (underWay.get(db)?.lying === lying) underWay.delete(db);
  });
  const reading = { row, installation, begunAt: clock.now(), lying };
  underWay.set(db, reading);
  return reading;
}

async function readIfGranted(db: EvidenceDatabase, row: HandleRow, installation: string): Promise<Lying | null> {
  if ((await row.handle.queryPermission({ mode: 'readwrite' })) !== 'granted') return null;
  const there = await textIn(row.handle, chainLogFileOf(installation));
  // A register may be large. It is read only where it decides something: what fits our journal is ours.
  const isDoubtful = row.chainFault === 'different' || !(await chainLog(db)).startsWith(there ?? '');
  return { there, isOthers: isDoubtful && (await isAnothers(row.handle, installation)) };
}

/** Beside the archive as it is now: one that was put back has it. */
async function omissions(db: EvidenceDatabase, row: HandleRow | undefined): Promise<ChainsLost | null> {
  if (row?.chainAhead === undefined) return null;
  const { heads, folder } = row.chainAhead;
  const state = await compareWith(db, heads);
  if (state.kind === 'holds') return null;
  return state.kind === 'unreadable' ? state : { ...state, folder };
}

export interface ChainLogLook {
  state: ChainLogState;
  /** What lies there; null when nothing does. */
  there: string | null;
  /** What belongs there. */
  now: string;
}

/** @throws what the folder throws */
export async function lookAtChainLog(
  db: EvidenceDatabase,
  row: HandleRow,
  installation: string,
): Promise<ChainLogLook> {
  return judgeLying(db, row, installation, await readOwn(row.handle, installation));
}

/** What lies in the folder under our name. */
interface Lying {
  there: string | null;
  /** It is another installation's. */
  isOthers: boolean;
}

const readOwn = async (folder: FileSystemDirectoryHandle, installation: string): Promise<Lying> => ({
  there: await textIn(folder, chainLogFileOf(installation)),
  isOthers: await isAnothers(folder, installation),
});

/** The journal is read after the folder: what is copied meanwhile puts it ahead, which is no fault. */
async function judgeLying(
  db: EvidenceDatabase,
  row: HandleRow,
  installation: string,
  { there, isOthers }: Lying,
): Promise<ChainLogLook> {
  const now = await chainLog(db);
  const state = isOthers ? 'different' : compareChainLog(there, now, row.chainLines ?? null);
  await rememberLook(db, { row, installation }, state, isOthers ? null : headsBeyond(there, now));
  return { state, there, now };
}

/** Two installations whose names begin the same, or a file of a copied profile under a new one. */
async function isAnothers(folder: FileSystemDirectoryHandle, installation: string): Promise<boolean> {
  const entry = await findFile(folder, registerFileOf(installation));
  const register = entry === null ? undefined : await readRegisterFile(entry).catch(() => undefined);
  return register !== undefined && register.installation !== installation;
}

/** In which folder it was seen, and in whose name. */
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

/** How many lines have been seen to lie there. */
export const rememberLines = (db: EvidenceDatabase, seen: Seen, chainLines: number): Promise<void> =>
  changeRow(db, seen, (row) => (row.chainLines === chainLines ? undefined : { ...row, chainLines }));

/**
 * The official goes on without what the folder knows of; what was seen of our files there goes with it.
 *
 * @param former the installation that it was seen as, and that the archive is no more
 */
export const forgetFolderLook = (db: EvidenceDatabase, former: string): Promise<void> =>
  changeRow(db, null, ({ chainAhead: _a, chainFault: _f, chainLines: _l, formerIds = [], ...row }) => ({
    ...row,
    formerIds: [...formerIds, former],
  }));

/** The official goes on without what the folder was seen to know; the archive stays the same to it. */
export const forgetAhead = (db: EvidenceDatabase): Promise<void> =>
  changeRow(db, null, ({ chainAhead: _ahead, ...row }) => row);

/** Nothing, when the folder was picked anew meanwhile, or the archive is another installation by now. */
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

/** Null when there is none. */
async function textIn(folder: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  const entry = await findFile(folder, name);
  return entry === null ? null : (await entry.getFile()).text();
}
