/** Helpers for tests of the registers in a practice folder: what they read, and how they hold a write back. */
import { expect, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { seal } from '../evidence/a-database';
import { MUST_COME } from '../must-come';
import type { PracticeFolder } from './a-folder';
import type { Official } from './an-official';

export const EVA = 'aaaaaaaa-1111-4000-8000-000000000000';
export const JSON_FILE = 'register-aaaaaaaa.json';
export const CHAIN = 'kedjor-aaaaaaaa.txt';

export const comes = (what: () => boolean | Promise<boolean>): Promise<unknown> =>
  vi.waitUntil(what, { timeout: MUST_COME });

export function textOf({ files }: PracticeFolder, name: string): string {
  const found = files.get(name);
  if (found === undefined) throw new Error(`${name} is not among ${[...files.keys()].join(', ')}`);
  return new TextDecoder().decode(found);
}

export const unlisted = async (db: EvidenceDatabase): Promise<string[]> =>
  (await db.copies.toArray()).filter((row) => row.unlisted !== undefined).map(({ recordId }) => recordId);

/** Pauses end when the test says so. */
export function aClock() {
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

export const copyNew = async (official: Official, itemId: string): Promise<string> => {
  const { id } = await seal(official.db, { itemId });
  expect(await official.copyOnly(id)).toMatchObject({ state: 'confirmed' });
  return id;
};

/** How often each file was written under its final name. */
export function countWrites(folder: PracticeFolder): Map<string, number> {
  const counts = new Map<string, number>();
  folder.faults.written = (name) => {
    if (!name.endsWith('.part')) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  return counts;
}

/** Holds back the first opening of the file (a name or a pattern) until `go` is called. */
export function holdOne({ handle }: PracticeFolder, name: string | RegExp): { comes: Promise<void>; go: () => void } {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const real = handle.getFileHandle.bind(handle);
  const asked = new Promise<void>((resolve) => {
    Object.assign(handle, {
      getFileHandle: async (...given: Parameters<typeof real>) => {
        if (typeof name === 'string' ? given[0] !== name : !name.test(given[0])) return real(...given);
        Object.assign(handle, { getFileHandle: real });
        resolve();
        await held;
        return real(...given);
      },
    });
  });
  return { comes: asked, go };
}
