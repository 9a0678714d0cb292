/**
 * Each permission in the manifest, with the call that needs it. When the call is removed, the permission must go too.
 */
import { describe, expect, it } from 'vitest';
import { ASSESS, BY_HAND } from '../../lib/capture/shortcuts';
import config from '../../wxt.config';
import { sourceFiles } from './source-files';

const NEEDED_BY: Record<string, { call: RegExp; why: string }> = {
  storage: {
    call: /\bbrowser\.storage\.(local|session|managed)\b/,
    why: 'settings, what a worker must remember, and policies',
  },
  unlimitedStorage: { call: /\bextends Dexie\b/, why: 'evidence in IndexedDB must not be evicted, nor end at a quota' },
  alarms: { call: /\bbrowser\.alarms\.create\b/, why: 'time stamps that wait, while no worker runs' },
  downloads: { call: /\bbrowser\.downloads\b/, why: 'the second copy in the download folder' },
  activeTab: {
    call: /\bbrowser\.tabs\.captureVisibleTab\b/,
    why: 'a screenshot after a press on the toolbar, the menu or a shortcut',
  },
  scripting: {
    call: /\bbrowser\.scripting\.executeScript\b/,
    why: 'scripts that a page carries only when they are needed',
  },
  contextMenus: { call: /\bbrowser\.contextMenus\.create\b/, why: 'the entry that assesses an item' },
  offscreen: {
    call: /\boffscreen\.createDocument\b/,
    why: 'a document that makes blobs for the second copy; the worker has none',
  },
  sidePanel: {
    call: /\bsidePanel\.open\b/,
    why: 'the answer panel beside the page that is answered on',
  },
  '<all_urls>': {
    call: /\bbrowser\.permissions\.request\(everywhere\)/,
    why: 'screenshots without a press first; of the same kind, the one host of a time stamp authority',
  },
};

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  commands?: Record<string, unknown>;
}

async function manifestFor(browser: string): Promise<Manifest> {
  const { manifest } = config;
  const made =
    typeof manifest === 'function'
      ? manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
      : manifest;
  return (await made) as Manifest;
}

const files = sourceFiles('lib', 'entrypoints');

describe.each(['chrome', 'firefox'])('what the extension asks for in %s', (browser) => {
  it('is needed by a call', async () => {
    const {
      permissions = [],
      optional_permissions: optional = [],
      optional_host_permissions: hosts = [],
    } = await manifestFor(browser);
    const asked = [...permissions, ...optional, ...hosts];
    expect(asked).not.toEqual([]);
    for (const permission of asked) {
      const needed = NEEDED_BY[permission];
      expect(needed, `${permission}: say in this file which call needs it`).toBeDefined();
      expect(
        files.some(({ text }) => needed?.call.test(text)),
        `${permission} (${needed?.why}): nothing calls what needs it, so it is not asked for`,
      ).toBe(true);
    }
  });

  it('names the commands that the background knows, and no others', async () => {
    expect(Object.keys((await manifestFor(browser)).commands ?? {}).sort()).toEqual([ASSESS, BY_HAND].sort());
  });
});

it('every permission listed here is in a manifest', async () => {
  const manifests = await Promise.all(['chrome', 'firefox'].map(manifestFor));
  const asked = manifests.flatMap((each) => [
    ...(each.permissions ?? []),
    ...(each.optional_permissions ?? []),
    ...(each.optional_host_permissions ?? []),
  ]);
  expect(Object.keys(NEEDED_BY).filter((permission) => !asked.includes(permission))).toEqual([]);
});
