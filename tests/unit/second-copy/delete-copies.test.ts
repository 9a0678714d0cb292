/** What is destroyed goes out of our own folder too; what cannot be deleted there stays listed. */
import { beforeEach, expect, it } from 'vitest';
import { destroyOne } from '../../../entrypoints/archive/destroy';
import { copiesLeft } from '../../../lib/evidence/destroyed';
import { verifyChain } from '../../../lib/evidence/chain';
import { aFolder, type PracticeFolder } from './a-folder';
import { anOfficial, type Official } from './an-official';

const CHOICE = { path: null, reason: 'other', reasonText: 'Skyddade uppgifter.', decidedBy: 'Karin Jurist' } as const;

let folder: PracticeFolder;
let eva: Official;
let id: string;
let other: string;
beforeEach(async () => {
  folder = aFolder();
  eva = await anOfficial(folder, 'aaaaaaaa-1111-4000-8000-000000000000');
  id = await eva.save('100');
  other = await eva.save('101');
});

const destroy = (choice: Parameters<typeof destroyOne>[2] = CHOICE): Promise<string | null> =>
  destroyOne(
    { db: eva.db, operator: () => Promise.resolve('Eva Lind'), version: 'x', noticeText: () => Promise.resolve('') },
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

it('the package of what is destroyed is deleted, the others stay, and the journal says who did it', async () => {
  const [mine, theirs] = [await fileOf(id), await fileOf(other)];
  expect([...folder.files.keys()]).toEqual(expect.arrayContaining([mine, theirs]));
  expect(await destroy()).toBeNull();
  expect([...folder.files.keys()]).not.toContain(mine);
  expect([...folder.files.keys()]).toContain(theirs);
  expect(await left()).toEqual([]);
  expect(await ticks()).toEqual([{ about: 'copy-deleted', name: `Bevis/${mine}`, by: 'uppsikt' }]);
  expect((await verifyChain(eva.db)).kind).toBe('intact');
});

it('where one file is destroyed, the package that holds it goes too', async () => {
  const mine = await fileOf(id);
  const [path] = (await eva.db.bytes.where('recordId').equals(id).primaryKeys()).map(([, name]) => name);
  expect(await destroy({ ...CHOICE, path: path ?? '' })).toBeNull();
  expect([...folder.files.keys()]).not.toContain(mine);
});

it('nothing is deleted when nothing was destroyed', async () => {
  expect(await destroy({ ...CHOICE, decidedBy: '' })).not.toBeNull();
  expect([...folder.files.keys()]).toContain(await fileOf(id));
});

it.each<[string, (mine: string) => void]>([
  ['the leave is lost', () => void (folder.faults.leave = 'prompt')],
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
