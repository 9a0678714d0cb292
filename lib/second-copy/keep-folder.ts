/// <reference types="wicg-file-system-access" />
/**
 * Keeps the files beside the packages in a shared folder up to date: our own chain log and register, and the list of
 * everything there. Never overwrites another installation's files, nor any of ours that do not fit our journal.
 */
import { sha256 } from '../domain/sha256';
import type { EvidenceDatabase } from '../evidence/database';
import type { HandleRow } from '../evidence/schema';
import type { ExportEnv } from '../export/contract';
import { chainLogFileOf, linesIn, type ChainLogState } from './chain-log';
import { asCopyError, CopyError } from './copy-error';
import { saveInFolder } from './folder';
import { readFolder, type FolderContents } from './folder-contents';
import { folderIndex, INDEX_CSV, INDEX_HTML, isPassing } from './folder-index';
import { indexHtml } from './index-html';
import { readRegister, shareRegister, type RegisterPlace } from './read-register';
import { registerCsv } from './register-csv';
import { registerHtml } from './register-html';
import { lookAtChainLog, rememberLines } from './look-at-folder';
import { registerFileOf } from './shared-register';

interface ChainKeeper {
  db: EvidenceDatabase;
  env: ExportEnv;
  installation: string;
}

interface FolderKeeper extends ChainKeeper {
  place: RegisterPlace;
  /** Names of the files that are being written to the folder now. */
  underWay: () => readonly string[];
}

/**
 * Updates only our chain log. Call it for one copy at a time: with two, the one that read the journal first might write
 * last, and the file would lose a line.
 *
 * @throws CopyError
 */
export async function keepChain(keeper: ChainKeeper): Promise<void> {
  const row = await pickedRow(keeper.db);
  const chain = await keepChainLog(row, keeper).catch((error: unknown) => Promise.reject(asCopyError(error)));
  if (chain !== 'fits') throw new CopyError(`chain-${chain}`, chainLogFileOf(keeper.installation));
}

/**
 * Updates our register and the list of the folder. The chain log is only read, so a copy may be in progress.
 *
 * @throws CopyError the first fault; the rest is still written
 */
export async function keepFolder(keeper: FolderKeeper): Promise<void> {
  const { db, installation } = keeper;
  const row = await pickedRow(db);
  const { state: chain } = await lookAtChainLog(db, row, installation).catch((error: unknown) =>
    Promise.reject(asCopyError(error)),
  );
  const faults: CopyError[] = [];
  const save = async (fileName: string, text: string): Promise<void> => {
    await saveText(row.handle, fileName, text, keeper.env).catch((error: unknown) => faults.push(asCopyError(error)));
  };
  if (chain === 'fits') await keepOwnRegister(save, keeper);
  else faults.push(new CopyError(`chain-${chain}`, chainLogFileOf(installation)));
  await keepIndex(row.handle, save, keeper).catch((error: unknown) => faults.push(asCopyError(error)));
  if (faults[0] !== undefined) throw faults[0];
}

export async function pickedRow(db: EvidenceDatabase): Promise<HandleRow> {
  const row = await db.handles.get('second-copy');
  if (row === undefined) throw new CopyError('no-folder', 'no folder has been picked');
  return row;
}

type Save = (fileName: string, text: string) => Promise<void>;

async function keepChainLog(row: HandleRow, { db, env, installation }: ChainKeeper): Promise<ChainLogState> {
  const { state, there, now } = await lookAtChainLog(db, row, installation);
  if (state !== 'fits') return state;
  if (there !== now) await saveText(row.handle, chainLogFileOf(installation), now, env);
  await rememberLines(db, { row, installation }, linesIn(now));
  return state;
}

async function keepOwnRegister(save: Save, { db, place, installation, env }: FolderKeeper): Promise<void> {
  const shared = await shareRegister(db, place, installation, env.now());
  await save(registerFileOf(installation), JSON.stringify(shared));
  const own = await readRegister(db, place, installation, env.now());
  await save(registerFileOf(installation, 'html'), registerHtml(own, registerFileOf(installation, 'csv')));
  await save(registerFileOf(installation, 'csv'), registerCsv(own));
}

const MOST_TURNS = 3;

/** A colleague may write at the same time, so the folder is read again after the list has been written. */
async function keepIndex(folder: FileSystemDirectoryHandle, save: Save, keeper: FolderKeeper): Promise<void> {
  const { db, place, installation, env } = keeper;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = filesUnderWay(keeper);
    // Read before the folder: any package that has a row by now is in the folder, unless someone has removed it.
    const own = await readRegister(db, place, installation, env.now());
    const found = await readFolder(folder);
    const underWay = [...before, ...filesUnderWay(keeper)];
    const index = folderIndex(own, found, installation, underWay);
    await save(INDEX_HTML, indexHtml(index));
    await save(INDEX_CSV, registerCsv(index));
    const after = await readFolder(folder);
    const passing = [...underWay, ...filesUnderWay(keeper)];
    if (listedIn(after, passing) === listedIn(found, passing)) return;
  }
}

/**
 * Files that copies in progress write beside the list. Each copy rewrites the whole chain log under a temporary name.
 */
const filesUnderWay = ({ underWay, installation }: FolderKeeper): string[] => [
  chainLogFileOf(installation),
  ...underWay(),
];

/** Everything the list depends on, for comparing. */
const listedIn = ({ registers, unreadable, names }: FolderContents, passing: readonly string[]): string =>
  JSON.stringify([
    registers.map(({ fileName, register }) => [fileName, register.madeAt, register.heads, register.lines.length]),
    unreadable,
    names.filter((name) => name !== INDEX_HTML && name !== INDEX_CSV && !isPassing(name, passing)),
  ]);

/** @throws CopyError */
export async function saveText(
  folder: FileSystemDirectoryHandle,
  fileName: string,
  text: string,
  env: Pick<ExportEnv, 'subtle'>,
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await saveInFolder(folder, { fileName, blob: new Blob([bytes]), sha256: await sha256(bytes, env.subtle) });
}
