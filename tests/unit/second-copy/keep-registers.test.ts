/** Registers are written when a series of saves pauses. No line is lost, whatever stops in between. */
import { expect, it } from 'vitest';
import { makeCopier } from '../../../lib/second-copy/copier';
import { aDatabase, seal } from '../evidence/a-database';
import { aFolder } from './a-folder';
import { anOfficial } from './an-official';
import {
  aClock,
  CHAIN,
  comes,
  copyNew,
  countWrites,
  EVA,
  holdOne,
  JSON_FILE,
  textOf,
  unlisted,
} from './register-files';

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

it('a pause that ends during a copy does not count: the next starts when the copy ends', async () => {
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

it('without any pause the registers are written after a minute all the same', async () => {
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

it('what a worker stopped before the pause had not written, the next one writes at its start', async () => {
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

it('so it is for a worker stopped between the copy’s row and its line in the chain log', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await copyNew(eva, '100');
  const before = textOf(folder, CHAIN);
  await copyNew(eva, '101');
  const after = textOf(folder, CHAIN);
  // The state after a worker stopped before writing the line: the noted chain log is one line shorter too.
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
  // Never released: the worker stops here.
  const held = holdOne(folder, 'register-aaaaaaaa.csv.part');
  void eva.keepRegisters();
  await held.comes;
  expect(await unlisted(eva.db)).toEqual([id]);
  // No copy waits for registers that hang.
  const other = await copyNew(eva, '101');
  await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  for (const name of [JSON_FILE, 'register-aaaaaaaa.csv'])
    for (const each of [id, other]) expect(textOf(folder, name)).toContain(each);
  expect(await unlisted(eva.db)).toEqual([]);
});

it('what is copied while they are written waits for the next pause', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await copyNew(eva, '100');
  // The registers' content has been read, but they are not all written before the copy ends.
  const held = holdOne(folder, 'register-aaaaaaaa.csv.part');
  const writing = eva.keepRegisters();
  await held.comes;
  const late = await copyNew(eva, '101');
  held.go();
  await writing;
  expect(await unlisted(eva.db)).toEqual([late]);
  await eva.keepRegisters();
  expect(textOf(folder, JSON_FILE)).toContain(late);
});

it('a save whose chain log line is in progress during the writing waits for its own pause', async () => {
  const folder = aFolder();
  const clock = aClock();
  const eva = await anOfficial(folder, EVA, aDatabase().db, clock);
  await copyNew(eva, '100');
  const { id } = await seal(eva.db, { itemId: '101' });
  const held = holdOne(folder, `${CHAIN}.part`);
  const copying = eva.copyOnly(id);
  await held.comes;
  clock.later(61_000);
  clock.endPauses();
  await comes(async () => (await unlisted(eva.db)).length < 2);
  expect(await unlisted(eva.db)).toEqual([id]);
  held.go();
  await copying;
  clock.endPauses();
  await comes(async () => (await unlisted(eva.db)).length === 0);
});

it('among the downloads ten packages are followed by two files, not by twenty', async () => {
  const { db } = aDatabase();
  const asked: string[] = [];
  let refused = false;
  const clock = aClock();
  const ready = (fileName: string) => ({ token: fileName, fileName, bytes: 1, sha256: 'a'.repeat(64) });
  const head = { seq: 1, hash: 'a' };
  const copier = makeCopier(db, {
    ...clock,
    staging: {
      pack: (id) => Promise.resolve({ ...ready(`${id}.zip`), heads: { records: head, journal: head }, account: null }),
      register: () => Promise.resolve([ready('register.html'), ready('register.csv')]),
      keepChain: () => Promise.reject(new Error('no folder')),
      keepFolder: () => Promise.reject(new Error('no folder')),
      look: () => Promise.resolve('missing'),
      saveInFolder: () => Promise.reject(new Error('no folder')),
      saveText: () => Promise.reject(new Error('no folder')),
      colleagues: () => Promise.resolve([]),
      addressOf: (token) => Promise.resolve(token),
      drop: () => Promise.resolve(),
    },
    downloads: {
      download: ({ filename }) =>
        refused ? Promise.reject(new Error('no')) : Promise.resolve(asked.push(filename ?? '')),
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
        signature: { form: 'both', protectedIdentity: false },
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
  // Each try could ask the official where to save, so a failure is reported and the next save repairs it.
  const { id } = await seal(db, { itemId: '200' });
  await copier.copy(id);
  refused = true;
  await copier.keepRegisters();
  expect(await unlisted(db)).toEqual([]);
  expect(await db.journal.where('kind').equals('copy-failed').count()).toBe(1);
});
