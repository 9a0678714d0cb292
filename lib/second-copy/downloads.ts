/**
 * Saves one file in a named sub-folder of the browser's download folder. The downloads API cannot write anywhere else
 * and gives no hash of what it wrote.
 */
import type { Downloads } from 'webextension-polyfill';
import { CopyError, type CopyReason } from './copy-error';
import type { FileState } from './folder';

/** The parts of `browser.downloads` that we use. */
interface DownloadsApi {
  download(options: Downloads.DownloadOptionsType): Promise<number>;
  search(query: Downloads.DownloadQuery): Promise<Downloads.DownloadItem[]>;
  cancel(id: number): Promise<void>;
  erase(query: Downloads.DownloadQuery): Promise<number[]>;
}

export interface Download {
  /** A blob URL from the staging. */
  url: string;
  folder: string;
  fileName: string;
  bytes: number;
  /** Files beside the packages are overwritten at each pause; packages never are. */
  overwrite: boolean;
}

export interface DownloadsEnv {
  downloads: DownloadsApi;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
}

/**
 * Milliseconds. If the browser asks the official where to save ('Ask where to save each file'), no answer within this
 * time counts as a no.
 */
const PATIENCE = 60_000;
const STEP = 40;

/**
 * Confirmed means that the browser reports it complete and existing, with the size that was written.
 *
 * @returns the folder's and the file's actual names
 * @throws CopyError
 */
export async function saveByDownload(
  { url, folder, fileName, bytes, overwrite }: Download,
  env: DownloadsEnv,
): Promise<{ place: string }> {
  const id = await env.downloads
    .download({
      url,
      filename: `${safeFolder(folder)}/${fileName}`,
      conflictAction: overwrite ? 'overwrite' : 'uniquify',
      saveAs: false,
    })
    .catch((error: unknown) =>
      Promise.reject(new CopyError('refused', error instanceof Error ? error.message : String(error))),
    );
  const item = await ended(id, env);
  if (item.fileSize !== bytes) throw new CopyError('changed', `${fileName}: ${item.fileSize} bytes, ${bytes} written`);
  // Keeps the official's download list to the packages, without an entry for every writing of the register.
  if (overwrite) await env.downloads.erase({ id }).catch(() => []);
  return { place: placeOf(item) };
}

/**
 * Whether the file is still there, as far as the browser knows. It gives no hash, and does not know files that were
 * removed from its list.
 */
export async function lookAmongDownloads(
  { place, fileName, bytes }: { place: string; fileName: string; bytes: number },
  { downloads, wait }: DownloadsEnv,
): Promise<FileState> {
  const find = async () =>
    (await downloads.search({ query: [fileName] })).filter(
      (item) => item.state === 'complete' && placeOf(item) === place,
    );
  // The browser checks the disk after the first answer, so only the second one is current.
  if ((await find()).length === 0) return 'missing';
  await wait(STEP);
  const existing = (await find()).filter((item) => item.exists);
  if (existing.length === 0) return 'missing';
  return existing.some((item) => item.fileSize === bytes) ? 'there' : 'changed';
}

const placeOf = ({ filename }: Downloads.DownloadItem): string => filename.split(/[\\/]/).slice(-2).join('/');

async function ended(id: number, { downloads, now, wait }: DownloadsEnv): Promise<Downloads.DownloadItem> {
  const until = now().getTime() + PATIENCE;
  for (;;) {
    const [item] = await downloads.search({ id });
    if (item === undefined) throw new CopyError('refused', 'the download was taken away');
    if (item.state === 'complete' && item.exists) return item;
    if (item.state === 'complete') throw new CopyError('write', 'the file was taken away');
    if (item.state === 'interrupted') throw new CopyError(reasonOf(item.error), item.error ?? 'interrupted');
    if (isHeld(item)) {
      await downloads.cancel(id).catch(() => undefined);
      throw new CopyError('refused', `the browser calls it ${item.danger}`);
    }
    if (now().getTime() > until) {
      await downloads.cancel(id).catch(() => undefined);
      // A download without a name is still waiting for the official's answer.
      throw new CopyError(item.filename === '' ? 'refused' : 'slow', 'no end in a minute');
    }
    await wait(STEP);
  }
}

const isHeld = ({ danger }: Downloads.DownloadItem): boolean =>
  danger !== undefined && !['safe', 'accepted', 'unknown'].includes(danger);

function reasonOf(error: string | undefined): CopyReason {
  if (error === 'FILE_NO_SPACE') return 'quota';
  return /^(USER_|FILE_ACCESS_DENIED|FILE_BLOCKED|FILE_VIRUS_INFECTED|FILE_SECURITY_CHECK_FAILED)/.test(error ?? '')
    ? 'refused'
    : 'write';
}

/** Makes a folder name that every file system accepts, since the setting is typed by people. */
export const safeFolder = (folder: string): string =>
  folder
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .trim() || 'Uppsikt bevis';
