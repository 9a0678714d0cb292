/** Destroyed content is deleted from our own folder too. What cannot be deleted there stays listed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { destroyOne } from '../../../lib/pages/archive/destroy';
import { verifyChain } from '../../../lib/evidence/chain';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { copiesLeft } from '../../../lib/evidence/destroyed';
import { appendJournal } from '../../../lib/evidence/journal';
import { copyState, recordsToCopyAgain } from '../../../lib/second-copy/copy-state';
import { deleteCopies } from '../../../lib/second-copy/delete-copies';
import { readZip } from '../../../lib/verify/zip/read-zip';
import { seal } from '../evidence/a-database';
import { aFolder, type PracticeFolder } from './a-folder';
import { anOfficial, type Official } from './an-official';
import { EVA } from './register-files';

const CHOICE = { path: null, reason: 'other', reasonText: 'Skyddade uppgifter.', decidedBy: 'Karin Jurist' } as const;

let folder: PracticeFolder;
let eva: Official;
let id: string;
let other: string;
/** Records for which a new copy was requested. */
let asked: string[];
/** Records for which only the registers were requested. */
let registers: string[];
beforeEach(async () => {
  [asked, registers] = [[], []];
  folder = aFolder();
  eva = await anOfficial(folder, EVA);
  id = await eva.save('100');
  other = await eva.save('101');
});

const destroy = (choice: Parameters<typeof destroyOne>[2] = CHOICE): Promise<string | null> =>
  destroyOne(
    {
      db: eva.db,
      operator: () => Promise.resolve('Eva Lind'),
      version: 'x',
      registerAgain: (record) => {
        registers.push(record);
        return eva.registerAgain(record);
      },
      noticeText: () => Promise.resolve(''),
      copyAnew: (record) => {
        asked.push(record);
        return eva.copy(record);
      },
    },
    id,
    choice,
  );
const fileOf = async (record: string): Promise<string> => {
  const row = await eva.db.journal.filter((one) => one.kind === 'copied' && one.recordId === record).first();
  const place = row?.data.place;
  if (typeof place !== 'string') throw new Error('no copy was made');
  return place.slice('Bevis/'.length);
};
const left = async (): Promise<string[]> => (await copiesLeft(eva.db)).map(({ name }) => name);
const ticks = async () => (await eva.db.journal.where('kind').equals('note').toArray()).map(({ data }) => data);

it('the package of a destroyed record is deleted, the others stay, and the journal says who did it', async () => {
  const [mine, theirs] = [await fileOf(id), await fileOf(other)];
  expect([...folder.files.keys()]).toEqual(expect.arrayContaining([mine, theirs]));
  expect(await destroy()).toBeNull();
  expect([...folder.files.keys()]).not.toContain(mine);
  expect([...folder.files.keys()]).toContain(theirs);
  expect(asked).toEqual([]);
  expect(await left()).toEqual([]);
  expect(await ticks()).toEqual([{ about: 'copy-deleted', name: `Bevis/${mine}`, by: 'uppsikt' }]);
  expect((await verifyChain(eva.db)).kind).toBe('intact');
});

const aPath = async (record: string): Promise<string> => {
  const [path] = (await eva.db.bytes.where('recordId').equals(record).primaryKeys()).map(([, name]) => name);
  if (path === undefined) throw new Error('no file');
  return path;
};
/** Destroys directly in the archive, as when the page that would delete the copies is gone. */
const destroyFile = async (record: string): Promise<unknown> =>
  destroyContent(eva.db, { ...CHOICE, recordId: record, path: await aPath(record), operator: 'Eva Lind' });
const whatIsIn = async (fileName: string): Promise<string[]> =>
  (await readZip(new Blob([folder.files.get(fileName) ?? new Uint8Array()]))).files.map(({ path }) =>
    path.slice(path.indexOf('data/') + 'data/'.length),
  );

describe('when one file is destroyed', () => {
  it('the package that holds it goes, and a new one without it lies there in its place', async () => {
    const [mine, path] = [await fileOf(id), await aPath(id)];
    expect(await whatIsIn(mine)).toContain(path);
    expect(await destroy({ ...CHOICE, path })).toBeNull();
    await expect.poll(async () => (await copyState(eva.db)).missing).toBe(0);
    expect(asked).toEqual([id]);
    const now = await whatIsIn(mine);
    expect(now.length).toBeGreaterThan(0);
    expect(now).not.toContain(path);
    expect(await left()).toEqual([]);
  });

  it('the record is copied again by itself, until it has been', async () => {
    await destroyFile(id);
    expect(await recordsToCopyAgain(eva.db)).toEqual([id]);
    await eva.copy(id);
    expect(await recordsToCopyAgain(eva.db)).toEqual([]);
  });

  it('one that was saved while copies were off waits for a press all the same', async () => {
    const { id: never } = await seal(eva.db, { itemId: '102' });
    const at = '2026-11-23T12:00:00.000Z';
    const data = { status: 'off', reason: 'Servern kopieras' };
    await appendJournal(eva.db, { kind: 'copied', recordId: never, operator: null, data, at });
    await destroyFile(never);
    expect(await recordsToCopyAgain(eva.db)).toEqual([]);
    const told = { part: 'register', reason: 'offline' };
    await appendJournal(eva.db, { kind: 'copy-failed', recordId: never, operator: null, data: told, at });
    expect(await recordsToCopyAgain(eva.db), 'the register alone was not written').toEqual([]);
  });

  it('a new package that overwrote the old one is not listed for deletion', async () => {
    const mine = await fileOf(id);
    await destroyFile(id);
    expect(await left()).toEqual([`Bevis/${mine}`]);
    await eva.copy(id);
    expect(await left()).toEqual([]);
    expect(await ticks()).toEqual([{ about: 'copy-deleted', name: `Bevis/${mine}`, by: 'uppsikt' }]);
  });

  it('a new package is not deleted in place of an old one that had its name and was moved', async () => {
    const mine = await fileOf(id);
    folder.files.delete(mine);
    await destroyFile(id);
    await eva.copy(id);
    expect(await left()).toEqual([`Bevis/${mine}`]);
    await deleteCopies(eva.db, id, null, new Date());
    expect([...folder.files.keys()]).toContain(mine);
  });
});

describe('content destroyed while its copy is being written', () => {
  let late: string;
  beforeEach(async () => {
    late = (await seal(eva.db, { itemId: '103' })).id;
    const remove = folder.handle.removeEntry.bind(folder.handle);
    let isDone = false;
    // The last step before the copy is journalled.
    folder.handle.removeEntry = async (name) => {
      if (!isDone) {
        isDone = true;
        await destroyFile(late);
      }
      await remove(name);
    };
  });
  const rows = async () => (await eva.db.journal.where('recordId').equals(late).sortBy('seq')).map(({ kind }) => kind);

  it('does not become a copy, and does not lie in the folder', async () => {
    const before = [...folder.files.keys()];
    expect(await eva.copy(late)).toMatchObject({ state: 'failed' });
    expect([...folder.files.keys()]).toEqual(before);
    expect(await eva.db.copies.get(late)).toBeUndefined();
    expect(await rows()).not.toContain('copied');
    expect(await left()).toEqual([]);
    expect(await recordsToCopyAgain(eva.db)).toEqual([late]);
    expect(await eva.copy(late)).toMatchObject({ state: 'confirmed' });
  });

  it('is listed when the folder refuses to delete it', async () => {
    folder.faults.remove = 'NoModificationAllowedError';
    expect(await eva.copy(late)).toMatchObject({ state: 'failed' });
    expect(await left()).toEqual([expect.stringMatching(/^Bevis\/.+\.zip$/)]);
    expect(await rows()).not.toContain('copied');
  });
});

it('the register in the folder names neither file nor author when everything is destroyed', async () => {
  const mine = await fileOf(id);
  const told = (): string[] =>
    [...folder.files]
      .filter(([name]) => /^register-.*\.csv$/.test(name))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
  expect(told().join('')).toContain(mine);
  await destroy();
  await expect.poll(() => told().join('')).not.toContain(mine);
  expect([asked, registers]).toEqual([[], [id]]);
});

it('nothing is deleted when nothing was destroyed', async () => {
  expect(await destroy({ ...CHOICE, decidedBy: '' })).not.toBeNull();
  expect([...folder.files.keys()]).toContain(await fileOf(id));
});

it.each<[string, (mine: string) => void]>([
  ['the permission is lost', () => void (folder.faults.permission = 'prompt')],
  ['the share is away', () => void (folder.faults.read = 'NotReadableError')],
  ['the share refuses', () => void (folder.faults.remove = 'NoModificationAllowedError')],
  ['another file lies under the name', (mine) => void folder.files.set(mine, new TextEncoder().encode('en annan'))],
])('when %s, the content is destroyed all the same and the file is listed', async (_when, happen) => {
  const mine = await fileOf(id);
  happen(mine);
  expect(await destroy()).toBeNull();
  expect([...folder.files.keys()]).toContain(mine);
  expect(await left()).toEqual([`Bevis/${mine}`]);
  expect(await ticks()).toEqual([]);
});

it('a file that is gone already is listed: it may have been moved', async () => {
  const mine = await fileOf(id);
  folder.files.delete(mine);
  await destroy();
  expect(await left()).toEqual([`Bevis/${mine}`]);
});
