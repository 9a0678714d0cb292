/** Writes evidence to a share that fails in every way a share can. */
import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../lib/domain/sha256';
import { CopyError, type CopyReason } from '../../../lib/second-copy/copy-error';
import { lookInFolder, saveInFolder } from '../../../lib/second-copy/folder';
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
    ['the permission is lost', { permission: 'prompt' }, 'permission'],
    ['the permission is refused', { permission: 'denied' }, 'permission'],
    ['the share is offline', { open: 'NotFoundError' }, 'offline'],
    ['the share goes offline in the middle', { write: 'NetworkError' }, 'offline'],
    ['the share goes offline at the end', { close: 'InvalidStateError' }, 'offline'],
    ['the share goes offline before it can be read back', { read: 'NotReadableError' }, 'offline'],
    ['the disk is full in the middle', { write: 'QuotaExceededError' }, 'quota'],
    ['the disk is full at the end', { close: 'QuotaExceededError' }, 'quota'],
    ['the write breaks in the middle', { write: 'NoModificationAllowedError' }, 'write'],
    ['the permission is taken back in the middle', { close: 'NotAllowedError' }, 'permission'],
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

  it('leaves the old copy alone when the new one fails before its end', async () => {
    const folder = aFolder();
    await saveInFolder(folder.handle, await aFile());
    folder.faults.write = 'QuotaExceededError';
    const again = new TextEncoder().encode('samma paket, längre journal');
    await expect(
      saveInFolder(folder.handle, { fileName: 'uppsikt-1.zip', blob: new Blob([again]), sha256: await sha256(again) }),
    ).rejects.toMatchObject({ reason: 'quota' });
    expect(folder.files.get('uppsikt-1.zip')).toEqual(bytes);
  });

  it.each(['works', 'refuses', undefined] as const)(
    'is proved under a passing name before it gets its own, and nothing else is left (moving: %s)',
    async (move) => {
      const folder = aFolder();
      const seen: string[] = [];
      Object.assign(folder.faults, {
        move,
        written: (name: string) => seen.push(`${name} ${[...folder.files.keys()].join('+')}`),
      });
      await saveInFolder(folder.handle, await aFile());
      expect(seen[0]).toBe('uppsikt-1.zip.part uppsikt-1.zip.part');
      expect(seen).toHaveLength(move === 'works' ? 1 : 2);
      expect([...folder.files]).toEqual([['uppsikt-1.zip', bytes]]);
    },
  );

  it('leaves the old copy alone when what was written reads back wrong', async () => {
    const folder = aFolder();
    await saveInFolder(folder.handle, await aFile());
    folder.faults.meddled = (all) => all.slice(0, 3);
    await expect(saveInFolder(folder.handle, await aFile())).rejects.toMatchObject({ reason: 'changed' });
    expect([...folder.files]).toEqual([['uppsikt-1.zip', bytes]]);
  });

  it.each(['works', undefined] as const)(
    'leaves no damaged file under the evidence’s name when it is damaged on its way there (moving: %s)',
    async (move) => {
      const folder = aFolder();
      await saveInFolder(folder.handle, await aFile());
      Object.assign(folder.faults, { move, meddled: (all: Uint8Array) => all.slice(0, 3), meddledOnly: /zip$/ });
      await expect(saveInFolder(folder.handle, await aFile())).rejects.toMatchObject({ reason: 'changed' });
      expect([...folder.files.keys()]).toEqual([]);
    },
  );

  it('exists as long as its exact bytes do; the answer for an unreadable folder is unknown', async () => {
    const folder = aFolder();
    const { fileName, sha256: hash } = await aFile();
    const look = () => lookInFolder(folder.handle, { fileName, bytes: bytes.byteLength, sha256: hash });
    expect(await look()).toBe('missing');
    await saveInFolder(folder.handle, await aFile());
    expect(await look()).toBe('there');
    folder.files.set(fileName, bytes.slice(1));
    expect(await look()).toBe('changed');
    folder.files.set(
      fileName,
      bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte)),
    );
    expect(await look()).toBe('changed');
    folder.files.clear();
    folder.faults.list = 'NotFoundError';
    await expect(look()).rejects.toMatchObject({ reason: 'offline' });
    folder.faults.permission = 'prompt';
    await expect(look()).rejects.toMatchObject({ reason: 'permission' });
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
