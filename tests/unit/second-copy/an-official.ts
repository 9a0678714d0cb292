/** An official with a store and a picked folder of their own, as the copier uses them. */
import { expect } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { HandleRow } from '../../../lib/evidence/schema';
import type { FlowCopy } from '../../../lib/domain/flow';
import { inTurn } from '../../../lib/util/in-turn';
import { makeCopier } from '../../../lib/second-copy/copier';
import type { CopyEnv } from '../../../lib/second-copy/copy-env';
import { makePackageStaging } from '../../../lib/second-copy/package-staging';
import { aDatabase, seal } from '../evidence/a-database';
import type { PracticeFolder } from './a-folder';

export interface Official {
  db: EvidenceDatabase;
  /** Seals a record and copies it. */
  save(itemId: string): Promise<string>;
  /** Copies, then pauses. */
  copy(id: string): Promise<FlowCopy>;
  /** Copies without a pause. */
  copyOnly(id: string): Promise<FlowCopy>;
  /** Writes the registers that wait for a pause. */
  keepRegisters(): Promise<void>;
  registerAgain(id: string): Promise<void>;
  heads(): Promise<string[]>;
  told(): Promise<unknown[]>;
}

/** A real handle can be stored and a stand-in cannot. The row is stored without it and read with it. */
export async function pickFolder(db: EvidenceDatabase, folder: PracticeFolder): Promise<void> {
  const [get, store] = [db.handles.get.bind(db.handles), db.handles.put.bind(db.handles)];
  const row = { name: 'Bevis', pickedAt: '2026-11-01T00:00:00.000Z', ...(await get('second-copy')) };
  await store({ ...row, id: 'second-copy', handle: {} as FileSystemDirectoryHandle });
  const read = async (): Promise<HandleRow | undefined> => {
    const found = await get('second-copy');
    return found && { ...found, handle: folder.handle };
  };
  const write = (changed: HandleRow): unknown => store({ ...changed, handle: {} as FileSystemDirectoryHandle });
  Object.assign(db.handles, { get: read, put: write });
}

export async function anOfficial(
  folder: PracticeFolder,
  installationId: string | (() => string),
  db: EvidenceDatabase = aDatabase().db,
  other: Partial<Pick<CopyEnv, 'now' | 'wait' | 'staging' | 'settings' | 'lock' | 'downloads'>> = {},
): Promise<Official> {
  await pickFolder(db, folder);
  let hour = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 13, 0, (hour += 1)));
  const env = { now, subtle: crypto.subtle, version: 'x' };
  const copier = makeCopier(db, {
    ...env,
    staging: makePackageStaging(db, env),
    downloads: {
      download: () => Promise.reject(new Error('none')),
      search: () => Promise.resolve([]),
      cancel: () => Promise.resolve(),
      erase: () => Promise.resolve([]),
    },
    settings: () =>
      Promise.resolve({
        secondCopy: { kind: 'folder', name: 'Bevis' },
        operator: { name: 'Eva Lind', role: '', unit: '' },
        installationId: typeof installationId === 'string' ? installationId : installationId(),
        signature: { form: 'both', protectedIdentity: false },
      }),
    // The test decides when there is a pause.
    wait: () => new Promise(() => undefined),
    lock: (work) => work(),
    registerLock: inTurn(),
    ...other,
  });
  const copy = async (id: string): Promise<FlowCopy> => {
    const said = await copier.copy(id);
    await copier.keepRegisters();
    return said;
  };
  return {
    db,
    copy,
    copyOnly: (id) => copier.copy(id),
    keepRegisters: () => copier.keepRegisters(),
    registerAgain: (id) => copier.registerAgain(id),
    save: async (itemId) => {
      const { id } = await seal(db, { itemId });
      expect(await copy(id)).toMatchObject({ state: 'confirmed' });
      return id;
    },
    heads: async () => (await db.heads.toArray()).map(({ hash }) => hash),
    told: async () => (await db.journal.where('kind').equals('copy-failed').sortBy('seq')).map(({ data }) => data),
  };
}
