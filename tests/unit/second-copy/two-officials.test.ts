/** Two officials save in one folder: neither loses what the other wrote, and anybody can read the files. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { rememberFolder } from '../../../lib/second-copy/picked-folder';
import { aFolder, type PracticeFolder } from './a-folder';
import { anOfficial } from './an-official';
import { EVA, textOf } from './register-files';

const BO = 'bbbbbbbb-2222-4000-8000-000000000000';
const AUTHOR = 'Adam Arg';

const put = (folder: PracticeFolder, name: string, text: string): void =>
  void folder.files.set(name, new TextEncoder().encode(text));
const packages = (folder: PracticeFolder): string[] => [...folder.files.keys()].filter((name) => name.endsWith('.zip'));

it('the list holds both officials’ records, whoever wrote it last, and each has files of its own', async () => {
  const folder = aFolder();
  const [eva, bo] = [await anOfficial(folder, EVA), await anOfficial(folder, BO)];
  const ids = [await eva.save('100'), await eva.save('101'), await bo.save('102')];
  const own = textOf(folder, 'register-aaaaaaaa.csv');
  for (const list of ['alla-bevis.csv', 'alla-bevis.html'])
    for (const id of ids) {
      const { manifestHash } = (await eva.db.records.get(id)) ?? (await bo.db.records.get(id)) ?? {};
      expect(textOf(folder, list)).toContain(manifestHash);
    }
  ids.push(await bo.save('103'));
  expect(textOf(folder, 'register-aaaaaaaa.csv')).toBe(own);
  ids.push(await eva.save('104'));
  for (const id of ids) expect(textOf(folder, 'alla-bevis.csv')).toContain(id);
  expect([...folder.files.keys()].filter((name) => !name.endsWith('.zip')).sort()).toEqual([
    'alla-bevis.csv',
    'alla-bevis.html',
    'kedjor-aaaaaaaa.txt',
    'kedjor-bbbbbbbb.txt',
    'register-aaaaaaaa.csv',
    'register-aaaaaaaa.html',
    'register-aaaaaaaa.json',
    'register-bbbbbbbb.csv',
    'register-bbbbbbbb.html',
    'register-bbbbbbbb.json',
  ]);
});

it('a colleague’s write while the list is made is in it', async () => {
  const folder = aFolder();
  const bo = await anOfficial(folder, BO);
  const id = await bo.save('102');
  const theirs = textOf(folder, 'register-bbbbbbbb.json');
  folder.files.delete('register-bbbbbbbb.json');
  folder.faults.written = (name) => {
    if (name === 'alla-bevis.csv') put(folder, 'register-bbbbbbbb.json', theirs);
  };
  await (await anOfficial(folder, EVA)).save('100');
  expect(textOf(folder, 'alla-bevis.csv')).toContain(id);
  expect(textOf(folder, 'alla-bevis.html')).toContain('bbbbbbbb');
});

it('the list reports unregistered, missing and unreadable packages, and older registers', async () => {
  const folder = aFolder();
  const [eva, bo] = [await anOfficial(folder, EVA), await anOfficial(folder, BO)];
  await eva.save('100');
  const [gone] = packages(folder);
  folder.files.delete(gone ?? '');
  put(folder, 'uppsikt-2026-11-01-facebook-0000<b>.zip', 'x');
  put(folder, 'uppsikt-2026-11-02-facebook-00000000.zip.part', 'x');
  put(folder, 'register.html', 'äldre');
  put(folder, 'register.csv', 'äldre');
  put(folder, 'register-cccccccc.json', '{"schema":"uppsikt-register/9"}');
  put(folder, 'register-cccccccc.html', 'andras');
  await bo.save('101');
  expect(textOf(folder, 'register.html')).toBe('äldre');
  const { document } = new JSDOM(textOf(folder, 'alla-bevis.html')).window;
  const text = document.body.textContent;
  expect(text).toContain(`${gone} (ligger inte i mappen)`);
  expect(text).toContain('Listan har 2 bevis. 1 av dem har sin fil här.');
  expect(text).toMatch(/register-cccccccc\.html kunde inte läsas/);
  expect(text).toContain('The list has 2 pieces of evidence.');
  const links = [...document.querySelectorAll('a')].map((a) => decodeURIComponent(a.getAttribute('href') ?? ''));
  for (const name of ['register.html', 'register.csv', 'register-aaaaaaaa.html', 'kedjor-bbbbbbbb.txt'])
    expect(links).toContain(name);
  expect(links).toContain('uppsikt-2026-11-01-facebook-0000<b>.zip');
  expect(links).toContain('uppsikt-2026-11-02-facebook-00000000.zip.part');
  expect(links).not.toContain(gone);
  expect(document.querySelectorAll('script, img, b')).toHaveLength(0);
});

it('the author’s full name is nowhere beside the packages, even if an older version wrote it', async () => {
  const folder = aFolder();
  const [eva, bo] = [await anOfficial(folder, EVA), await anOfficial(folder, BO)];
  await eva.save('100');
  put(folder, 'register-aaaaaaaa.json', textOf(folder, 'register-aaaaaaaa.json').replace(/A███ A██/, AUTHOR));
  expect(textOf(folder, 'register-aaaaaaaa.json')).toContain(AUTHOR);
  await bo.save('101');
  const beside = [...folder.files.keys()].filter((name) => !/zip$|aaaaaaaa\.json$/.test(name));
  for (const name of beside) expect(textOf(folder, name)).not.toMatch(/Adam|Arg/);
  expect(textOf(folder, 'alla-bevis.html')).toContain('A███ A██');
});

it('the log of chain heads is append-only', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await eva.save('100');
  const first = textOf(folder, 'kedjor-aaaaaaaa.txt');
  expect(first).toMatch(/^2026-11-23T13:00:\d\d\.000Z bevis 1 [0-9a-f]{64} journal \d+ [0-9a-f]{64}\n$/);
  await eva.save('101');
  expect(textOf(folder, 'kedjor-aaaaaaaa.txt')).toMatch(new RegExp(`^${first}.* bevis 2 .*\n$`));
  expect(await eva.told()).toEqual([]);
});

it.each([
  ['shorter', 'gone', () => undefined],
  ['shorter', 'with a line less', (text: string) => text.slice(0, text.indexOf('\n') + 1)],
  ['different', 'with a changed line', (text: string) => text.replace('bevis 1', 'bevis 7')],
  ['different', 'with more lines than our archive has', (text: string) => `${text}${text}`],
] as const)('a chain log that is %s (%s) is told and not written over', async (fault, _how, change) => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await eva.save('100');
  await eva.save('101');
  const left = change(textOf(folder, 'kedjor-aaaaaaaa.txt'));
  if (left === undefined) folder.files.delete('kedjor-aaaaaaaa.txt');
  else put(folder, 'kedjor-aaaaaaaa.txt', left);
  const register = textOf(folder, 'register-aaaaaaaa.json');
  const id = await eva.save('102');
  expect(folder.files.has('kedjor-aaaaaaaa.txt') ? textOf(folder, 'kedjor-aaaaaaaa.txt') : undefined).toBe(left);
  expect(textOf(folder, 'register-aaaaaaaa.json')).toBe(register);
  expect(await eva.told()).toEqual([{ part: 'chain', reason: `chain-${fault}` }]);
  expect((await eva.db.handles.get('second-copy'))?.chainFault).toBe(fault);
  // The new record is listed all the same.
  expect(textOf(folder, 'alla-bevis.csv')).toContain(id);
});

it('a folder that is picked again, with its faulty file moved away, gets the whole chain log and works again', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await eva.save('100');
  put(folder, 'kedjor-aaaaaaaa.txt', 'något annat');
  await eva.save('101');
  folder.files.delete('kedjor-aaaaaaaa.txt');
  await rememberFolder(eva.db, folder.handle, new Date('2026-11-24T10:00:00.000Z'));
  expect((await eva.db.handles.get('second-copy'))?.chainFault).toBeUndefined();
  await eva.save('102');
  expect(textOf(folder, 'kedjor-aaaaaaaa.txt').match(/ bevis \d/g)).toEqual([' bevis 1', ' bevis 2', ' bevis 3']);
  expect((await eva.db.handles.get('second-copy'))?.chainFault).toBeUndefined();
  expect(await eva.told()).toHaveLength(1);
});

it('a new archive under the same installation overwrites nothing of the lost one', async () => {
  const folder = aFolder();
  const lost = await (await anOfficial(folder, EVA)).save('100');
  const before = ['kedjor-aaaaaaaa.txt', 'register-aaaaaaaa.json', 'register-aaaaaaaa.html'].map((name) =>
    textOf(folder, name),
  );
  const anew = await anOfficial(folder, EVA);
  const id = await anew.save('101');
  expect(
    ['kedjor-aaaaaaaa.txt', 'register-aaaaaaaa.json', 'register-aaaaaaaa.html'].map((name) => textOf(folder, name)),
  ).toEqual(before);
  for (const one of [lost, id]) expect(textOf(folder, 'alla-bevis.csv')).toContain(one);
  expect(await anew.told()).toEqual([{ part: 'chain', reason: 'chain-different' }]);
});

it('another installation’s register under our short name is left alone', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await eva.save('100');
  folder.files.delete('kedjor-aaaaaaaa.txt');
  const theirs = textOf(folder, 'register-aaaaaaaa.json');
  const twin = await anOfficial(folder, 'aaaaaaaa-9999-4000-8000-000000000000');
  await twin.save('101');
  expect(textOf(folder, 'register-aaaaaaaa.json')).toBe(theirs);
  expect(folder.files.has('kedjor-aaaaaaaa.txt')).toBe(false);
});

it.each([
  ['there', (): void => undefined],
  ['missing', (folder: PracticeFolder, name: string): void => void folder.files.delete(name)],
  ['changed', (folder: PracticeFolder, name: string): void => put(folder, name, 'något annat')],
] as const)('an earlier copy that is %s counts only when it is seen to lie there', async (found, change) => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const id = await eva.save('100');
  const [name = ''] = packages(folder);
  change(folder, name);
  expect(await eva.copy(id)).toMatchObject({ state: 'confirmed' });
  const copied: unknown[] = (await eva.db.journal.where('kind').equals('copied').sortBy('seq')).map(
    ({ data }) => data.earlier,
  );
  expect(copied).toEqual(found === 'there' ? [undefined] : [undefined, found]);
  expect(folder.files.get(name)?.byteLength).toBe((await eva.db.copies.get(id))?.bytes);
  folder.faults.permission = 'prompt';
  expect(await eva.copy(id)).toMatchObject({ state: 'failed', reason: 'permission' });
});
