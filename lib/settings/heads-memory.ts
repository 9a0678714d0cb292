/** How far the chains had come, in storage.local: it is not lost with the evidence store, nor put back with it. */
import { browser } from '../browser';
import type { HeadsMemory } from '../domain/chain-heads';

const KEY = 'chains';

export const headsMemory: HeadsMemory = {
  read: async () => (await browser.storage.local.get(KEY))[KEY],
  write: (value) => browser.storage.local.set({ [KEY]: value }),
};
