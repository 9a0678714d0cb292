/** A stopped worker leaves its staging work in progress. The next worker's work runs after it, not in the middle. */
import { expect, it, vi } from 'vitest';
import { makePackageStaging } from '../../../lib/second-copy/package-staging';
import { oneWriter } from '../../../lib/second-copy/one-writer';
import { aDatabase, seal } from '../evidence/a-database';
import { aFolder, type PracticeFolder } from './a-folder';
import { anOfficial, type Official } from './an-official';
import { CHAIN, comes, copyNew, EVA, holdOne, JSON_FILE, textOf, unlisted } from './register-files';

/** Two workers in sequence, and the page that writes for both. */
async function twoWorkers(): Promise<{ folder: PracticeFolder; first: Official; next: Official }> {
  const folder = aFolder();
  const { db } = aDatabase();
  const now = () => new Date('2026-11-24T12:00:00.000Z');
  const staging = makePackageStaging(db, { now, subtle: crypto.subtle, version: 'x' });
  const first = await anOfficial(folder, EVA, db, { staging });
  return { folder, first, next: await anOfficial(folder, EVA, db, { staging }) };
}

/** Milliseconds, enough for every step of a write that does not wait. */
const LONG_ENOUGH = 1_500;

async function unlessItWaits(writing: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void writing.finally(() => (hasEnded = true));
  await vi.waitUntil(() => hasEnded, { timeout: LONG_ENOUGH }).catch(() => undefined);
}

it('two writers of the registers do not overwrite each other', async () => {
  const { folder, first, next } = await twoWorkers();
  const id = await copyNew(first, '100');
  // At its second opening it has been written and is about to be read back.
  const opened = holdOne(folder, `${JSON_FILE}.part`);
  const late = first.keepRegisters();
  await opened.comes;
  const readBack = holdOne(folder, `${JSON_FILE}.part`);
  opened.go();
  await readBack.comes;
  const other = await copyNew(next, '101');
  const writing = next.keepRegisters();
  await unlessItWaits(writing);
  readBack.go();
  await Promise.all([late, writing]);
  for (const each of [id, other]) expect(textOf(folder, JSON_FILE)).toContain(each);
  expect(await next.told()).toEqual([]);
  expect(await unlisted(next.db)).toEqual([]);
});

it('a late write of the chain log removes no newer line', async () => {
  const { folder, first, next } = await twoWorkers();
  await copyNew(first, '100');
  const held = holdOne(folder, `${CHAIN}.part`);
  const { id } = await seal(first.db, { itemId: '101' });
  const late = first.copyOnly(id);
  await held.comes;
  const { id: other } = await seal(next.db, { itemId: '102' });
  const copying = next.copyOnly(other);
  await comes(async () => (await next.db.copies.get(other)) !== undefined);
  await unlessItWaits(copying);
  held.go();
  await Promise.all([late, copying]);
  expect(textOf(folder, CHAIN).split('\n')).toHaveLength(4);
  await copyNew(next, '103');
  expect(textOf(folder, CHAIN).split('\n')).toHaveLength(5);
  expect(await next.told()).toEqual([]);
});

it('a write that hangs does not block others for ever, and is reported as slow', async () => {
  let end: () => void = () => undefined;
  const waited: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waited.push(milliseconds);
    return new Promise((resolve) => (end = resolve));
  };
  const write = oneWriter({ now: () => 0, wait });
  const hangs = write(() => new Promise(() => undefined));
  let isWritten = false;
  const next = write(() => Promise.resolve(void (isWritten = true)));
  await comes(() => waited.length === 1);
  expect(isWritten).toBe(false);
  end();
  await expect(hangs).rejects.toMatchObject({ reason: 'slow' });
  await next;
  expect(isWritten).toBe(true);
});
