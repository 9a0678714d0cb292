/**
 * A use case calls the browser through a narrow port (lib/app/ports), passed as the last parameter, so that a test can
 * replace it. Every file that calls the browser directly is listed here, as one of three kinds.
 */
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

/** The ports themselves: what each use case may ask of the browser, in its own words. */
const PORTS = /^lib\/app\/ports\//;

/** Listeners and visible browser parts: alarms, menus, the badge. They start use cases and make no decisions. */
const WIRING = [
  'capture/capture-permission',
  'copies/second-copies',
  'crisis/crisis',
  'hand-over/follow-absence',
  'health/watch-for-changes',
  'lifecycle/own-pages',
  'lifecycle/update-waits',
  'lifecycle/welcome',
  'questions/due-count',
  'settings/own-storage',
  'settings/tell-tabs',
  'tabs/badge',
  'tabs/context-menu',
  'tabs/open-tabs',
  'tabs/shortcuts',
  'time-stamps/stamp-queue',
];

/** State kept for this browser session or in this browser, in one file each, read through its schema. */
const KEPT = [
  'cards/answered-item',
  'cards/card-sessions',
  'cards/last-handled',
  'cards/prepared-frames',
  'forbidden/held',
  'help/receipts',
  'rounds/running-round',
  'snapshots/running',
  'under-way/told-entries',
  'under-way/under-way',
];

it('use cases call the browser through a port, except the files listed here', () => {
  const readers = sourceFiles('lib/app')
    .filter(({ path, imports }) => !PORTS.test(path) && imports.some(isBrowser))
    .map(({ path }) => path.replace(/^lib\/app\/|\.ts$/g, ''));
  expect(readers.toSorted()).toEqual([...WIRING, ...KEPT].toSorted());
});

it('removal, page commands, handlers and health call the browser only through ports', () => {
  const useCases = sourceFiles('lib/app/removal', 'lib/app/page', 'lib/app/handlers').concat(
    sourceFiles('lib/app/health').filter(({ path }) => !path.endsWith('/watch-for-changes.ts')),
  );
  expect(useCases.length).toBeGreaterThan(30);
  expect(useCases.filter(({ imports }) => imports.some(isBrowser)).map(({ path }) => path)).toEqual([]);
});

function isBrowser({ target, typeOnly }: { target: string; typeOnly: boolean }): boolean {
  return target === 'lib/browser.ts' && !typeOnly;
}
