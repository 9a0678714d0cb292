import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { fontFiles } from './lib/build/font-files';
import { html2canvasInFirefox } from './lib/build/html2canvas-in-firefox';
import { onlyPartsInUse } from './lib/build/only-parts-in-use';
import { polyfillAsOneValue } from './lib/build/polyfill-as-one-value';
import { verifyPagePlugin } from './lib/build/verify-page-plugin';
import { hostPermissions, manifests, pageMatches } from './lib/platforms/manifests';

/**
 * The extension's identity in tests and in policies: id = first 32 hex digits of SHA-256 of this key, 0-f written a-p.
 */
const key = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0Cg9na20NqJqnyuxN/8LFsrkzPTlt8hFuynBlc/s/vn/lIZK59mwCk02',
  'IiZyMwR0pXHLsJAMDANobjlfMyYc6otZMJi/fRzrnMoBVht/4nYc/jEX2o4F1C6HF/mCm8SyYPNL1QoRbqvBLnfofvZ1mywOXO62',
  'c5L2uKCJ4BhiqK1mmO3kkp0wHhn8/AUT7WTcJyIJXXKxDqiHDDmzy2R6lomFigm+7JnXjBJquD+cS1O696koF9yVn/fwADsWG3+z',
  '6kqByeqyltRSTEO7W6q8IvR0Y1C152kTZIXTehoK7D78XPRd3vqDnuaxHx617MNSLhq08giVyGYEOURZEnj1QQIDAQAB',
].join('');

/**
 * What an extension page may do, from nothing upwards. Addresses are open for reading alone: the authority for time
 * stamps is the municipality's own choice (some have no https; what they sign is checked, not trusted), and a picture
 * is fetched from the hosts that lib/capture/asset-host lets by. No text becomes code or markup: nobody may make a
 * policy that lets it.
 */
const pagePolicy = (): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob: https: http:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    // Where the card stands in a frame.
    `frame-ancestors 'self' ${pageMatches()
      .map((match) => match.replace(/\/\*$/, ''))
      .join(' ')}`,
  ].join('; ');

/**
 * Plain scripts, in this order, and not the framework's content scripts: those send a message to the page with the
 * extension's id, and events under a name that bears it, so that any page would know that Uppsikt is here.
 */
const contentScripts = () => [
  { matches: pageMatches(), js: ['first-in-line.js'], run_at: 'document_start' as const },
  ...manifests.map(({ id, matches }) => ({ matches, js: [`${id}.js`], run_at: 'document_idle' as const })),
];

export default defineConfig({
  srcDir: '.',
  outDir: process.env['UPPSIKT_OUT'] ?? '.output',
  publicDir: 'assets/public',
  manifestVersion: 3,
  imports: false,
  hooks: {
    // As files, not in a bundle: the background of Firefox would carry them as text.
    'build:publicAssets': (_, assets) => void assets.push(...fontFiles(import.meta.dirname)),
  },
  vite: () => ({
    plugins: [preact(), onlyPartsInUse(), polyfillAsOneValue(), html2canvasInFirefox(), verifyPagePlugin()],
    build: { target: 'chrome120', sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'sv',
    ...(browser === 'firefox' ? {} : { key }),
    minimum_chrome_version: '120',
    // Only what something here uses.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'downloads',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    host_permissions: hostPermissions(),
    optional_host_permissions: ['<all_urls>'],
    // Firefox takes its policies without it.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed_schema.json' } }),
    content_scripts: contentScripts(),
    action: { default_title: 'Uppsikt' },
    commands: {
      'assess-item': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_assessItem__' },
      // On any page; the press gives permission for one picture of the tab (activeTab).
      'evidence-by-hand': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_evidenceByHand__' },
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        // Hosts only; a path is not heeded here.
        matches: pageMatches(),
        // Under a name that is another in each run of the browser: no page can know it, and so not whether Uppsikt is
        // here, before our own script has put the card on it. Firefox gives the whole extension such a name by itself.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: { extension_pages: pagePolicy() },
    // Evidence made in a private window would lie in the ordinary store, and be read there by whoever opens the
    // archive.
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'uppsikt@uppsikt.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
