import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseBrowser, isBranded } from '../../commands/setup/choose-browser.mjs';
import { whatIsMissing } from '../../commands/setup/install.mjs';
import { isNewEnough, tool } from '../../commands/setup/node.mjs';
import { breachesOf } from '../../soak/invariants';
import { hostileText } from '../../soak/hostile-text';
import { seeded } from '../../soak/random';

describe('a contributor starts from a fresh clone', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/wxt': { version: '0.21.4' },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    },
  };

  it('is told that nothing is installed', () => {
    expect(whatIsMissing(lock, undefined)).toMatch(/nothing is installed/);
  });

  it('need not reinstall when only packages for other systems are missing', () => {
    expect(whatIsMissing(lock, { packages: { 'node_modules/wxt': { version: '0.21.4' } } })).toBeUndefined();
  });

  it('is told which package differs from the lock file', () => {
    expect(whatIsMissing(lock, { packages: { 'node_modules/wxt': { version: '0.20.0' } } })).toBe(
      'node_modules/wxt is 0.20.0, the lock says 0.21.4',
    );
  });

  it.each([
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('Node %s is new enough: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough);
  });

  it.each(['wxt', 'tsc', 'vitest', 'playwright', 'oxlint', 'tsx'])('finds the tool %s', (name) => {
    expect(existsSync(tool(name))).toBe(true);
  });
});

describe('the browser that is used', () => {
  const asked: string[] = [];
  /** A machine on which these programs start. */
  const machine =
    (...programs: string[]) =>
    (path: string): Promise<boolean> => {
      asked.push(path);
      return Promise.resolve(programs.includes(path));
    };
  const stub = '/usr/bin/chromium-browser';
  const download = '/opt/ms-playwright/chromium-1200/chrome-linux/chrome';
  const chrome = '/usr/bin/google-chrome';

  it('is the first that starts: a stub and a download without its libraries are skipped', async () => {
    for (const _time of ['first', 'next'])
      expect(await chooseBrowser('', [stub, download, chrome], machine(chrome))).toEqual({
        path: chrome,
        loads: 'devtools',
      });
  });

  it('is the first that loads an extension from the command line; no later one is tried', async () => {
    asked.length = 0;
    expect(await chooseBrowser('', [stub, download, chrome], machine(download, chrome))).toEqual({
      path: download,
      loads: 'command-line',
    });
    expect(asked).toEqual([stub, download]);
  });

  it('is the one that was chosen, and nothing else', async () => {
    expect(await chooseBrowser(chrome, [stub], machine(stub, chrome))).toEqual({ path: chrome, loads: 'devtools' });
    await expect(chooseBrowser('/opt/wrong', [stub], machine(stub))).rejects.toThrow(
      'UPPSIKT_CHROMIUM names /opt/wrong, which is not there or does not start.',
    );
  });

  it('is none when none starts', async () => {
    expect(await chooseBrowser('', [stub, download], machine())).toBeUndefined();
  });

  it.each([
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', true],
    ['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', true],
    ['/usr/bin/microsoft-edge-stable', true],
    ['/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', false],
    ['/usr/bin/chromium', false],
    [download, false],
  ])('%s is branded: %s', (path, branded) => {
    expect(isBranded(path)).toBe(branded);
  });
});

describe('the soak', () => {
  it('gives the same texts for the same seed, each with its own mark', () => {
    expect(hostileText(seeded(7), 'MARK')).toBe(hostileText(seeded(7), 'MARK'));
    expect(hostileText(seeded(8), 'MARK')).toContain('MARK');
  });

  it('notices a comment gone or hidden without evidence, and one that nobody chose', () => {
    const empty = { records: [], flows: [], journal: [], sealed: new Map(), files: new Map() };
    const breaches = breachesOf(
      empty,
      [
        { platform: 'facebook', act: 'delete', id: '1', at: '2026-01-01T00:00:00.000Z', as: 'x' },
        { platform: 'facebook', act: 'hide', id: '2', at: '2026-01-01T00:00:00.000Z', as: 'x' },
        { platform: 'facebook', act: 'reply', id: '3', at: '2026-01-01T00:00:00.000Z', as: 'x' },
      ],
      new Set(['1']),
    );
    expect(breaches.goneWithoutEvidence).toHaveLength(2);
    expect(breaches.wrongRemoved).toEqual(['facebook 2']);
  });
});
