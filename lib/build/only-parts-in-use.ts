/**
 * Build step: marks an adapter's modules as free of side effects. A script that uses one list of registry.ts is then
 * built without the modules of the others. Otherwise the content script of every page would carry code that only a
 * removal needs.
 */
import type { Plugin } from 'vite';

export const onlyPartsInUse = (): Plugin => ({
  name: 'only-parts-in-use',
  transform: {
    filter: { id: /\/lib\/platforms\// },
    handler: (code) => ({ code, map: null, moduleSideEffects: false }),
  },
});
