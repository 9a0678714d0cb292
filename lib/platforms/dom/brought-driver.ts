/**
 * Driving a menu and checking the result is seldom needed and not small. So the background injects that code just
 * before it is needed (entrypoints/drivers.ts), instead of shipping it in every page's content script.
 */
import type { PlatformId } from '../../domain/item';
import type { Platform } from '../contract';

export type Driver = Pick<Platform, 'perform' | 'beforePress' | 'seen' | 'readOpenMenu' | 'readOwnMenu' | 'insertText'>;
export type Drivers = Record<PlatformId, Driver>;

/** The first injected drivers stay: they remember what surrounded an item before the act. */
export function bringDrivers(drivers: Drivers): void {
  globalThis.uppsiktDrivers ??= drivers;
}

/** A platform's driver, if it has been injected. Without it nothing is pressed and nothing is known. */
export const broughtDriver = (platform: PlatformId): Driver => ({
  perform: (root, item, act, env) =>
    globalThis.uppsiktDrivers?.[platform]?.perform(root, item, act, env) ??
    Promise.resolve({ kind: 'assisted', step: 'find', trace: 'what drives the menu was not brought to the page' }),
  readOpenMenu: (root, env) => globalThis.uppsiktDrivers?.[platform]?.readOpenMenu(root, env) ?? Promise.resolve(null),
  readOwnMenu: (root, item, env) =>
    globalThis.uppsiktDrivers?.[platform]?.readOwnMenu(root, item, env) ??
    Promise.resolve({ kind: 'not-read', why: 'not-opened', trace: 'what opens the menu was not brought to the page' }),
  beforePress: (root, ref, env) => globalThis.uppsiktDrivers?.[platform]?.beforePress(root, ref, env),
  insertText: (root, text, env) =>
    globalThis.uppsiktDrivers?.[platform]?.insertText(root, text, env) ??
    Promise.resolve({ kind: 'refused', trace: 'what writes in the box was not brought to the page' }),
  seen: (root, ref, act, env) =>
    globalThis.uppsiktDrivers?.[platform]?.seen(root, ref, act, env) ??
    Promise.resolve({
      kind: 'unknown',
      method: 'what looks at the page was not brought to it',
      at: new Date(env.clock.now()).toISOString(),
    }),
});
