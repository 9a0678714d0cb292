/**
 * One word for one thing: names that were retired do not come back. What to write instead stands beside each; the words
 * that hold are in .github/CONTRIBUTING.md.
 */
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

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

it.each(Object.entries(retired))('%s is no name in the product: %s', (name, instead) => {
  const used = files.filter(({ text }) => new RegExp(`(?<![\\w'-])${name}(?![\\w'-])`).test(text));
  expect(used.map(({ path }) => `${path} says ${name}: write ${instead}`)).toEqual([]);
});
