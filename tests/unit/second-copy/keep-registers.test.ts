/** Registers are written when a row of saves pauses: none is lost by it, whatever stops between the two. */
import { expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { makeCopier } from '../../../lib/second-copy/copier';
import { aDatabase, seal } from '../evidence/a-database';
import { MUST_COME } from '../must-come';
import { aFolder, type PracticeFolder } from './a-folder';
import { anOfficial, type Official } from './an-official';

const EVA = 'aaaaaaaa-1111-4000-8000-000000000000';
const JSON_FILE = 'register-aaaaaaaa.json';
const CHAIN = 'kedjor-aaaaaaaa.txt';

// A machine that is busy takes seconds.
vi.setConfig({ testTimeout: 2 * MUST_COME });
const comes = (what: () => boolean | Promise<boolean>): Promise<unknown> => vi.waitUntil(what, { timeout: MUST_COME });

const textOf = ({ files }: PracticeFolder, name: string): string => new TextDecoder().decode(files.get(name));
const unlisted = async (db: EvidenceDatabase): Promise<string[]> =>
  (await db.copies.toArray()).filter((row) => row.unlisted !== undefined).map(({ recordId }) => recordId);

/** Pauses end when the test says so. */
function aClock() {
  const waiting: (() => void)[] = [];
  let at = Date.UTC(2026, 10, 23, 13);
  return {
    now: () => new Date((at += 1)),
    wait: () => new Promise<void>((resolve) => void waiting.push(resolve)),
    later: (milliseconds: number) => void (at += milliseconds),
    endPauses: () => {
      for (const end of waiting.splice(0)) end();
    },
  };
}

const copyNew = async (official: Official, itemId: string): Promise<string> => {
  const { id } = await seal(official.db, { itemId });
  expect(await official.copyOnly(id)).toMatchObject({ state: 'confirmed' });
  return id;
};

/** How often each file was written under its own name. */
function countWrites(folder: PracticeFolder): Map<string, number> {
  const counts = new Map<string, number>();
  folder.faults.written = (name) => {
    if (!name.endsWith('.part')) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  return counts;
}

it('ten in a row: each has its package and its line in the chain log at once, and the registers are written once', async () => {
  const folder = aFolder();
  const clock = aClock();
  const eva = await anOfficial(folder, EVA, aDatabase().db, clock);
  const counts = countWrites(folder);
  const ids: string[] = [];
  for (let one = 0; one < 10; one += 1) {
    ids.push(await copyNew(eva, `10${one}`));
    expect(textOf(folder, CHAIN).split('\n')).toHaveLength(one + 2);
  }
  expect(folder.files.has(JSON_FILE)).toBe(false);
  expect(await unlisted(eva.db)).toHaveLength(10);
  clock.endPauses();
  await comes(async () => (await unlisted(eva.db)).length === 0);
  for (const name of [JSON_FILE, 'alla-bevis.csv', 'alla-bevis.html'])
    for (const id of ids) expect(textOf(folder, name)).toContain(id.slice(-8));
  for (const name of [JSON_FILE, 'register-aaaaaaaa.csv', 'register-aaaaaaaa.html']) expect(counts.get(name)).toBe(1);
});

it('a pause that ends while a copy is under way is none: the copy’s own end begins the next', async () => {
  const folder = aFolder();
  const clock = aClock();
  const eva = await anOfficial(folder, EVA, aDatabase().db, clock);
  await copyNew(eva, '100');
  const { id } = await seal(eva.db, { itemId: '101' });
  const copying = eva.copyOnly(id);
  clock.endPauses();
  await copying;
  expect(folder.files.has(JSON_FILE)).toBe(false);
  clock.endPauses();
  await comes(async () => (await unlisted(eva.db)).length === 0);
  expect(textOf(folder, JSON_FILE)).toContain(id);
});

it('one who never pauses is read of by colleagues all the same, after a minute', async () => {
  const folder = aFolder();
  const clock = aClock();
  const eva = await anOfficial(folder, EVA, aDatabase().db, clock);
  const first = await copyNew(eva, '100');
  clock.later(61_000);
  const { id } = await seal(eva.db, { itemId: '101' });
  const copying = eva.copyOnly(id);
  clock.endPauses();
  await copying;
  await comes(() => folder.files.has(JSON_FILE));
  expect(textOf(folder, JSON_FILE)).toContain(first);
});

it('a worker that is stopped before the pause leaves nothing out: the next one writes it at its start', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const ids = [await copyNew(eva, '100'), await copyNew(eva, '101')];
  const next = await anOfficial(folder, EVA, eva.db);
  await next.keepRegisters();
  for (const id of ids) expect(textOf(folder, JSON_FILE)).toContain(id);
  expect(await unlisted(eva.db)).toEqual([]);
  const counts = countWrites(folder);
  await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  expect(counts.size).toBe(0);
});

it('nor does one that is stopped between the copy’s row and its line in the chain log', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await copyNew(eva, '100');
  const before = textOf(folder, CHAIN);
  await copyNew(eva, '101');
  const after = textOf(folder, CHAIN);
  // As it lies when the worker was stopped before the line: what was seen to lie there is a line less, too.
  folder.files.set(CHAIN, new TextEncoder().encode(before));
  const row = await eva.db.handles.get('second-copy');
  if (row !== undefined) await eva.db.handles.put({ ...row, chainLines: 1 });
  await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  expect(textOf(folder, CHAIN)).toBe(after);
});

it('a worker that is stopped while they are written writes them when it starts again', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const id = await copyNew(eva, '100');
  const real = folder.handle.getFileHandle.bind(folder.handle);
  const stopped = new Promise<void>((resolve) => {
    Object.assign(folder.handle, {
      getFileHandle: (...given: Parameters<typeof real>) => {
        if (given[0] !== 'register-aaaaaaaa.csv.part') return real(...given);
        resolve();
        return new Promise(() => undefined);
      },
    });
  });
  void eva.keepRegisters();
  await stopped;
  expect(await unlisted(eva.db)).toEqual([id]);
  // No copy waits for registers that hang.
  const other = await copyNew(eva, '101');
  Object.assign(folder.handle, { getFileHandle: real });
  await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  for (const name of [JSON_FILE, 'register-aaaaaaaa.csv'])
    for (const each of [id, other]) expect(textOf(folder, name)).toContain(each);
  expect(await unlisted(eva.db)).toEqual([]);
});

it('what is copied while they are written waits for the next pause', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await copyNew(eva, '100');
  let copied: Promise<string> | undefined;
  const real = folder.handle.getFileHandle.bind(folder.handle);
  Object.assign(folder.handle, {
    getFileHandle: async (...given: Parameters<typeof real>) => {
      // When what the registers tell has been read; they are not all written before the copy has ended.
      if (given[0] === 'register-aaaaaaaa.csv.part') await (copied ??= copyNew(eva, '101'));
      return real(...given);
    },
  });
  await eva.keepRegisters();
  const late = await copied;
  expect(await unlisted(eva.db)).toEqual([late]);
  await eva.keepRegisters();
  expect(textOf(folder, JSON_FILE)).toContain(late);
});

it('what cannot be written is told once, on the newest, and is tried again with the next save', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const first = await copyNew(eva, '100');
  const id = await copyNew(eva, '101');
  folder.faults.open = 'NoModificationAllowedError';
  await eva.keepRegisters();
  await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  expect(await eva.told()).toEqual([{ part: 'register', reason: 'write' }]);
  const told = await eva.db.journal.where('kind').equals('copy-failed').toArray();
  expect(told.map(({ recordId }) => recordId)).toEqual([id]);
  delete folder.faults.open;
  const mended = await eva.save('102');
  for (const each of [first, id, mended]) expect(textOf(folder, JSON_FILE)).toContain(each);
});

it('among the downloads ten packages are followed by two files, not by twenty', async () => {
  const { db } = aDatabase();
  const asked: string[] = [];
  const clock = aClock();
  const ready = (fileName: string) => ({ token: fileName, fileName, bytes: 1, sha256: 'a'.repeat(64) });
  const head = { seq: 1, hash: 'a' };
  const copier = makeCopier(db, {
    ...clock,
    desk: {
      pack: (id) => Promise.resolve({ ...ready(`${id}.zip`), heads: { records: head, journal: head }, account: null }),
      register: () => Promise.resolve([ready('register.html'), ready('register.csv')]),
      keepChain: () => Promise.reject(new Error('no folder')),
      keepFolder: () => Promise.reject(new Error('no folder')),
      look: () => Promise.resolve('missing'),
      saveInFolder: () => Promise.reject(new Error('no folder')),
      colleagues: () => Promise.resolve([]),
      addressOf: (token) => Promise.resolve(token),
      drop: () => Promise.resolve(),
    },
    downloads: {
      download: ({ filename }) => Promise.resolve(asked.push(filename ?? '')),
      search: ({ id = 0 }) =>
        Promise.resolve([
          { id, state: 'complete', exists: true, fileSize: 1, filename: asked[id - 1], danger: 'safe' } as never,
        ]),
      cancel: () => Promise.resolve(),
      erase: () => Promise.resolve([]),
    },
    settings: () =>
      Promise.resolve({
        secondCopy: { kind: 'downloads', folder: 'Bevis' },
        operator: { name: '', role: '', unit: '' },
        installationId: EVA,
      }),
    subtle: crypto.subtle,
    lock: (work) => work(),
    registerLock: (work) => work(),
  });
  const ids: string[] = [];
  for (let one = 0; one < 10; one += 1) {
    const { id } = await seal(db, { itemId: `10${one}` });
    ids.push(id);
    expect(await copier.copy(id)).toMatchObject({ state: 'confirmed' });
  }
  expect(asked).toEqual(ids.map((id) => `Bevis/${id}.zip`));
  clock.endPauses();
  await comes(async () => (await unlisted(db)).length === 0);
  expect(asked.slice(10)).toEqual(['Bevis/register.html', 'Bevis/register.csv']);
});
