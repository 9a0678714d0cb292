/**
 * Build step for the polyfill. It is a UMD file that exports the browser's own `browser` object where there is one. A
 * bundler copies that object property by property, which makes the browser initialise every API: 20 ms in every page
 * and at every start of the worker. As a module with one default export, nothing is copied. The polyfill's API table
 * also ends up in the content script, so only the APIs that the manifest gives us are kept in it. The build fails if
 * the file's shape has changed.
 */
import type { CodePlugin } from './code-plugin';

const FACTORY_CALL = 'factory(module);';
const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** The APIs that the manifest gives us, and those that every extension has. */
const OURS = [
  'alarms',
  'action',
  'commands',
  'contextMenus',
  'downloads',
  'extension',
  'i18n',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'windows',
];

function withOurApis(code: string): string {
  const table = TABLE.exec(code)?.[1];
  if (table === undefined)
    throw new Error(
      'webextension-polyfill has changed its shape: its table of APIs is not found. ' +
        'Mend lib/build/polyfill-as-one-value.ts.',
    );
  const kept = Object.entries(JSON.parse(table) as Record<string, unknown>).filter(([name]) => OURS.includes(name));
  return code.replace(table, JSON.stringify(Object.fromEntries(kept)));
}

export function polyfillAsOneValue(): CodePlugin {
  return {
    name: 'uppsikt:polyfill-as-one-value',
    enforce: 'pre',
    transform(code, id) {
      if (!/webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js/.test(id)) return null;
      if (!code.includes(FACTORY_CALL) || !code.includes('typeof exports !== "undefined"'))
        throw new Error('webextension-polyfill has changed its shape. Mend lib/build/polyfill-as-one-value.ts.');
      return {
        code: [
          'const exports = {};',
          'const module = { exports };',
          withOurApis(code).replace('typeof define === "function"', 'false'),
          'export default module.exports;',
          '',
        ].join('\n'),
        map: null,
      };
    },
  };
}
