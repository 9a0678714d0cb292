/** Handing over: makes the card as a file for the official, and in the shared folder when one is set up. */
import { holdsOn, type Absence } from '../../domain/absence';
import type { EvidenceDatabase } from '../../evidence/database';
import type { HandOverRow, MadeHandOver } from '../../evidence/schema';
import { readTransaction, writeTransaction } from '../../evidence/transaction';
import { handOverFile } from '../../hand-over/file';
import { wallTimeOf } from '../../questions/stockholm-time';
import { registerLock } from '../../second-copy/copy-lock';
import { shortOf } from '../../second-copy/shared-register';
import { sameJson } from '../../settings/same-json';
import type { Settings } from '../../settings/schema';
import type { HandOverEnv } from './hand-over-env';
import { makeCard } from './make-card';

/**
 * `no-absence`, `no-name`: the absence or the operator's name is not set. `folder`: the folder's name when the file was
 * written there too; null otherwise. `folderFailed`: a folder is set up but the file could not be written there.
 */
export type MadeFile =
  | { said: 'no-absence' | 'no-name' }
  | { said: 'made'; fileName: string; text: string; folder: string | null; folderFailed: boolean; leftOut: number };

export async function makeHandOver(db: EvidenceDatabase, env: HandOverEnv): Promise<MadeFile> {
  const { row, made } = await makeFile(db, env);
  if (row !== null) await note(db, row);
  return made;
}

const note = (db: EvidenceDatabase, row: MadeHandOver): Promise<unknown> =>
  writeTransaction(db, [db.handOvers], () => db.handOvers.put(row));

/** `row`: what to store about it; null when no file was made. */
async function makeFile(db: EvidenceDatabase, env: HandOverEnv): Promise<{ row: MadeHandOver | null; made: MadeFile }> {
  const settings = await env.settings();
  const { absence, operator, installationId, secondCopy } = settings;
  if (absence === null) return { row: null, made: { said: 'no-absence' } };
  if (operator.name.trim() === '') return { row: null, made: { said: 'no-name' } };
  const { card, leftOut } = await makeCard(db, { ...settings, absence }, env);
  const { text, sha256 } = await handOverFile(card, env.subtle);
  const fileName = fileNameOf(installationId, absence.from);
  const isIn = await putInFolder(secondCopy, { fileName, text }, env);
  const folder = secondCopy.kind === 'folder' && isIn ? secondCopy.name : null;
  const { handsOver, madeAt, unfinished } = card;
  const row: MadeHandOver = { kind: 'made', sha256, handsOver, absence, madeAt, unfinished, folder };
  const folderFailed = secondCopy.kind === 'folder' && !isIn;
  return { row, made: { said: 'made', fileName, text, folder, folderFailed, leftOut } };
}

/** One file name per absence, so a later card replaces the earlier one. */
const fileNameOf = (installation: string, from: string): string => `overlamning-${shortOf(installation)}-${from}.json`;

/** Nothing leaves the browser automatically unless a shared folder was chosen for copies. */
async function putInFolder(
  { kind }: Settings['secondCopy'],
  file: { fileName: string; text: string },
  { staging }: HandOverEnv,
): Promise<boolean> {
  if (kind !== 'folder') return false;
  return registerLock(() => staging.saveText(file)).then(
    () => true,
    (error: unknown) => {
      console.error('Uppsikt hand-over', error);
      return false;
    },
  );
}

/**
 * Runs once per absence while it holds, with everything up to its beginning: only when a shared folder is set up and
 * holds no card for this absence as it is set now. If the file cannot be written, nothing is stored and it is retried
 * at each check.
 */
export async function handOverByItself(db: EvidenceDatabase, env: HandOverEnv): Promise<void> {
  const { absence, secondCopy } = await env.settings();
  const today = wallTimeOf(env.clock.now()).day;
  if (absence === null || secondCopy.kind !== 'folder' || !holdsOn(absence, today)) return;
  const rows = await readTransaction(db, [db.handOvers], () => db.handOvers.toArray());
  if (rows.some((row) => row.kind === 'made' && row.folder !== null && isOf(row, absence))) return;
  const { row } = await makeFile(db, env);
  if (row !== null && row.folder !== null) await note(db, row);
}

/** Another deputy or another last day makes it another absence, because the card in the folder names who takes over. */
const isOf = ({ absence, madeAt }: HandOverRow, now: Absence): boolean =>
  sameJson(absence, now) && wallTimeOf(Date.parse(madeAt)).day >= now.from;
