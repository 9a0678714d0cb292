/** Puts a staged file where copies go. */
import type { EvidenceDatabase } from '../evidence/database';
import type { SecondCopy } from '../settings/schema';
import type { CopyEnv } from './copy-env';
import { CopyError } from './copy-error';
import type { Ready } from './package-staging';
import { saveByDownload } from './downloads';
import { currentPlace } from './picked-folder';
import type { RegisterPlace } from './read-register';

/** @throws CopyError `no-folder` */
export async function placeOf(db: EvidenceDatabase, setting: SecondCopy): Promise<RegisterPlace> {
  const place = await currentPlace(db, setting);
  if (place === null) throw new CopyError('no-folder', 'no folder has been picked');
  return place;
}

/** @throws CopyError */
export async function putFile(
  file: Ready,
  place: RegisterPlace,
  overwrite: boolean,
  env: CopyEnv,
): Promise<{ place: string; sha256: string | null }> {
  if (place.kind === 'folder') {
    await env.staging.saveInFolder(file.token);
    return { place: `${place.folder}/${file.fileName}`, sha256: file.sha256 };
  }
  const url = await env.staging.addressOf(file.token);
  const download = { url, folder: place.folder, fileName: file.fileName, bytes: file.bytes, overwrite };
  return { ...(await saveByDownload(download, env)), sha256: null };
}
