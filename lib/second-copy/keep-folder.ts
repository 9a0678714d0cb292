/// <reference types="wicg-file-system-access" />
/**
 * What is kept up in a shared folder beside the packages: our own chain log and register, and the list of all that lies
 * there. Nothing of another installation's is written over, and of our own nothing that does not fit our journal.
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
  /** Files that are being put into the folder just now, by their own names. */
  underWay: () => readonly string[];
}

/**
 * Our chain log alone. Only one copy at a time may be at it: of two, the one that read the journal first might write
 * last, and the file would have lost a line.
 *
 * @throws CopyError
 */
export async function keepChain(keeper: ChainKeeper): Promise<void> {
  const row = await pickedRow(keeper.db);
  const chain = await keepChainLog(row, keeper).catch((error: unknown) => Promise.reject(asCopyError(error)));
  if (chain !== 'fits') throw new CopyError(`chain-${chain}`, chainLogFileOf(keeper.installation));
}

/**
 * Our register and the list of the folder; the chain log is looked at and left as it is, so that a copy may be under
 * way.
 *
 * @throws CopyError the first of what could not be kept; the rest is kept all the same
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

/** A colleague may write at the same time: what lies there is looked at again when the list has been written. */
async function keepIndex(folder: FileSystemDirectoryHandle, save: Save, keeper: FolderKeeper): Promise<void> {
  const { db, place, installation, env } = keeper;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = filesUnderWay(keeper);
    // Before the folder: a package whose row stood by then lies there, unless it has been taken away.
    const own = await readRegister(db, place, installation, env.now());
    const seen = await readFolder(folder);
    const underWay = [...before, ...filesUnderWay(keeper)];
    const index = folderIndex(own, seen, installation, underWay);
    await save(INDEX_HTML, indexHtml(index));
    await save(INDEX_CSV, registerCsv(index));
    const after = await readFolder(folder);
    const passing = [...underWay, ...filesUnderWay(keeper)];
    if (listedIn(after, passing) === listedIn(seen, passing)) return;
  }
}

/** Copies are made beside the list. The chain log is written with each of them, whole and under a passing name. */
const filesUnderWay = ({ underWay, installation }: FolderKeeper): string[] => [
  chainLogFileOf(installation),
  ...underWay(),
];

/** What the list depends on. */
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
