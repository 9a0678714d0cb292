/** A snapshot in the background: sealed before it is reported, without what must never be saved, and all or nothing. */
import { PNG } from 'pngjs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { findRecord } from '../../../lib/evidence/store';
import type { ItemRef } from '../../../lib/domain/item';
import type { Walked, WalkStep } from '../../../lib/messaging/page-commands';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { realClock } from '../../../lib/util/clock';
import { aDatabase } from '../evidence/a-database';
import { walkedAt } from '../snapshots/a-walk';
import { exportZip, unpackedFiles, verifyZip } from '../verify/a-package';
import { reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { takeSnapshot } = await import('../../../lib/app/snapshots/take-snapshot');
const { hold, letGo } = await import('../../../lib/app/forbidden/held');
const { finishSnapshots } = await import('../../../lib/app/snapshots/seal-snapshot');
const { isSnapshotRunning } = await import('../../../lib/app/snapshots/running');
const { snapshotHandlers } = await import('../../../lib/app/handlers/snapshots');
const { assertRemovalAllowed } = await import('../../../lib/app/health/removal-blockers');

const ADDRESS = 'https://www.facebook.com/x';
const NOW = Date.parse('2026-11-30T10:00:00.000Z');
const page = { sender: 'page' as const, tabId: null, url: '' };
const clock = { ...realClock, now: () => NOW, wait: () => Promise.resolve() };
const wanted = { tabId: TAB, reason: 'date', due: '2026-09-01' } as const;

let db: EvidenceDatabase;
let handlers: ReturnType<typeof snapshotHandlers>;
/** The page's answer at a step, where it differs from the usual. */
let at: (step: WalkStep) => Partial<Walked> | { error: string } | Promise<void> | undefined;
let steps: WalkStep[];

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  handlers = snapshotHandlers(db, clock);
  at = () => undefined;
  steps = [];
  const png = PNG.sync.write(new PNG({ width: 8, height: 6 }));
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 8, height: 6, close: () => undefined }));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Blob([new Uint8Array(png)]))));
  extension.pages.set(TAB, async (command, request) => {
    if (command === 'page.owner') return owner(facebookPage.ownerKeys);
    if (command === 'item.cover') return { covered: 1, shield: 'safe' };
    if (command !== 'page.walk') return {};
    const { step } = request as { step: WalkStep };
    steps.push(step);
    const said = await at(step);
    const usual = walkedAt(0, 600, { address: ADDRESS, items: [reading('Bra jobbat')] });
    return said !== undefined && 'error' in said ? said : { ...usual, ...said };
  });
});

const chosen = (id: string): ItemRef => ({ ...ref, id, handle: `f${id}` });
const choose = (id: string): Promise<void> =>
  hold({
    ref: chosen(id),
    tabId: TAB,
    pageUrl: ADDRESS,
    permalink: null,
    registeredId: 'r',
    knownAt: '2026-11-23T10:00:00.000Z',
    unsure: false,
    noteId: null,
  });

const owner = (keys: string[]) => ({
  owner: { kind: 'known', keys, name: facebookPage.name, trace: 'test' },
  account: { kind: 'acting', id: '100', name: null, signals: [], trace: 'test' },
  classification: { state: 'municipality', name: facebookPage.name, reason: 'test' },
});
const note = (item: Partial<ItemRef> = {}): Promise<unknown> =>
  storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: ADDRESS,
    permalink: null,
    itemId: '77',
    postId: '9',
    parentId: null,
    registeredAccountId: null,
    operator: null,
    knownAt: '2026-11-23T10:00:00.000Z',
    ...(item.id === undefined ? {} : { itemId: item.id }),
  });
const nothingIsLeft = async (): Promise<void> => {
  for (const table of [db.records, db.sealed, db.bytes, db.drafts, db.draftBytes]) expect(await table.count()).toBe(0);
};
const told = async () => (await handlers['snapshot.run']({}, page)).run;
const boardOf = async () => {
  const { accounts } = await handlers['snapshot.board']({}, page);
  return accounts.find(({ id }) => id === facebookPage.id);
};

describe('a snapshot', () => {
  it('is sealed, read back and reported, and its day no longer waits', async () => {
    const end = await takeSnapshot(db, wanted, clock);
    expect(end).toMatchObject({ kind: 'sealed', frames: 1, items: 1, leftOut: 0, stopped: 'end', isPartial: false });
    expect(await told()).toEqual(end);
    const [row] = await db.records.toArray();
    expect(row).toMatchObject({ snapshot: 'date', kind: 'page', state: 'complete', author: facebookPage.name });
    const record = await findRecord(db, row?.id ?? '');
    expect(record?.part.item.context.map(({ text }) => text.raw)).toEqual(['Bra jobbat']);
    expect(record?.part.decision.groundLabel).toBe('Ögonblicksbild: 1 september 2026');
    expect(record?.part.artifacts.map(({ path }) => path)).toEqual(['bild-001.png', 'text.txt']);
    expect((await boardOf())?.due).toEqual([]);
    expect(steps).toEqual(['begin', 'look', 'look', 'end']);
  });

  it('is a package that verifies, and whose page says what it is and what it lacks', async () => {
    await takeSnapshot(db, { ...wanted, reason: 'closing', due: null }, clock);
    const [row] = await db.records.toArray();
    const zip = await exportZip(db, row?.id ?? '');
    expect(await verifyZip(zip)).toMatchObject({ kind: 'intact', faults: [], unknown: [] });
    const files = await unpackedFiles(zip);
    const text = async (name: string): Promise<string> => {
      const file = files.find(({ path }) => path.endsWith(name));
      return file === undefined ? '' : new TextDecoder().decode(file.bytes);
    };
    const shown = await text('innehall.html');
    expect(shown).toContain('Ögonblicksbild av hela sidan');
    expect(shown).toContain('Ögonblicksbild: före avslut');
    expect(shown).toContain('är inte hopsatta');
    expect(shown).not.toContain('Inlägget är inte kritik');
    expect(await text('LÄS-MIG.txt')).toContain('ÖGONBLICKSBILD AV HELA SIDAN');
  });

  it('counts the items that were left out, and holds none of them', async () => {
    await note();
    at = () => ({ leftOut: 2, covers: 1 });
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'sealed', leftOut: 2 });
    const [row] = await db.records.toArray();
    expect((await findRecord(db, row?.id ?? ''))?.part.item.leftOut).toMatchObject({ context: 2, replies: 0 });
    expect(extension.asked.indexOf(`${TAB} item.cover`)).toBeLessThan(extension.asked.indexOf(`${TAB} page.walk`));
  });

  it.each<[string, () => void, string]>([
    [
      'the page cannot cover them',
      () =>
        extension.pages.set(TAB, (command) =>
          command === 'page.owner' ? owner(facebookPage.ownerKeys) : { error: 'no' },
        ),
      'forbidden',
    ],
    [
      'the page reads one that it should have covered',
      () => (at = () => ({ items: [reading('x', { ref: { ...ref, id: '77' } })] })),
      'forbidden',
    ],
    ['one cannot be made invisible', () => (at = () => ({ error: 'inte täckt', forbidden: true })), 'forbidden'],
    [
      'one is noted while it is taken',
      () => (at = (step) => (step === 'look' ? note({ id: '78' }).then(() => undefined) : undefined)),
      'forbidden',
    ],
    [
      'one is chosen while another choice is taken back',
      () => (at = (step) => (step === 'look' ? letGo(chosen('79'), TAB).then(() => choose('80')) : undefined)),
      'forbidden',
    ],
    ['the page falls silent', () => (at = (step) => (step === 'look' ? { error: 'borta' } : undefined)), 'page'],
  ])('is not kept when %s', async (_, arrange, why) => {
    await note();
    await choose('79');
    arrange();
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'failed', why });
    await nothingIsLeft();
    expect(isSnapshotRunning()).toBe(false);
  });

  it('is not taken on a page where an item without an id has a note, nor of a page that is not ours', async () => {
    await storeForbiddenNote(db, {
      platform: 'facebook',
      pageUrl: ADDRESS,
      permalink: null,
      itemId: null,
      postId: null,
      parentId: null,
      registeredAccountId: null,
      operator: null,
      knownAt: '2026-11-23T10:00:00.000Z',
    });
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'failed', why: 'forbidden' });
    // The page is asked no step: the noted item's place is unknown, so nothing may move.
    expect(steps).toEqual([]);
    extension.pages.set(TAB, () => owner(['someone-else']));
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'failed', why: 'unseen-account' });
    expect(extension.frames).toBe(0);
    await nothingIsLeft();
  });

  it('can be cancelled: nothing is kept, and the page is put back', async () => {
    at = (step) => (step === 'look' ? handlers['snapshot.cancel']({}, page).then(() => undefined) : undefined);
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'cancelled' });
    expect(steps.at(-1)).toBe('end');
    await nothingIsLeft();
    expect((await boardOf())?.due).toEqual([]);
  });

  it('can be cancelled while it is stored: nothing is kept', async () => {
    const cancel = (): void => void handlers['snapshot.cancel']({}, page);
    db.drafts.hook('creating', cancel);
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'cancelled' });
    expect(await told()).toMatchObject({ kind: 'cancelled' });
    await nothingIsLeft();
  });

  it('does not report how an earlier one ended', async () => {
    await takeSnapshot(db, wanted, clock);
    let heard: unknown;
    extension.pages.set(TAB, async (command) => {
      if (command === 'page.owner') heard = await told();
      return command === 'page.owner' ? owner(['someone-else']) : {};
    });
    await takeSnapshot(db, wanted, clock);
    expect(heard).toMatchObject({ kind: 'running' });
  });

  it('lets removals go on as soon as the page has been walked', async () => {
    const said: unknown[] = [];
    const ask = (): void => void assertRemovalAllowed(db, TAB, clock).catch((error: unknown) => said.push(error));
    db.drafts.hook('creating', ask);
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'sealed' });
    expect(said).not.toContainEqual(expect.objectContaining({ id: 'snapshot-running' }));
  });

  it('is not kept when the tab shows another page by then', async () => {
    at = (step) => (step === 'look' ? { address: 'https://www.facebook.com/private' } : undefined);
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'failed', why: 'changed' });
    await nothingIsLeft();
  });

  it('blocks removals in its tab and a second snapshot meanwhile', async () => {
    const refused: unknown[] = [];
    at = async (step) => {
      if (step !== 'begin') return;
      refused.push(await assertRemovalAllowed(db, TAB, clock).catch((error: unknown) => error));
      refused.push((await handlers['snapshot.take'](wanted, page)).begun);
    };
    await takeSnapshot(db, wanted, clock);
    expect(refused).toEqual([expect.objectContaining({ id: 'snapshot-running' }), false]);
  });

  it('is not reported as taken when it reads back differently', async () => {
    db.bytes.hook('creating', (_key, row) => {
      row.bytes = new Uint8Array([0]);
    });
    expect(await takeSnapshot(db, wanted, clock)).toMatchObject({ kind: 'failed', why: 'broken' });
  });

  it('that a stopped worker left staged is sealed; one that was cut off before says so', async () => {
    const seal = vi.spyOn(db.records, 'add').mockRejectedValueOnce(new Error('stopped'));
    await takeSnapshot(db, wanted, clock);
    seal.mockRestore();
    expect(await db.drafts.count()).toBe(1);
    await finishSnapshots(db, clock);
    expect(await db.records.count()).toBe(1);
    extension.session.set('snapshot', { kind: 'running', accountId: 'a', frames: 1, to: 1, of: 2 });
    expect(await told()).toMatchObject({ kind: 'failed', why: 'cut-off' });
  });
});

describe('a day without a snapshot', () => {
  beforeEach(() => {
    const register = [{ ...facebookPage, registeredAt: '2026-01-10T10:00:00.000Z' }];
    extension.local.set('settings', practiceSettings({ register }));
  });
  const why = (due: string) =>
    handlers['snapshot.not-taken']({ accountId: facebookPage.id, due, reason: 'no-staff' }, page);

  it('waits until the reason is given, in a dated line with the operator', async () => {
    expect((await boardOf())?.due).toEqual([
      { day: '2026-03-01', isLate: true },
      { day: '2026-09-01', isLate: true },
    ]);
    await why('2026-03-01');
    expect((await boardOf())?.due).toEqual([{ day: '2026-09-01', isLate: true }]);
    expect(await db.snapshotsNotTaken.toArray()).toMatchObject([
      { due: '2026-03-01', at: new Date(NOW).toISOString(), operator: 'Klara Lind', reason: 'no-staff' },
    ]);
    await expect(why('2027-03-01')).rejects.toThrow('no snapshot is due');
    await takeSnapshot(db, wanted, clock);
    expect(await boardOf()).toMatchObject({ due: [], last: { isPartial: false } });
  });

  it('does not count as done where its rows cannot be read', async () => {
    await db.snapshotsNotTaken.add({ id: 'x', accountId: facebookPage.id } as never);
    expect(await boardOf()).toMatchObject({ isRead: false, due: [] });
  });
});
