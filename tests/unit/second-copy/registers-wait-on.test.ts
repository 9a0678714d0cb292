/** Registers that could not be written wait when a retry may help, and are reported once. */
import { expect, it, vi } from 'vitest';
import { aDatabase } from '../evidence/a-database';
import { aFolder } from './a-folder';
import { anOfficial } from './an-official';
import { CHAIN, copyNew, countWrites, EVA, JSON_FILE, textOf, unlisted } from './register-files';

it('a failed write is reported once, on the newest record, and the next save includes it', async () => {
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

it.each([
  ['there is no permission for', { permission: 'prompt' }],
  ['cannot be written in', { open: 'NoModificationAllowedError' }],
  ['is away', { list: 'NotFoundError', open: 'NotFoundError' }],
] as const)('registers in a folder that %s wait on, told once, without another save', async (_how, faults) => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const id = await copyNew(eva, '100');
  Object.assign(folder.faults, faults);
  for (let start = 0; start < 3; start += 1) await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  expect(await eva.told()).toHaveLength(1);
  expect(await unlisted(eva.db)).toEqual([id]);
  for (const fault of ['permission', 'open', 'list'] as const) delete folder.faults[fault];
  await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  for (const name of [JSON_FILE, 'alla-bevis.csv']) expect(textOf(folder, name)).toContain(id);
  expect(await unlisted(eva.db)).toEqual([]);
});

it('when the folder differs from what we wrote they are not retried automatically', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await copyNew(eva, '100');
  folder.files.set(CHAIN, new TextEncoder().encode('annat'));
  await eva.keepRegisters();
  expect(await eva.told()).toEqual([{ part: 'chain', reason: 'chain-different' }]);
  const counts = countWrites(folder);
  await (await anOfficial(folder, EVA, eva.db)).keepRegisters();
  expect(counts.size).toBe(0);
});

it('two simultaneous writes become one', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  await copyNew(eva, '100');
  const counts = countWrites(folder);
  await Promise.all([eva.keepRegisters(), eva.keepRegisters()]);
  expect(counts.get(JSON_FILE)).toBe(1);
});

it('the store is searched once when nothing waits, and never when copies are off', async () => {
  const { db } = aDatabase();
  const eva = await anOfficial(aFolder(), EVA, db);
  await eva.save('100');
  const looks = vi.spyOn(db.copies, 'orderBy');
  await eva.keepRegisters();
  expect(looks).toHaveBeenCalledTimes(1);
  looks.mockClear();
  const off = { secondCopy: { kind: 'off', reason: 'prov' }, operator: { name: '', role: '', unit: '' } } as const;
  const settings = () =>
    Promise.resolve({ ...off, installationId: EVA, signature: { form: 'both' as const, protectedIdentity: false } });
  await (await anOfficial(aFolder(), EVA, db, { settings })).keepRegisters();
  expect(looks).not.toHaveBeenCalled();
});
