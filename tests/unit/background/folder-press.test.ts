/**
 * Nobody waits for a network share: a press uses what was last seen of the copies' folder, and only one look at it runs
 * at a time.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { HandClock, settled } from '../removal/hand-clock';
import type { FolderLook } from '../../../lib/health/facts';
import { aFolder, type PracticeFolder } from '../second-copy/a-folder';
import { anOfficial, type Official } from '../second-copy/an-official';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { freshBlockers, assertRemovalAllowed } = await import('../../../lib/app/health/removal-blockers');
const { forgetHealth, readHealth } = await import('../../../lib/app/health/read-health');
const { lookAtFolder } = await import('../../../lib/second-copy/look-at-folder');
const { headsMemory } = await import('../../../lib/settings/heads-memory');

const TAB = 99;
const installation = (): string => (extension.local.get('settings') as { installationId: string }).installationId;

/** Records which files of the folder are asked for; with `hangs` they never arrive. */
function watch({ handle }: PracticeFolder, hangs: boolean): string[] {
  const asked: string[] = [];
  const real = handle.getFileHandle.bind(handle);
  Object.assign(handle, {
    getFileHandle: (...given: Parameters<typeof real>) => {
      asked.push(given[0].replace(/-.*/, ''));
      return hangs ? new Promise(() => undefined) : real(...given);
    },
  });
  return asked;
}

let folder: PracticeFolder;
let eva: Official;

beforeEach(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings({ secondCopy: { kind: 'folder', name: 'Bevis' } }));
  folder = aFolder();
  const db = new EvidenceDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange, memory: headsMemory });
  eva = await anOfficial(folder, installation, db);
  await eva.save('100');
  forgetHealth();
});

function addLine(): void {
  const [name = ''] = [...folder.files.keys()].filter((each) => each.startsWith('kedjor-'));
  const line = `2026-11-24T10:00:00.000Z bevis 2 ${'a'.repeat(64)} journal 40 ${'b'.repeat(64)}\n`;
  folder.files.set(name, new TextEncoder().encode(new TextDecoder().decode(folder.files.get(name)) + line));
}

describe('a press', () => {
  it('asks nothing of the folder', async () => {
    const asked = watch(folder, true);
    await assertRemovalAllowed(eva.db, TAB);
    expect(asked).toEqual([]);
  });

  it('is refused for what the folder was last seen to know, and asks nothing of the folder either', async () => {
    addLine();
    await lookAtFolder(eva.db, installation());
    forgetHealth();
    const asked = watch(folder, true);
    await expect(assertRemovalAllowed(eva.db, TAB)).rejects.toThrow('removal-off-unsaved');
    expect(asked).toEqual([]);
  });

  it('does not count as a look: before the act the folder is looked at again', async () => {
    await assertRemovalAllowed(eva.db, TAB);
    addLine();
    expect((await freshBlockers(eva.db, null)).map(({ id }) => id)).toEqual(['archive-behind-copies']);
  });
});

describe('a look', () => {
  it('that hangs is the only one running', async () => {
    const asked = watch(folder, true);
    const looks = [lookAtFolder(eva.db, installation(), 1), lookAtFolder(eva.db, installation(), 1)];
    expect((await Promise.all(looks)).map(({ isRead }) => isRead)).toEqual([false, false]);
    expect((await lookAtFolder(eva.db, installation(), 1)).isRead).toBe(false);
    expect(asked).toEqual(['kedjor']);
  });

  it('that hangs times out after a minute: a new one is made, and a late answer to the old changes nothing', async () => {
    const clock = new HandClock();
    const look = async (): Promise<FolderLook> => {
      const waits = clock.waiting;
      const found = lookAtFolder(eva.db, installation(), 2_000, clock);
      await expect.poll(() => clock.waiting).toBeGreaterThan(waits);
      await clock.pass(2_000);
      return found;
    };
    const real = folder.handle.getFileHandle.bind(folder.handle);
    const hanging = Promise.withResolvers<FileSystemFileHandle>();
    const asked: string[] = [];
    Object.assign(folder.handle, { getFileHandle: (name: string) => (asked.push(name), hanging.promise) });
    expect((await look()).isRead).toBe(false);
    await clock.pass(50_000);
    expect((await look()).isRead).toBe(false);
    expect(asked).toHaveLength(1);
    await clock.pass(60_000);
    Object.assign(folder.handle, { getFileHandle: real });
    expect(await lookAtFolder(eva.db, installation(), 2_000, clock)).toMatchObject({ isRead: true, isChanged: false });
    // What a share answers that has lost everything.
    hanging.reject(new DOMException('nothing there', 'NotFoundError'));
    await settled();
    expect(await lookAtFolder(eva.db, installation(), 2_000, clock)).toMatchObject({ isRead: true, isChanged: false });
    expect((await eva.db.handles.get('second-copy'))?.chainFault).toBeUndefined();
  });

  it('that joins a read begun before a copy misses nothing copied since', async () => {
    const { handle } = folder;
    const real = handle.getFileHandle.bind(handle);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let isHeld = false;
    const before = new Map(folder.files);
    Object.assign(handle, {
      getFileHandle: async (...given: Parameters<typeof real>) => {
        const file = await real(...given);
        const bytes = await file.getFile();
        isHeld = true;
        await held;
        return Object.assign(file, { getFile: () => Promise.resolve(bytes) });
      },
    });
    const first = lookAtFolder(eva.db, installation());
    await expect.poll(() => isHeld).toBe(true);
    Object.assign(handle, { getFileHandle: real });
    await eva.save('101');
    expect(folder.files).not.toEqual(before);
    const second = lookAtFolder(eva.db, installation());
    go();
    expect((await Promise.all([first, second])).map(({ isChanged }) => isChanged)).toEqual([false, false]);
  });

  it('is made again when the one before has ended', async () => {
    const asked = watch(folder, false);
    await lookAtFolder(eva.db, installation());
    await lookAtFolder(eva.db, installation());
    expect(asked).toEqual(['kedjor', 'kedjor']);
  });

  it('reads the register, which may be large, only where the chain log does not fit our journal', async () => {
    const [name = ''] = [...folder.files.keys()].filter((each) => each.startsWith('kedjor-'));
    const log = folder.files.get(name);
    folder.files.delete(name);
    const asked = watch(folder, false);
    expect((await lookAtFolder(eva.db, installation())).isChanged).toBe(true);
    if (log !== undefined) folder.files.set(name, log);
    expect((await readHealth(eva.db, null)).findings.map(({ id }) => id)).not.toContain('copy-folder-changed');
    expect(asked).toEqual(['kedjor', 'kedjor']);
    addLine();
    await lookAtFolder(eva.db, installation());
    expect(asked).toEqual(['kedjor', 'kedjor', 'kedjor', 'register']);
  });
});
