/** Use cases with the test's own tabs, page scripts and policy: no browser answers. */
import { beforeEach, expect, it } from 'vitest';
import type { PageScripts } from '../../../lib/app/ports/page-scripts';
import type { Tabs } from '../../../lib/app/ports/tabs';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { TAB } from './a-card';
import { extension, install } from './an-extension';

install();
const { bringCover, shieldOf } = await import('../../../lib/app/forbidden/cover-page');
const { openByHand } = await import('../../../lib/app/handlers/by-hand');
const { openArchive } = await import('../../../lib/app/handlers/card');
const { lastPress } = await import('../../../lib/app/page/page-port');
const { isPermitted } = await import('../../../lib/app/time-stamps/stamp-queue');

const done: string[] = [];
const tabs: Pick<Tabs, 'openOwn'> = {
  openOwn: (page) => {
    done.push(page);
    return Promise.resolve();
  },
};

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  done.length = 0;
});

it('the archive opens on the named record, and the page for evidence by hand on its tab', async () => {
  await openArchive(null, false, tabs);
  await openArchive('e1', false, tabs);
  await openByHand(null, tabs);
  await openByHand(7, tabs);
  expect(done).toEqual(['archive.html', expect.stringContaining('e1'), '/by-hand.html', '/by-hand.html?tab=7']);
});

it('a page gets its cover’s style before the script, and is not covered without the style', async () => {
  const scripts = (takesStyle: boolean): Pick<PageScripts, 'addUserStyle' | 'run'> => ({
    addUserStyle: (tabId) => {
      done.push(`style ${tabId}`);
      return takesStyle ? Promise.resolve() : Promise.reject(new Error('no such page'));
    },
    run: (tabId, file) => {
      done.push(`${file} ${tabId}`);
      return Promise.resolve();
    },
  });
  await bringCover(TAB, scripts(true));
  expect(done.splice(0)).toEqual([`style ${TAB}`, `/cover.js ${TAB}`]);
  await expect(bringCover(TAB, scripts(false))).rejects.toThrow('no such page');
  expect(done).toEqual([`style ${TAB}`]);
});

it('a tab whose address is unknown shows nothing that needs a cover', async () => {
  expect(await shieldOf(aDatabase().db, TAB, { addressOf: () => Promise.resolve(undefined) })).toBe('none');
});

it('the policy overrides the official’s own choice of who makes the last press', async () => {
  expect(await lastPress({ read: () => Promise.resolve({}) })).toBe('extension');
  expect(await lastPress({ read: () => Promise.resolve({ lastPress: 'official' }) })).toBe('official');
});

it('an authority’s permission is asked for its host, whatever its port', async () => {
  const asked: string[] = [];
  const isGranted = (origin: string): Promise<boolean> => Promise.resolve(asked.push(origin) > 1);
  expect(await isPermitted('https://tsa.example:8443/stamp', { isGranted })).toBe(false);
  expect(await isPermitted('http://tsa.example/', { isGranted })).toBe(true);
  expect(asked).toEqual(['https://tsa.example/*', 'http://tsa.example/*']);
});
