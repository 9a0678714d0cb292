/** A copy among the downloads is confirmed only by what the browser reports of the whole file. */
import { describe, expect, it } from 'vitest';
import type { Downloads } from 'webextension-polyfill';
import type { CopyReason } from '../../../lib/second-copy/copy-error';
import { lookAmongDownloads, safeFolder, saveByDownload, type DownloadsEnv } from '../../../lib/second-copy/downloads';

type Item = Partial<Downloads.DownloadItem>;
const whole: Item = {
  state: 'complete',
  exists: true,
  fileSize: 9,
  filename: 'C:/Hämtade filer/Uppsikt bevis/a.zip',
  danger: 'safe',
};

/** @param states what the browser reports, one per look; the last one repeats */
function aBrowser(states: Item[], refuses?: string): { env: DownloadsEnv; cancelled: number[] } {
  let [look, now] = [0, 0];
  const cancelled: number[] = [];
  const env: DownloadsEnv = {
    downloads: {
      download: () => (refuses === undefined ? Promise.resolve(7) : Promise.reject(new Error(refuses))),
      search: () => {
        const item = states[Math.min(look, states.length - 1)];
        look += 1;
        return Promise.resolve(item === undefined ? [] : [item as Downloads.DownloadItem]);
      },
      cancel: (id) => Promise.resolve(void cancelled.push(id)),
      erase: () => Promise.resolve([]),
    },
    now: () => new Date(now),
    wait: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  };
  return { env, cancelled };
}

const save = (env: DownloadsEnv) =>
  saveByDownload({ url: 'blob:x', folder: 'Uppsikt bevis', fileName: 'a.zip', bytes: 9, overwrite: false }, env);

describe('a copy among the downloads', () => {
  it('is confirmed when it is complete, there, and of the size that was written', async () => {
    const { env } = aBrowser([{ state: 'in_progress', danger: 'safe' }, whole]);
    expect(await save(env)).toEqual({ place: 'Uppsikt bevis/a.zip' });
  });

  it.each([
    ['the official closes the question', [{ state: 'interrupted', error: 'USER_CANCELED' }], 'refused'],
    ['a policy blocks it', [{ state: 'interrupted', error: 'FILE_BLOCKED' }], 'refused'],
    ['the disk is full', [{ state: 'interrupted', error: 'FILE_NO_SPACE' }], 'quota'],
    ['the disk fails', [{ state: 'interrupted', error: 'FILE_FAILED' }], 'write'],
    ['the file is another size', [{ ...whole, fileSize: 8 }], 'changed'],
    ['the file was moved away', [{ ...whole, exists: false }], 'write'],
    ['it is taken out of the list', [], 'refused'],
    ['the browser holds it as dangerous', [{ state: 'in_progress', danger: 'file' }], 'refused'],
    ['the question is never answered', [{ state: 'in_progress', danger: 'safe', filename: '' }], 'refused'],
    ['it never ends', [{ state: 'in_progress', danger: 'safe', filename: '/x/a.zip' }], 'slow'],
  ] satisfies [string, Item[], CopyReason][])('is not when %s', async (_name, states, reason) => {
    await expect(save(aBrowser(states).env)).rejects.toMatchObject({ reason });
  });

  it('is refused in words when the browser takes no download at all, and cancelled when it hangs', async () => {
    await expect(save(aBrowser([whole], 'Downloads are disabled').env)).rejects.toMatchObject({ reason: 'refused' });
    const { env, cancelled } = aBrowser([{ state: 'in_progress', danger: 'safe', filename: '' }]);
    await save(env).catch(() => undefined);
    expect(cancelled).toEqual([7]);
  });

  it.each([
    ['there', [whole]],
    ['missing', []],
    ['missing', [whole, { ...whole, exists: false }]],
    ['missing', [{ ...whole, filename: 'D:/Annan mapp/a.zip' }]],
    ['missing', [{ ...whole, state: 'interrupted' }]],
    ['changed', [{ ...whole, fileSize: 8 }]],
  ] satisfies [string, Item[]][])('is %s later only as far as the browser sees it', async (found, states) => {
    const copy = { place: 'Uppsikt bevis/a.zip', fileName: 'a.zip', bytes: 9 };
    expect(await lookAmongDownloads(copy, aBrowser(states).env)).toBe(found);
  });

  it('goes into one folder below the downloads, whatever somebody wrote in the setting', () => {
    expect(['../../etc', 'A:B', '..', '', ' Bevis. '].map(safeFolder)).toEqual([
      'etc',
      'A B',
      'Uppsikt bevis',
      'Uppsikt bevis',
      'Bevis',
    ]);
  });
});
