// @vitest-environment jsdom
/**
 * Every sixth of the ways a page may break (`SEED=n` tries others). `npm run soak -- breakages` runs all of them here.
 * Each must be reported, by the page's health or to the official in words, and nothing may be removed.
 */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers, structureReaders } from '../../../lib/platforms/registry';
import type { Row } from '../../soak/breakages/try-all';
import { extension, install } from '../background/an-extension';

install();
// Every press is allowed: only the page is broken here.
extension.background = (message) => ({
  ok: true,
  value: (message as { kind: string }).kind === 'flow.press' ? { may: true } : {},
});
bringDrivers(drivers);
Object.assign(globalThis, { uppsiktStructure: structureReaders });
const { answers } = await import('../../../lib/overlay/features/page-commands');
const { platforms, tryBreakage } = await import('../../soak/breakages/try-all');
const { runBroken } = await import('../../soak/breakages/run');

const SEED = Number(process.env.SEED ?? 2011);
/** Where the command reads the results of all of them. */
const report = process.env.BREAKAGES;
const rows: Row[] = [];
afterAll(() => {
  if (report !== undefined) writeFileSync(report, JSON.stringify(rows));
});

describe.each(platforms)('on $name', (platform) => {
  it('what is not broken is removed, with evidence that is whole', async () => {
    expect(await runBroken(platform.scene, null, answers, false)).toMatchObject({
      health: 'green',
      word: 'removed',
      missing: [],
      faults: [],
    });
  });

  it('there are at least thirty breakages, each of its own kind', () => {
    expect(new Set(platform.breakages.map(({ name }) => name)).size).toBe(platform.breakages.length);
    expect(platform.breakages.length).toBeGreaterThanOrEqual(30);
  });

  const tried = platform.breakages.filter((_, at) => report !== undefined || (at + SEED) % 6 === 0);
  it.each(tried)('$name', async (breakage) => {
    const row = await tryBreakage(platform, breakage, answers);
    rows.push(row);
    expect(row.faults).toEqual([]);
  });
});
