/**
 * One file into a named sub-folder of the browser's download folder: the downloads API
 * takes no other place, and gives no hash of what it wrote.
 */
import type { Downloads } from 'webextension-polyfill';
import { CopyError, type CopyReason } from './copy-error';
import type { Lying } from './folder';

/** What is used of `browser.downloads`. */
interface DownloadsApi {
  download(options: Downloads.DownloadOptionsType): Promise<number>;
  search(query: Downloads.DownloadQuery): Promise<Downloads.DownloadItem[]>;
  cancel(id: number): Promise<void>;
  erase(query: Downloads.DownloadQuery): Promise<number[]>;
}

export interface Download {
  /** Of the staging: a blob's address. */
  url: string;
  folder: string;
  fileName: string;
  bytes: number;
  /** What lies beside the packages is written over at each pause; a package never is. */
  overwrite: boolean;
}

export interface DownloadsEnv {
  downloads: DownloadsApi;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
}

/** A question in front of the official ('Ask where to save each file') is answered within this, or counts as a no. */
const PATIENCE = 60_000;
const STEP = 40;

/**
 * Confirmed means: the browser calls it complete, it is still there, and its size is the one that was written.
 *
 * @returns the folder's name and the file's, as they became
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
  // The list of downloads is the official's; it shows the packages, not every writing of the register.
  if (overwrite) await env.downloads.erase({ id }).catch(() => []);
  return { place: placeOf(item) };
}

/**
 * Whether the file is still there, as far as the browser knows: it gives no hash. One that is no longer in its list is
 * not known of.
 */
export async function lookAmongDownloads(
  { place, fileName, bytes }: { place: string; fileName: string; bytes: number },
  { downloads, wait }: DownloadsEnv,
): Promise<Lying> {
  const find = async () =>
    (await downloads.search({ query: [fileName] })).filter(
      (item) => item.state === 'complete' && placeOf(item) === place,
    );
  // It looks at the disk after it has answered, so that only the second answer knows.
  if ((await find()).length === 0) return 'missing';
  await wait(STEP);
  const there = (await find()).filter((item) => item.exists);
  if (there.length === 0) return 'missing';
  return there.some((item) => item.fileSize === bytes) ? 'there' : 'changed';
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
      // Without a name it has not got past the browser's question.
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

/** A folder's name that every file system takes; the setting is written by people. */
export const safeFolder = (folder: string): string =>
  folder
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .trim() || 'Uppsikt bevis';
