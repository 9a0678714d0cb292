/** Downloads cannot be read back. A record of how far the chains had come is never overwritten by a shorter one. */
import { resolveObjectURL } from 'node:buffer';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { rowWords } from '../../../components/archive/journal-section';
import type { HeadsMemory } from '../../../lib/domain/chain-heads';
import { acknowledgeLoss } from '../../../lib/evidence/acknowledge-loss';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { compareHeads } from '../../../lib/evidence/remembered-heads';
import { journalLine } from '../../../lib/export/package/journal-words';
import type { CopyEnv } from '../../../lib/second-copy/copy-env';
import { aFolder } from './a-folder';
import { anOfficial, type Official } from './an-official';
import { EVA, unlisted } from './register-files';

const DAY = 86_400_000;
const CHAIN = 'kedjor-aaaaaaaa-2026-11-23.txt';
const BESIDE = [CHAIN, 'register-aaaaaaaa.csv', 'register-aaaaaaaa.html'];

/** A browser whose storage and downloads survive the loss of the store. */
function aBrowser() {
  const files = new Map<string, string>();
  const names: string[] = [];
  const sizes: number[] = [];
  let kept: unknown;
  let at = Date.UTC(2026, 10, 23, 13);
  const memory: HeadsMemory = {
    read: () => Promise.resolve(structuredClone(kept)),
    write: (value) => Promise.resolve(void (kept = structuredClone(value))),
  };
  const now = () => new Date((at += 1000));
  const downloads: CopyEnv['downloads'] = {
    download: async ({ url, filename = '', conflictAction }) => {
      const blob = resolveObjectURL(url);
      const name = filename.replace('Bevis/', '');
      if (blob === undefined || (files.has(name) && conflictAction !== 'overwrite')) throw new Error(name);
      files.set(name, await blob.text());
      sizes.push(blob.size);
      return names.push(filename);
    },
    search: ({ id = 0 }) =>
      Promise.resolve([
        {
          id,
          state: 'complete',
          exists: true,
          fileSize: sizes[id - 1],
          filename: names[id - 1],
          danger: 'safe',
        } as never,
      ]),
    cancel: () => Promise.resolve(),
    erase: () => Promise.resolve([]),
  };
  const settings = () =>
    Promise.resolve({
      secondCopy: { kind: 'downloads', folder: 'Bevis' },
      operator: { name: 'Eva Lind', role: '', unit: '' },
      installationId: EVA,
      signature: { form: 'both', protectedIdentity: false },
    } as const);
  return {
    memory,
    now,
    later: (milliseconds: number) => void (at += milliseconds),
    remember: (value: unknown) => void (kept = value),
    store: (other: Partial<HeadsMemory> = {}, indexedDB = new IDBFactory()) =>
      new EvidenceDatabase('test', { indexedDB, IDBKeyRange, memory: { ...memory, ...other } }),
    official: (db: EvidenceDatabase): Promise<Official> => anOfficial(aFolder(), EVA, db, { now, settings, downloads }),
    /** The files beside the packages. */
    beside: () => Object.fromEntries([...files].filter(([name]) => !name.endsWith('.zip'))),
    packages: () => [...files.keys()].filter((name) => name.endsWith('.zip')),
    written: (name: string) => names.filter((one) => one === `Bevis/${name}`).length,
  };
}

const namesIn = (files: Record<string, string>): string[] => Object.keys(files).sort();
const linesIn = (text: string | undefined): string[] => (text ?? '').match(/ bevis \d+/g) ?? [];

/** The official continues without the lost data. The installation keeps its id, as when a folder could not be read. */
async function goOn(browser: ReturnType<typeof aBrowser>, db: EvidenceDatabase): Promise<void> {
  const lost = await compareHeads(db, browser.memory);
  if (lost.kind === 'holds') throw new Error('nothing is lost');
  const env = { operator: 'Eva Lind', now: browser.now };
  expect(await acknowledgeLoss(db, browser.memory, lost, env)).toBe('acknowledged');
}

it('the chain heads are written there, in one file a day that each save extends', async () => {
  const browser = aBrowser();
  const eva = await browser.official(browser.store());
  await eva.save('100');
  await eva.save('101');
  const first = browser.beside();
  expect(namesIn(first)).toEqual(BESIDE);
  expect(linesIn(first[CHAIN])).toEqual([' bevis 1', ' bevis 2']);
  const record = await eva.db.records.where('seq').equals(2).first();
  expect(first[CHAIN]).toContain(record?.manifestHash);
  browser.later(DAY);
  await eva.save('102');
  expect(browser.beside()[CHAIN]).toBe(first[CHAIN]);
  expect(linesIn(browser.beside()['kedjor-aaaaaaaa-2026-11-24.txt'])).toEqual([' bevis 3']);
});

it('an older profile restored the next day overwrites no head of an earlier day', async () => {
  const browser = aBrowser();
  await (await browser.official(browser.store())).save('100');
  const before = browser.beside()[CHAIN];
  browser.remember(undefined);
  browser.later(DAY);
  await (await browser.official(browser.store())).save('100');
  expect(browser.beside()[CHAIN]).toBe(before);
});

it.each([
  ['was lost', () => undefined, {}],
  ['has a memory that cannot be read', (browser) => browser.remember({ version: 7 }), {}],
  ['has a memory that cannot be asked', () => undefined, { read: () => Promise.reject(new Error('no')) }],
] satisfies [string, (browser: ReturnType<typeof aBrowser>) => void, Partial<HeadsMemory>][])(
  'by an archive that %s nothing beside the packages is written over; they are copied, and it is told once',
  async (_how, happens, memory) => {
    const browser = aBrowser();
    const before = await browser.official(browser.store());
    await before.save('100');
    await before.save('101');
    const [lay, had] = [browser.beside(), browser.packages().length];
    happens(browser);
    const db = browser.store(memory);
    const eva = await browser.official(db);
    const ids = [await eva.save('102'), await eva.save('103')];
    await (await browser.official(db)).keepRegisters();
    expect(browser.beside()).toEqual(lay);
    expect(browser.packages()).toHaveLength(had + 2);
    expect(await eva.told()).toEqual([{ part: 'chain', reason: 'chain-lost' }]);
    expect(await unlisted(db)).toEqual(expect.arrayContaining(ids));
    const [row] = await db.journal.where('kind').equals('copy-failed').toArray();
    if (row === undefined) throw new Error('not told');
    const said = 'Kopian är sparad, men inte registret bredvid: arkivet var inte som Uppsikt minns det';
    expect([rowWords(row), journalLine(row)]).toEqual([expect.stringContaining(said), expect.stringContaining(said)]);
  },
);

it('when the official continues, old files stay and new files list what was saved meanwhile', async () => {
  const browser = aBrowser();
  const before = await browser.official(browser.store());
  await before.save('100');
  await before.save('101');
  const lay = browser.beside();
  const db = browser.store();
  const eva = await browser.official(db);
  const id = await eva.save('102');
  await goOn(browser, db);
  await eva.keepRegisters();
  const now = browser.beside();
  expect(now).toMatchObject(lay);
  const [chain = '', csv = '', html = ''] = namesIn(now).filter((name) => !(name in lay));
  expect(chain).toMatch(/^kedjor-aaaaaaaa-20261123T\d{6}-2026-11-23\.txt$/);
  expect(csv).toMatch(/^register-aaaaaaaa-20261123T\d{6}\.csv$/);
  expect(now[html]).toContain(`href="${csv}"`);
  expect(now[csv]).toContain((await db.records.get(id))?.manifestHash);
  expect(await unlisted(db)).toEqual([]);
});

it('a second loss does not overwrite what was written after the first', async () => {
  const browser = aBrowser();
  await (await browser.official(browser.store())).save('100');
  for (const itemId of ['101', '102']) {
    const lay = browser.beside();
    const db = browser.store();
    const eva = await browser.official(db);
    await eva.save(itemId);
    await goOn(browser, db);
    await eva.keepRegisters();
    expect(browser.beside()).toMatchObject(lay);
    expect(namesIn(browser.beside())).toHaveLength(namesIn(lay).length + BESIDE.length);
  }
});

it('a fully restored store continues in its own files', async () => {
  const browser = aBrowser();
  const whole = new IDBFactory();
  await (await browser.official(browser.store({}, whole))).save('100');
  await (await browser.official(browser.store())).save('101');
  expect(browser.written(CHAIN)).toBe(1);
  await (await browser.official(browser.store({}, whole))).save('102');
  expect(namesIn(browser.beside())).toEqual(BESIDE);
  expect(linesIn(browser.beside()[CHAIN])).toEqual([' bevis 1', ' bevis 2']);
});
