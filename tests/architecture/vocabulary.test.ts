/**
 * One word for one thing: retired names do not come back. Each has its replacement beside it; the current terms are in
 * .github/CONTRIBUTING.md.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, sourceFiles } from './source-files';

const retired: Record<string, string> = {
  Desk: 'PackageStaging (second copy) or ArchiveContext (archive)',
  makeDesk: 'makePackageStaging',
  Landing: 'ExportTarget',
  island: 'raster',
  Island: 'SvgRaster',
  lifeOf: 'journalOfRecord',
  livesOf: 'journalsOfRecords',
  pulseOfWhat: 'mutationVersionOf',
  beat: 'bumpMutationVersion',
  packagesTogether: 'bulkExport',
  NO_LEAVE: 'PERMISSION_DENIED',
  folderLeave: 'folderPermission',
  disarm: 'revokeCapture',
  armingIn: 'captureGrants',
  reasonsNow: 'freshBlockers',
  refuseWhileRed: 'assertRemovalAllowed',
  onlyHere: 'unbackedRecords',
  ownAll: 'queryOwnAll',
  beUnsure: 'answerUnsure',
  howMade: 'captureMethodOf',
  environmentOf: 'captureEnvironment',
  offerWaysIn: 'registerShortcuts',
  speakAsSet: 'initLanguage',
  acceptCards: 'listenForCards',
  keepTimeStamps: 'startStampQueue',
  letUpdatesWait: 'deferUpdates',
  FlowWord: 'EndReason',
  faultWords: 'refusalText',
  nativePresses: 'pageGuards',
  readSendings: 'Platform.readSending',
  listStates: 'pageGuards',
  replyButtons: 'Platform.replyButton',
  HandAnswers: 'AdapterAnswers',
  bringRest: 'bringAdapters',
  withRest: 'withAdapter',
  StructureTools: 'globalThis.uppsiktStructure (lib/injected-globals.d.ts)',
};

const files = sourceFiles('lib', 'entrypoints', 'components');

it.each(Object.entries(retired))('the product does not use the name %s: %s', (name, instead) => {
  const used = files.filter(({ text }) => new RegExp(`(?<![\\w'-])${name}(?![\\w'-])`).test(text));
  expect(used.map(({ path }) => `${path} says ${name}: write ${instead}`)).toEqual([]);
});

/** Phrases refused in comments, test names and design notes, with what to write instead. */
const phrases: [pattern: RegExp, instead: string][] = [
  [/\b(?:no|with|without|gives?|gave|asks? for|asked for|about|browser's|sites') leave\b(?! it\b)/i, 'permission'],
  [
    /\bleave (?:for (?!each)|is (?:given|missing|lost|granted)|was (?:given|lost)|to (?:write|talk|reach))/i,
    'permission',
  ],
  [/\b(?:a|the|its|is|as|of) (?:tab is )?(?:armed|arming)\b/, 'capture grant'],
  [/\bstore's own door\b|\bdoors? (?:to|of|into) the store\b/, 'check, or way into the store'],
];

const texts = ['lib', 'entrypoints', 'components', 'tests', 'assets/docs', '.github'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).split('\\').join('/'))
    .filter((path) => /\.(md|tsx?|mjs)$/.test(path) && path !== 'tests/architecture/vocabulary.test.ts'),
);

it.each(phrases)('nobody writes %s: write %s', (pattern, instead) => {
  const used = [...texts, 'README.md', 'wxt.config.ts'].filter((path) =>
    pattern.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(used.map((path) => `${path} says ${String(pattern)}: write ${instead}`)).toEqual([]);
});
