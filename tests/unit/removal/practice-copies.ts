import { sha256 } from '../../../lib/domain/sha256';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { chainHeads } from '../../../lib/export/package/chain-heads';
import { inTurn } from '../../../lib/util/in-turn';
import type { CopyEnv } from '../../../lib/second-copy/copy-env';
import { CopyError } from '../../../lib/second-copy/copy-error';
import type { Ready } from '../../../lib/second-copy/package-staging';
import type { PageModel } from './practice-page';

/** Copies go to a folder. */
export const noDownloads: CopyEnv['downloads'] = {
  download: () => Promise.reject(new Error('none')),
  search: () => Promise.resolve([]),
  cancel: () => Promise.resolve(),
  erase: () => Promise.resolve([]),
};

/** A stand-in for the picked folder. The worker may be killed at each step of the copy. */
// long because it is one literal: every seam of the copier once
export function practiceCopies(
  db: EvidenceDatabase,
  page: PageModel,
  alive: <T>(work: () => T | Promise<T>) => Promise<T>,
): CopyEnv {
  const onDesk = new Map<string, { fileName: string; bytes: Uint8Array<ArrayBuffer> }>();
  const lay = async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Ready> => {
    onDesk.set(fileName, { fileName, bytes });
    return { token: fileName, fileName, bytes: bytes.byteLength, sha256: await sha256(bytes) };
  };
  return {
    staging: {
      pack: (recordId) =>
        alive(async () => {
          const handling = (await db.sealed.get(recordId))?.handling;
          if (handling === undefined || page.copyFails === 'damaged') throw new CopyError('damaged', 'handling.json');
          return { ...(await lay(`${recordId}.zip`, handling)), heads: await chainHeads(db), account: 'Kommunen' };
        }),
      saveText: ({ fileName, text }) => alive(() => void page.copies.set(fileName, new TextEncoder().encode(text))),
      register: () => alive(async () => [await lay('register.html', new TextEncoder().encode('register'))]),
      keepChain: () =>
        alive(() => {
          if (page.copyFails !== null) throw new CopyError(page.copyFails, 'test');
        }),
      keepFolder: () =>
        alive(() => {
          if (page.copyFails !== null) throw new CopyError(page.copyFails, 'test');
          page.copies.set('register.html', new TextEncoder().encode('register'));
        }),
      look: ({ fileName, bytes, sha256: hash }) =>
        alive(async () => {
          if (page.copyFails !== null) throw new CopyError(page.copyFails, 'test');
          const there = page.copies.get(fileName);
          if (there === undefined) return 'missing';
          return there.byteLength === bytes && (await sha256(new Uint8Array(there))) === hash ? 'there' : 'changed';
        }),
      saveInFolder: (token) =>
        alive(() => {
          const file = onDesk.get(token);
          if (page.copyFails !== null || file === undefined) throw new CopyError(page.copyFails ?? 'write', 'test');
          page.copies.set(file.fileName, file.bytes);
        }),
      colleagues: () => Promise.resolve([]),
      addressOf: (token) => Promise.resolve(`blob:${token}`),
      drop: (token) => Promise.resolve(void onDesk.delete(token)),
    },
    downloads: noDownloads,
    settings: () =>
      alive(() => ({
        secondCopy: page.secondCopy,
        operator: { name: 'Klara Lind', role: '', unit: '' },
        installationId: 'practice',
        signature: { form: 'both', protectedIdentity: false },
      })),
    now: () => new Date('2026-11-23T10:00:00.000Z'),
    // No pause passes: the registers have their own tests.
    wait: () => new Promise(() => undefined),
    subtle: crypto.subtle,
    lock: inTurn(),
    registerLock: inTurn(),
  };
}
