/**
 * Who may import whom, as a table of rules with what to do instead. A broken rule names the file, the import and the
 * alternative. This file is long because it is one table.
 */
import { describe, expect, it } from 'vitest';
import { loadedWith, sourceFiles, type SourceFile } from './source-files';
import { manifests } from '../../lib/platforms/manifests';

const files = sourceFiles('lib', 'entrypoints', 'components', 'wxt.config.ts');

interface Rule {
  says: string;
  instead: string;
  /** Whether the rule covers this import. */
  about(target: string): boolean;
  /** Whether this file may have such an import. */
  may(path: string): boolean;
  /** Allows `import type`, which is absent at run time. */
  typesAllowed?: boolean;
}

const under =
  (...rooms: string[]) =>
  (path: string): boolean =>
    rooms.some((room) => path === room || path.startsWith(`${room}/`));

const ownPages = [
  'accounts',
  'archive',
  'by-hand',
  'card',
  'help',
  'options',
  'popup',
  'sidepanel',
  'statistics',
  'welcome',
].map((name) => `entrypoints/${name}`);
/** Entrypoints that are neither the background nor one of our own pages run in the platforms' pages. */
const pageScripts = (path: string): boolean =>
  under('entrypoints')(path) && !under('entrypoints/background', 'entrypoints/offscreen', ...ownPages)(path);

const rules: Rule[] = [
  {
    says: 'only lib/browser.ts imports webextension-polyfill',
    instead: "import { browser } from 'lib/browser', so that tests can put another in its place",
    about: (target) => target === 'webextension-polyfill' || target === 'wxt/browser' || target === '@wxt-dev/browser',
    may: under('lib/browser.ts', 'wxt.config.ts'),
    typesAllowed: true,
  },
  {
    says: 'only lib/zod.ts imports zod',
    instead: "import { z } from 'lib/zod', where its code generation is switched off",
    about: (target) => target === 'zod',
    may: under('lib/zod.ts'),
    typesAllowed: true,
  },
  {
    says: 'components are for entrypoints and lib/pages',
    instead: 'give the component what it needs as props from lib/pages; logic that others need belongs in another room',
    about: under('components'),
    may: under('entrypoints', 'components', 'lib/pages'),
  },
  {
    says: 'the use cases of the background are for the background',
    instead: 'send a message (lib/messaging); what two worlds need belongs in a room of its own',
    about: under('lib/app'),
    may: under('lib/app', 'entrypoints/background'),
    typesAllowed: true,
  },
  {
    says: 'what runs on a platform’s page is for the scripts of the page',
    instead: 'ask the content script by a message (lib/messaging/page-commands)',
    about: under('lib/overlay'),
    may: (path) => under('lib/overlay')(path) || pageScripts(path),
    typesAllowed: true,
  },
  {
    says: 'the pages of our own are for their entrypoints',
    instead: 'what another world needs belongs in a room of its own',
    about: under('lib/pages'),
    may: (path) => under('lib/pages')(path) || under(...ownPages)(path),
    typesAllowed: true,
  },
  {
    says: 'nothing imports from entrypoints but entrypoints',
    instead: 'entrypoints are wiring; move what others need to lib/ or components/',
    about: under('entrypoints'),
    may: under('entrypoints'),
  },
  {
    says:
      'evidence is for records, export, the second copy, the verifier (its pure parts), the use cases and ' +
      'our own pages, never for a content script',
    instead: "send a message to the background: IndexedDB in a content script is the platform's own",
    about: under('lib/evidence'),
    may: under(
      'lib/evidence',
      'lib/records',
      'lib/export',
      'lib/second-copy',
      'lib/verify',
      'lib/time-stamps',
      'lib/by-hand',
      'lib/hand-over',
      'lib/app',
      'lib/pages',
      'entrypoints/background',
      'entrypoints/archive',
      'entrypoints/by-hand',
      'entrypoints/offscreen',
    ),
  },
  {
    says: 'guidelines are for accounts, assessment, answering, records, export, use cases and pages',
    instead: 'pass in the ground or the text that is needed',
    about: under('lib/guidelines'),
    may: under(
      'lib/guidelines',
      'lib/accounts',
      'lib/assessment',
      'lib/answering',
      'lib/records',
      'lib/export',
      'lib/i18n',
      'lib/app',
      'lib/pages',
      'entrypoints',
    ),
    typesAllowed: true,
  },
  {
    says: 'platforms are for the overlay, the scripts of the page and the build',
    instead:
      'ask the content script by a message (lib/messaging/page-commands); the registry and manifests hold what ' +
      'the rest may know',
    about: (target) =>
      under('lib/platforms')(target) &&
      !under('lib/platforms/contract.ts', 'lib/platforms/manifests.ts', 'lib/platforms/dom')(target) &&
      !under('lib/platforms/known-words.ts')(target),
    may: under(
      'lib/platforms',
      'lib/overlay',
      'entrypoints/facebook.ts',
      'entrypoints/youtube.ts',
      'entrypoints/page-world.ts',
      'entrypoints/drivers.ts',
      'entrypoints/adapter.ts',
      'entrypoints/read-structure.ts',
      'entrypoints/first-in-line.ts',
      'wxt.config.ts',
    ),
    typesAllowed: true,
  },
  {
    says:
      'the browser is for messaging, settings, the capture’s screen step, the second copy, use cases, pages ' +
      'and entrypoints',
    instead:
      'take it as the last parameter (the environment) and let a use case pass it in; on a platform’s page ' +
      'lib/page-runtime',
    about: under('lib/browser.ts'),
    may: under(
      'lib/messaging',
      'lib/settings',
      'lib/capture',
      'lib/second-copy',
      'lib/app',
      'lib/pages',
      'entrypoints',
    ),
    typesAllowed: true,
  },
  {
    says: 'settings are changed through lib/app/settings/change-settings.ts',
    instead: 'call changeSettings(db, …) there: it writes the row in the journal',
    about: under('lib/settings/change.ts'),
    may: under('lib/app/settings/change-settings.ts'),
    typesAllowed: true,
  },
  {
    says: 'what runs when the extension is built is for the build',
    instead: 'what the product needs too belongs in a room that it may load: Node and esbuild are in no browser',
    about: under('lib/build'),
    // The build replaces this file by the finished page; in Node, without a build, the file makes the page itself.
    may: under('lib/build', 'lib/verify/verify-page.ts', 'wxt.config.ts'),
    typesAllowed: true,
  },
  {
    says: 'only the build uses Node and bundlers',
    instead: 'a step of the build belongs in lib/build; the product has what browsers have',
    about: (target) => target.startsWith('node:') || ['esbuild', 'vite', '@preact/preset-vite'].includes(target),
    may: under('lib/build', 'wxt.config.ts'),
    typesAllowed: true,
  },
  {
    says: 'whether an account is active switches nothing off: what guards, removes and reads never asks',
    instead: 'say it beside what is done (popup, accounts page); an account that is not active is guarded as before',
    about: under('lib/register'),
    may: under(
      'lib/register',
      'lib/app/accounts',
      'lib/evidence/register-lines.ts',
      'lib/evidence/last-register-lines.ts',
      'lib/messaging/account-messages.ts',
      'lib/export/plan-extract.ts',
      'lib/pages/accounts',
      'components/accounts',
    ),
    typesAllowed: true,
  },
  {
    says: 'html2canvas is for the rendered picture',
    instead: 'go through lib/capture/rendered',
    about: (target) => target === 'html2canvas',
    may: under('lib/capture'),
  },
];

const isDomain = under('lib/domain');
const isUtil = under('lib/util');

function breaches(rule: Rule): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(
        ({ target, typeOnly }) =>
          rule.about(target) && !rule.may(file.path) && !(rule.typesAllowed === true && typeOnly),
      )
      .map(({ specifier }) => `${file.path} imports ${specifier}: ${rule.instead}`),
  );
}

describe('who may import whom', () => {
  it.each(rules)('$says', (rule) => {
    expect(breaches(rule)).toEqual([]);
  });

  it('domain imports only itself, util, zod and the list of platforms', () => {
    const found = files
      .filter((file) => isDomain(file.path))
      .flatMap((file) =>
        outside(
          file,
          // Plain data that imports no domain code at run time. An item's platform is one of these values.
          (target) =>
            isDomain(target) || isUtil(target) || ['lib/zod.ts', 'lib/platforms/manifests.ts'].includes(target),
        ),
      );
    expect(
      found.map(
        (line) => `${line}: domain is shapes and pure functions that everyone may import, so it imports nobody`,
      ),
    ).toEqual([]);
  });

  it('util imports nothing of ours', () => {
    const found = files.filter((file) => isUtil(file.path)).flatMap((file) => outside(file, isUtil));
    expect(found.map((line) => `${line}: what knows of our domain belongs in the room that it knows of`)).toEqual([]);
  });

  it('removal is host-free: it imports domain and nothing else of ours', () => {
    const found = files
      .filter((file) => under('lib/removal')(file.path))
      .flatMap((file) =>
        outside(
          file,
          (target) =>
            isDomain(target) || under('lib/removal', 'lib/problems', 'lib/i18n', 'lib/util', 'lib/zod.ts')(target),
        ),
      );
    expect(found.map((line) => `${line}: adapter, evidence gateway, clock and locks are passed in`)).toEqual([]);
  });

  it('no platform imports another', () => {
    // A folder with a manifest is a platform; the others are helpers that all platforms share.
    const platforms = files.flatMap(({ path }) => /^lib\/platforms\/([^/]+)\/manifest\.ts$/.exec(path)?.[1] ?? []);
    const folder = (path: string): string | undefined =>
      platforms.find((name) => path.startsWith(`lib/platforms/${name}/`));
    const found = files.flatMap((file) =>
      file.imports
        .filter(
          ({ target }) =>
            folder(file.path) !== undefined && folder(target) !== undefined && folder(target) !== folder(file.path),
        )
        .map(
          ({ specifier }) =>
            `${file.path} imports ${specifier}: what two platforms share belongs in lib/platforms/dom, without ` +
            `a host's words`,
        ),
    );
    expect(found).toEqual([]);
  });

  it('components talk to no browser and no storage', () => {
    const found = files
      .filter((file) => under('components')(file.path))
      .flatMap((file) =>
        file.imports
          .filter(
            ({ target, typeOnly }) =>
              !typeOnly &&
              (under('lib/browser.ts', 'lib/evidence', 'lib/settings', 'lib/messaging')(target) || target === 'dexie'),
          )
          .map(
            ({ specifier }) =>
              `${file.path} imports ${specifier}: props in, callbacks out; let lib/pages fetch and send`,
          ),
      );
    expect(found).toEqual([]);
  });

  it('a platform adapter reads pages with no schema, no browser API and no storage', () => {
    const banned = under('lib/zod.ts', 'lib/browser.ts', 'lib/evidence', 'lib/settings', 'lib/messaging');
    const found = files
      .filter((file) => under('lib/platforms')(file.path))
      .flatMap((file) =>
        file.imports
          .filter(({ target, typeOnly }) => !typeOnly && (banned(target) || target === 'zod' || target === 'dexie'))
          .map(
            ({ specifier }) =>
              `${file.path} imports ${specifier}: use import type, and take what acts as a parameter (ActEnv)`,
          ),
      );
    expect(found).toEqual([]);
  });

  it('the overlay’s first load contains no zod, evidence, export, html2canvas or polyfill', () => {
    const entries = files.filter(({ path }) => manifests.some(({ id }) => path === `entrypoints/${id}.ts`));
    expect(entries.length).toBeGreaterThan(1);
    const heavy = entries
      .flatMap((entry) => [...loadedWith(entry.path, files)])
      .filter(
        (path) =>
          ['zod', 'dexie', 'html2canvas', 'lib/zod.ts', 'webextension-polyfill'].includes(path) ||
          under('lib/evidence', 'lib/export')(path),
      );
    expect(
      heavy.map((path) => `${path} is loaded with the overlay: import type, or await import(…) when it is needed`),
    ).toEqual([]);
  });
});

function outside(file: SourceFile, allowed: (target: string) => boolean): string[] {
  return file.imports
    .filter(({ target, typeOnly }) => !typeOnly && !allowed(target))
    .map(({ specifier }) => `${file.path} imports ${specifier}`);
}
