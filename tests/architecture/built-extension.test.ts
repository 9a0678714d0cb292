/**
 * The built extension: what a page loads first, how large it is, and what the extension may do. Skipped, with the
 * reason, when it is not built.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

const built = join(root, '.output/chrome-mv3');
const firefox = join(root, '.output/firefox-mv3');
/** What a page of each platform loads first. */
const FIRST = ['facebook', 'youtube'].map((name) => ({
  name,
  files: ['first-in-line.js', `${name}.js`].map((script) => join(built, script)),
}));
/** Bytes, for everything that a page loads first. 1 kB is 1,000 bytes, as in the limit's text. */
const MOST_GZIP = 25_000;

const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

describe.each(FIRST)('what a page of $name loads first (skipped when not built: npm run build)', ({ name, files }) => {
  const isBuilt = files.every((file) => existsSync(file));
  const textOf = (): string => files.map((file) => readFileSync(file, 'utf8')).join('\n');

  it.skipIf(!isBuilt)(`is at most ${MOST_GZIP / 1000} kB gzip`, () => {
    const sizes = files.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
    const size = sizes.reduce((sum, each) => sum + each, 0);
    console.log(`    ${name}: ${sizes.join(' + ')} = ${size} bytes gzip`);
    expect(
      size,
      `${size} bytes gzip; what reads, removes or judges belongs in what comes later (entrypoints/adapter)`,
    ).toBeLessThanOrEqual(MOST_GZIP);
  });

  it.skipIf(!isBuilt).each([
    ['zod', /invalid_union|unrecognized_keys|ZodError/],
    ['Dexie', /DexieError|dexie-/i],
    ['html2canvas', /html2canvas/],
    ['the evidence room', /uppsikt-handling\/1|chromeTransactionDurability/],
    ['eval', /\bnew Function\(|\beval\(/],
  ])('holds no %s', (_, trace) => {
    expect(trace.exec(textOf())?.[0]).toBeUndefined();
  });
});

const asked = ['activeTab', 'alarms', 'contextMenus', 'downloads', 'scripting', 'storage', 'unlimitedStorage'];
const hosts = [
  'https://*.fbcdn.net/*',
  'https://*.ggpht.com/*',
  'https://*.googleusercontent.com/*',
  'https://*.ytimg.com/*',
  'https://studio.youtube.com/*',
  'https://web.facebook.com/*',
  'https://www.facebook.com/*',
  'https://www.youtube.com/*',
];

describe.each([
  { browser: 'Chrome and Edge', folder: built, permissions: [...asked, 'offscreen', 'sidePanel'] },
  { browser: 'Firefox', folder: firefox, permissions: asked },
])('what the extension may do in $browser (skipped when it is not built)', ({ browser, folder, permissions }) => {
  const isBuilt = existsSync(join(folder, 'manifest.json'));

  it.skipIf(!isBuilt)('permissions at install are these and no others', () => {
    const manifest = manifestOf(folder);
    expect([...(manifest['permissions'] as string[])].sort()).toEqual([...permissions].sort());
    expect([...(manifest['host_permissions'] as string[])].sort()).toEqual(hosts);
    expect(manifest['optional_host_permissions']).toEqual(['<all_urls>']);
    expect(manifest['optional_permissions']).toBeUndefined();
  });

  it.skipIf(!isBuilt)('an IT department’s policy is described to the browsers that want it described', () => {
    const described = (manifestOf(folder)['storage'] as { managed_schema?: string } | undefined)?.managed_schema;
    expect(described).toBe(browser === 'Firefox' ? undefined : 'managed_schema.json');
    expect(described === undefined || existsSync(join(folder, described))).toBe(true);
  });

  it.skipIf(!isBuilt)('pages run their own code only, in Manifest V3', () => {
    const manifest = manifestOf(folder);
    expect(manifest['manifest_version']).toBe(3);
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    expect(policy.split('; ')).toEqual([
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
      [
        "frame-ancestors 'self' https://www.facebook.com https://web.facebook.com",
        'https://www.youtube.com https://studio.youtube.com',
      ].join(' '),
    ]);
    expect(manifest['incognito']).toBe('not_allowed');
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it.skipIf(!isBuilt)('a page may load the card’s frame and the drawing script, and nothing else of ours', () => {
    const resources = (
      manifestOf(folder)['web_accessible_resources'] as { resources: string[]; matches?: string[] }[]
    ).flatMap((entry) => entry.resources);
    expect(
      resources.filter((resource) => !/^(card\.html|render\.js|assets\/.*|chunks\/.*|fonts\/.*)$/.test(resource)),
    ).toEqual([]);
  });

  it.skipIf(!isBuilt)('content scripts run on the platforms’ pages and nowhere else', () => {
    const scripts = manifestOf(folder)['content_scripts'] as { matches: string[] }[];
    const matches = [...new Set(scripts.flatMap((script) => script.matches))].sort();
    expect(matches).toEqual([
      'https://studio.youtube.com/*',
      'https://web.facebook.com/*',
      'https://www.facebook.com/*',
      'https://www.youtube.com/*',
    ]);
  });
});

describe.each([
  ['Chrome and Edge', built],
  ['Firefox', firefox],
])('what stands on a page in %s (skipped when it is not built)', (_, folder) => {
  it.skipIf(!existsSync(folder))(
    'no content script is the framework’s own, which tells the page that it is here',
    () => {
      const scripts = manifestOf(folder)['content_scripts'] as { js: string[] }[];
      const telling = scripts
        .flatMap(({ js }) => js)
        .filter((file) => /wxt:/.test(readFileSync(join(folder, file), 'utf8')));
      expect(scripts.length).toBeGreaterThan(1);
      expect(telling).toEqual([]);
    },
  );

  it.skipIf(!existsSync(folder))('is closed to the page: no script makes a shadow root that is open', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const made = scripts.flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/attachShadow\b(\(\{\s*mode:\s*["'`]closed["'`]\s*\}\))?/g),
    ]);
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter(([, closed]) => closed === undefined).map(({ 0: found }) => found)).toEqual([]);
  });
});
