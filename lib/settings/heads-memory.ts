/**
 * The heads of the hash chains, kept in storage.local, so that they are neither lost nor rolled back with the evidence
 * store.
 */
import { browser } from '../browser';
import type { HeadsMemory } from '../domain/chain-heads';

const KEY = 'chains';

export const headsMemory: HeadsMemory = {
  read: async () => (await browser.storage.local.get(KEY))[KEY],
  write: (value) => browser.storage.local.set({ [KEY]: value }),
};
