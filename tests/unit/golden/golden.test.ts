/**
 * Everything that an earlier Uppsikt left behind can still be opened: every table, every row, every removal in its
 * phase, every package.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../lib/util/base64';
import { flow as flowShape, type Flow, type FlowPhase } from '../../../lib/domain/flow';
import { verifyChain } from '../../../lib/evidence/chain';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { unfinishedFlows } from '../../../lib/evidence/flows';
import { lastRegisterLines } from '../../../lib/evidence/last-register-lines';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { findRecord } from '../../../lib/evidence/store';
import { recoverFlow } from '../../../lib/removal/recover';
import { seal } from '../evidence/a-database';
import { practiceHost } from '../removal/practice-host';
import { calmPage } from '../removal/practice-page';
import { verifyZip } from '../verify/a-package';
import { schemaOf, thaw, type Frozen } from './frozen';

const files = readdirSync(import.meta.dirname);
const text = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const stores = files.flatMap((name) => /^schema-(\d+.*)\.json$/.exec(name)?.[1] ?? []);
const versions = stores.map((name) => Number.parseInt(name, 10));
const goldenOf = (store: string): Frozen => JSON.parse(text(`schema-${store}.json`)) as Frozen;

/** The store as its own version left it on disk; today's schema plays no part. */
async function leftBy(store: string): Promise<{ disk: IDBFactory; golden: Frozen }> {
  const golden = goldenOf(store);
  const disk = new IDBFactory();
  const then = new Dexie('test', { indexedDB: disk, IDBKeyRange });
  then.version(golden.schema).stores(golden.tables);
  const stored = await thaw(golden);
  for (const [name, rows] of Object.entries(stored)) await then.table(name).bulkAdd(rows);
  then.close();
  return { disk, golden };
}

const openToday = (disk: IDBFactory): EvidenceDatabase =>
  new EvidenceDatabase('test', { indexedDB: disk, IDBKeyRange });
const schemaToday = async (): Promise<{ version: number; tables: Record<string, string> }> => {
  const db = openToday(new IDBFactory());
  await db.open();
  return { version: db.verno, tables: schemaOf(db) };
};

const phasesIn = (store: string): FlowPhase[] =>
  (goldenOf(store).rows['flows'] as { phase: FlowPhase }[]).map(({ phase }) => phase);

/** How a removal interrupted in each phase ends when its comment is still there. */
const ENDS: Record<FlowPhase, Flow['outcome']> = {
  capturing: 'interrupted',
  'confirm-missing': 'interrupted',
  sealing: 'interrupted',
  verifying: 'interrupted',
  copying: 'interrupted',
  'undo-window': 'interrupted',
  queued: 'interrupted',
  comparing: 'still-present',
  intent: 'still-present',
  removing: 'still-present',
  assisted: 'still-present',
  'gone-check': 'still-present',
  ended: 'removed',
};

describe('the store’s schema', () => {
  it('has a frozen store for today’s version (npx tsx tests/commands/golden.ts)', async () => {
    const { version, tables } = await schemaToday();
    expect(versions).toContain(version);
    expect(Math.max(...versions)).toBe(version);
    // If the schema changed without a new version, browsers with the old one would never upgrade.
    expect(tables).toEqual(goldenOf(String(version)).tables);
  });

  it.each(stores)('of version %s has lost no table, no key and no index since', async (store) => {
    const { tables } = await schemaToday();
    for (const [name, indexes] of Object.entries(goldenOf(store).tables)) {
      const now = (tables[name] ?? '').split(', ');
      expect([name, now[0]]).toEqual([name, indexes.split(', ')[0]]);
      expect(now).toEqual(expect.arrayContaining(indexes.split(', ')));
    }
  });
});

describe.each(stores)('a store that version %s of the schema has left', (store) => {
  it('still has every row in every table', async () => {
    const { disk, golden } = await leftBy(store);
    const db = openToday(disk);
    const stored = await thaw(golden);
    for (const [name, rows] of Object.entries(stored)) {
      expect(rows.length, `${name} holds nothing to look for`).toBeGreaterThan(0);
    }
    const { keys: _keys, ...others } = stored;
    for (const [name, rows] of Object.entries(others))
      expect([name, await db.table(name).toArray()]).toEqual([name, rows]);
    expect((await db.keys.toArray()).map(({ keyId }) => keyId)).toEqual(golden.keys.map(({ keyId }) => keyId));
  });

  it('verifies whole, and each record and each removal can be read', async () => {
    const db = openToday((await leftBy(store)).disk);
    expect((await verifyChain(db)).kind).toBe('intact');
    for (const { id } of await db.records.toArray()) {
      expect((await findRecord(db, id))?.part.record.id).toBe(id);
      expect((await verifyRecord(db, id)).kind).toBe('intact');
    }
    const flows = await db.flows.toArray();
    for (const { flow } of flows) expect(flowShape.safeParse(flow).error).toBeUndefined();
    // A new phase needs one more frozen store.
    const phases = new Set(stores.flatMap(phasesIn));
    expect(flowShape.shape.phase.options.filter((phase) => !phases.has(phase))).toEqual([]);
  });

  it('says how its accounts stand by the last of their lines', async () => {
    const { disk, golden } = await leftBy(store);
    const lines = (golden.rows['registerLines'] ?? []) as { id: string; accountId: string; said: { kind: string } }[];
    const ids = [...new Set(lines.map(({ accountId }) => accountId))];
    const found = await lastRegisterLines(openToday(disk), ids);
    const telling = lines.filter(({ said }) => ['decided', 'step', 'finished'].includes(said.kind));
    expect([...found.values()].flatMap((each) => each?.map(({ id }) => id))).toEqual(telling.map(({ id }) => id));
  });

  it('continues the same chain, with the same key', async () => {
    const { disk, golden } = await leftBy(store);
    const db = openToday(disk);
    const before = await db.records.count();
    expect((await seal(db, { itemId: '500' })).seq).toBe(before + 1);
    expect(await db.keys.count()).toBe(golden.keys.length);
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  it('ends each removal as it should, and presses nothing', async () => {
    const db = openToday((await leftBy(store)).disk);
    const left = await unfinishedFlows(db);
    for (const flow of left) {
      const { env, page } = practiceHost(db, calmPage({ comments: new Map([[flow.ref.id ?? '', 'köp nu']]) }));
      const ended = await recoverFlow(flow, true, env);
      expect([flow.phase, ended.phase]).toEqual([flow.phase, 'ended']);
      expect([flow.phase, ended.outcome]).toEqual([flow.phase, ENDS[flow.phase]]);
      expect([flow.phase, ...page.comments.keys()]).toEqual([flow.phase, flow.ref.id]);
      // A staged capture is sealed; an unstaged one leaves nothing.
      expect([flow.phase, (await db.records.get(flow.id)) !== undefined]).toEqual([
        flow.phase,
        flow.phase !== 'capturing',
      ]);
    }
    expect(left).toHaveLength((await db.flows.count()) - 1);
    expect(await unfinishedFlows(db)).toEqual([]);
    expect(await db.drafts.count()).toBe(0);
    expect((await verifyChain(db)).kind).toBe('intact');
  });
});

describe('a package that was handed out', () => {
  const packages = files.filter((name) => /^package-\d+.*\.zip\.gz\.base64$/.test(name));

  it('is frozen in at least one form', () => expect(packages.length).toBeGreaterThan(0));

  it.each(packages)('%s verifies today', async (name) => {
    const report = await verifyZip(new Blob([gunzipSync(fromBase64(text(name).replaceAll('\n', '')))]));
    expect(report).toMatchObject({ kind: 'intact', faults: [], unknown: [] });
  });
});
