import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { whatIsMissing } from '../../commands/setup/install.mjs';
import { isNewEnough, tool } from '../../commands/setup/node.mjs';
import { breachesOf } from '../../soak/invariants';
import { hostileText } from '../../soak/hostile-text';
import { seeded } from '../../soak/random';

describe('a contributor starts from a fresh clone', () => {
  const lock = { packages: { '': {}, 'node_modules/wxt': { version: '0.21.4' }, 'node_modules/other-system': { version: '1.0.0', optional: true } } };

  it('is told that nothing is installed', () => {
    expect(whatIsMissing(lock, undefined)).toMatch(/nothing is installed/);
  });

  it('is not made to install again when all is there but what is for other systems', () => {
    expect(whatIsMissing(lock, { packages: { 'node_modules/wxt': { version: '0.21.4' } } })).toBeUndefined();
  });

  it('is told which package has another version than the lock', () => {
    expect(whatIsMissing(lock, { packages: { 'node_modules/wxt': { version: '0.20.0' } } })).toBe('node_modules/wxt is 0.20.0, the lock says 0.21.4');
  });

  it.each([['20.20.2', false], ['22.11.0', false], ['22.12.0', true], ['24.0.0', true]])('Node %s is new enough: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough);
  });

  it.each(['wxt', 'tsc', 'vitest', 'playwright', 'oxlint', 'tsx'])('finds the tool %s', (name) => {
    expect(existsSync(tool(name))).toBe(true);
  });
});

describe('the soak', () => {
  it('gives the same texts for the same seed, each with its own mark', () => {
    expect(hostileText(seeded(7), 'MARK')).toBe(hostileText(seeded(7), 'MARK'));
    expect(hostileText(seeded(8), 'MARK')).toContain('MARK');
  });

  it('sees a comment that is gone without evidence, and one that nobody chose', () => {
    const empty = { records: [], flows: [], journal: [], sealed: new Map(), files: new Map() };
    const breaches = breachesOf(empty, [{ platform: 'facebook', id: '1', at: '2026-01-01T00:00:00.000Z', as: 'x' }, { platform: 'facebook', id: '2', at: '2026-01-01T00:00:00.000Z', as: 'x' }], new Set(['1']));
    expect(breaches.goneWithoutEvidence).toHaveLength(2);
    expect(breaches.wrongRemoved).toEqual(['facebook 2']);
  });
});
