/** What most of the latest items met is a yellow finding of Uppsikt's health, and blocks nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Flow } from '../../../lib/domain/flow';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { saveFlow } from '../../../lib/evidence/flows';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aFlow } from '../removal/practice-host';
import { HandClock } from '../removal/hand-clock';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { forgetHealth, readHealth } = await import('../../../lib/app/health/read-health');
const { freshBlockers } = await import('../../../lib/app/health/removal-blockers');
const { headsMemory } = await import('../../../lib/settings/heads-memory');

const NOW = Date.parse('2026-11-23T12:00:00Z');
const minutesAgo = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

/** Saved in this order, a minute apart. */
async function after(...flows: Partial<Flow>[]): Promise<EvidenceDatabase> {
  forgetHealth();
  const db = new EvidenceDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange, memory: headsMemory });
  for (const [at, changes] of flows.entries())
    await saveFlow(
      db,
      aFlow(`f${at}`, {
        itemKey: `facebook:comment:${at}`,
        phase: 'ended',
        outcome: 'still-present',
        startedAt: minutesAgo(60),
        updatedAt: minutesAgo(flows.length - at),
        ...changes,
      }),
    );
  return db;
}
const work = async (db: EvidenceDatabase) =>
  (await readHealth(db, null, 'look', new HandClock(NOW))).findings.filter(({ id }) => id.startsWith('work-'));
const noMenu: Partial<Flow> = { act: { kind: 'assisted', step: 'menu', trace: 'no menu came' } };
const well: Partial<Flow> = { act: { kind: 'pressed', step: 'done', trace: '' }, outcome: 'removed' };

describe('after removals in which the menu did not open', () => {
  it('two of three are reported, with the platform’s name', async () => {
    const db = await after(noMenu, well, noMenu);
    expect(await work(db)).toEqual([
      { id: 'work-menus', level: 'yellow', params: { platform: 'Facebook', count: 2, of: 3 } },
    ]);
    expect((await freshBlockers(db, null, new HandClock(NOW))).map(({ id }) => id)).not.toContain('work-menus');
  });

  it('one is not, nor are older ones: the latest count', async () => {
    expect(await work(await after(noMenu))).toEqual([]);
    expect(await work(await after(noMenu, noMenu, well, well))).toEqual([]);
  });

  it('of one platform are reported however many came of the other since', async () => {
    const others = Array.from({ length: 120 }, (): Partial<Flow> => ({ ...well, platform: 'youtube' }));
    expect((await work(await after(noMenu, noMenu, ...others))).map(({ params }) => params.platform)).toEqual([
      'Facebook',
    ]);
  });

  it('a row that cannot be read is skipped, and turns nothing red', async () => {
    const db = await after(noMenu, noMenu);
    await db.flows.put({
      id: 'broken',
      itemKey: '?',
      phase: 'ended',
      told: 1,
      updatedAt: minutesAgo(0),
      flow: { outcome: 3 } as unknown as Flow,
    });
    expect((await work(db)).map(({ id }) => id)).toEqual(['work-menus']);
  });

  it('unreadable flows turn nothing red', async () => {
    const db = await after(noMenu, noMenu);
    db.flows.where = () => {
      throw new Error('this table is broken');
    };
    const { findings } = await readHealth(db, null, 'look', new HandClock(NOW));
    expect(findings.map(({ id }) => id)).not.toContain('check-failed');
    expect(findings.length).toBeGreaterThan(3);
  });
});
