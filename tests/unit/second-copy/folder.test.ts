/** Writing evidence to a share that goes wrong in every way a share does. */
import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../lib/domain/sha256';
import { CopyError, type CopyReason } from '../../../lib/second-copy/copy-error';
import { saveInFolder } from '../../../lib/second-copy/folder';
import { aFolder, type FolderFaults } from './a-folder';

const bytes = new TextEncoder().encode('ett paket');
const aFile = async () => ({ fileName: 'uppsikt-1.zip', blob: new Blob([bytes]), sha256: await sha256(bytes) });

async function reasonFor(faults: FolderFaults): Promise<{ reason: CopyReason | 'confirmed'; left: string[] }> {
  const folder = aFolder();
  Object.assign(folder.faults, faults);
  const reason = await saveInFolder(folder.handle, await aFile()).then(
    () => 'confirmed' as const,
    (error: unknown) => (error instanceof CopyError ? error.reason : 'write'),
  );
  return { reason, left: [...folder.files.keys()] };
}

describe('a copy on the unit’s share', () => {
  it('is confirmed when it reads back the same', async () => {
    expect(await reasonFor({})).toEqual({ reason: 'confirmed', left: ['uppsikt-1.zip'] });
  });

  it.each([
    ['the leave is lost', { leave: 'prompt' }, 'permission'],
    ['the leave is refused', { leave: 'denied' }, 'permission'],
    ['the share is offline', { open: 'NotFoundError' }, 'offline'],
    ['the share goes offline in the middle', { write: 'NetworkError' }, 'offline'],
    ['the share goes offline at the end', { close: 'InvalidStateError' }, 'offline'],
    ['the share goes offline before it can be read back', { read: 'NotReadableError' }, 'offline'],
    ['the disk is full in the middle', { write: 'QuotaExceededError' }, 'quota'],
    ['the disk is full at the end', { close: 'QuotaExceededError' }, 'quota'],
    ['the write breaks in the middle', { write: 'NoModificationAllowedError' }, 'write'],
    ['the leave is taken back in the middle', { close: 'NotAllowedError' }, 'permission'],
    ['the file cannot be read back for another reason', { read: 'UnknownError' }, 'write'],
    [
      'a byte was changed meanwhile',
      { meddled: (all) => all.map((byte, index) => (index === 3 ? byte ^ 1 : byte)) },
      'changed',
    ],
    ['the end was cut off', { meddled: (all) => all.slice(0, -1) }, 'changed'],
  ] satisfies [string, FolderFaults, CopyReason][])(
    'is not when %s, and no file is left that looks like evidence',
    async (_name, faults, reason) => {
      expect(await reasonFor(faults)).toEqual({ reason, left: [] });
    },
  );

  it('leaves the former copy alone when the new one fails before its end', async () => {
    const folder = aFolder();
    await saveInFolder(folder.handle, await aFile());
    folder.faults.write = 'QuotaExceededError';
    const again = new TextEncoder().encode('samma paket, längre journal');
    await expect(
      saveInFolder(folder.handle, { fileName: 'uppsikt-1.zip', blob: new Blob([again]), sha256: await sha256(again) }),
    ).rejects.toMatchObject({ reason: 'quota' });
    expect(folder.files.get('uppsikt-1.zip')).toEqual(bytes);
  });

  it('is never confirmed with other bytes, whoever meddles', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (other) => {
        const { reason } = await reasonFor({ meddled: () => new Uint8Array(other) });
        expect(reason).toBe(Buffer.from(other).equals(Buffer.from(bytes)) ? 'confirmed' : 'changed');
      }),
      { numRuns: 60 },
    );
  });
});
