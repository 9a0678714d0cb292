/**
 * A record of what must never be held is not even packed: a package would be in another page's memory, and on disk by
 * mistake.
 */
import { expect, it } from 'vitest';
import type { ItemRef } from '../../../lib/domain/item';
import { parseHandling } from '../../../lib/evidence/record-row';
import { makeCopier } from '../../../lib/second-copy/copier';
import type { CopyEnv } from '../../../lib/second-copy/copy-env';
import { aDatabase, seal } from '../evidence/a-database';
import { noDownloads } from '../removal/practice-copies';

/** What was asked of the staging when the official has made this choice. */
async function copied(
  chosenAt: 'before' | 'while it is packed' | 'never',
): Promise<{ asked: string[]; state: string }> {
  const { db } = aDatabase();
  const { id } = await seal(db);
  // A real handle cannot be made here; only its row is read.
  await db.handles.put({
    id: 'second-copy',
    handle: {} as FileSystemDirectoryHandle,
    name: 'Bevis',
    pickedAt: '2026-11-23T09:00:00.000Z',
  });
  const { ref } = parseHandling((await db.sealed.get(id))?.handling ?? new Uint8Array()).item;
  const asked: string[] = [];
  const env: CopyEnv = {
    staging: {
      pack: () => {
        asked.push('pack');
        return Promise.resolve({
          token: 'a',
          fileName: 'a.zip',
          bytes: 1,
          sha256: 'a'.repeat(64),
          heads: { records: { seq: 1, hash: '' }, journal: { seq: 1, hash: '' } },
          account: null,
        });
      },
      saveInFolder: () => Promise.resolve(void asked.push('save')),
      saveText: () => Promise.resolve(),
      drop: () => Promise.resolve(void asked.push('drop')),
      register: () => Promise.resolve([]),
      keepChain: () => Promise.resolve(),
      keepFolder: () => Promise.resolve(),
      look: () => Promise.resolve('missing'),
      colleagues: () => Promise.resolve([]),
      addressOf: () => Promise.resolve('blob:a'),
    },
    downloads: noDownloads,
    settings: () =>
      Promise.resolve({
        secondCopy: { kind: 'folder', name: 'Bevis' },
        operator: { name: '', role: '', unit: '' },
        installationId: 'test',
        signature: { form: 'both', protectedIdentity: false },
      }),
    chosen: () =>
      Promise.resolve(
        chosenAt === 'before' || (chosenAt === 'while it is packed' && asked.includes('pack')) ? [ref as ItemRef] : [],
      ),
    now: () => new Date('2026-11-23T10:00:00.000Z'),
    wait: () => new Promise(() => undefined),
    subtle: crypto.subtle,
    lock: (work) => work(),
    registerLock: (work) => work(),
  };
  return { state: (await makeCopier(db, env).copy(id)).state, asked };
}

it.each([
  ['never', ['pack', 'save', 'drop'], 'confirmed'],
  ['before', [], 'off'],
  ['while it is packed', ['pack', 'drop'], 'off'],
] as const)('chosen %s', async (chosenAt, asked, state) => {
  expect(await copied(chosenAt)).toEqual({ asked, state });
});
