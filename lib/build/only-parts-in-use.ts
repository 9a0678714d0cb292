/**
 * For the build: an adapter's modules do nothing by being loaded, so a script that uses one list of registry.ts is
 * built without the modules of the others. Else the content script of every page would carry what only a removal needs.
 */
import type { Plugin } from 'vite';

export const onlyPartsInUse = (): Plugin => ({
  name: 'only-parts-in-use',
  transform: {
    filter: { id: /\/lib\/platforms\// },
    handler: (code) => ({ code, map: null, moduleSideEffects: false }),
  },
});
