import { describe, expect, it } from 'vitest';
import { packInForce } from '../../../lib/guidelines/packs';
import { cardTable, cardText } from '../../../lib/i18n/card';
import { completeTable } from '../../../lib/i18n/complete';
import { decisionTable } from '../../../lib/i18n/decision';
import { crisisTable } from '../../../lib/i18n/crisis';
import { electionTable } from '../../../lib/i18n/election';
import { handOverTable } from '../../../lib/i18n/hand-over';
import { questionsTable } from '../../../lib/i18n/questions';
import { answeringTable } from '../../../lib/i18n/answering';
import { archiveTable } from '../../../lib/i18n/archive';
import { leftTable } from '../../../lib/i18n/left';
import { destroyTable } from '../../../lib/i18n/destroy';
import { actingAsTable } from '../../../lib/i18n/acting-as';
import { earlierTable } from '../../../lib/i18n/earlier';
import { exportTable } from '../../../lib/i18n/export-page';
import { forbiddenTable } from '../../../lib/i18n/forbidden';
import { helpTable } from '../../../lib/i18n/help';
import { importTable } from '../../../lib/i18n/import-package';
import { setLanguage } from '../../../lib/i18n/language';
import { actTable } from '../../../lib/i18n/acts';
import { lossesTable } from '../../../lib/i18n/losses';
import { marksTable } from '../../../lib/i18n/marks';
import { maskedCopyTable } from '../../../lib/i18n/masked-copy';
import { measuresTable } from '../../../lib/i18n/measures';
import { nativeTable } from '../../../lib/i18n/native';
import { notReadTable } from '../../../lib/i18n/not-read';
import { besideTable } from '../../../lib/i18n/beside-words';
import { pressTable } from '../../../lib/i18n/press-words';
import { routesTable } from '../../../lib/i18n/routes';
import { secrecyTable } from '../../../lib/i18n/secrecy';
import { reversalTable } from '../../../lib/i18n/reversal';
import { sameAsLastTable } from '../../../lib/i18n/same-as-last';
import { browserTable } from '../../../lib/i18n/browser-texts';
import { handPressTable } from '../../../lib/i18n/hand-press';
import { coverTable } from '../../../lib/i18n/cover';
import { cardFailedTable } from '../../../lib/i18n/card-failed';
import { overlayTable } from '../../../lib/i18n/overlay';
import { sharedFolderTable } from '../../../lib/i18n/shared-folder';
import { settingsTable } from '../../../lib/i18n/settings';
import { learnTable } from '../../../lib/i18n/learn';
import { lostArchiveTable } from '../../../lib/i18n/lost-archive';
import { unreadableTable } from '../../../lib/i18n/unreadable-settings';
import { indicatorTable } from '../../../lib/i18n/indicators';
import { featureTable } from '../../../lib/i18n/health-features';
import { healthPageTable, healthTable } from '../../../lib/i18n/health';
import { coachTable } from '../../../lib/i18n/coach';
import { roundTable } from '../../../lib/i18n/daily-round';
import { workingTimeTable } from '../../../lib/i18n/working-time';
import { snapshotTable } from '../../../lib/i18n/snapshots';
import { accountsTable } from '../../../lib/i18n/accounts';
import { statisticsTable } from '../../../lib/i18n/statistics';
import { boardTable } from '../../../lib/i18n/todays-accounts';
import { timeStampTable } from '../../../lib/i18n/time-stamps';
import { catalogue } from '../../../lib/problems/catalogue';
import { descriptions } from '../../../lib/platforms/manifests';
import { lix } from './lix';

/** Uppsikt's own words in the pack. Quotes belong to the guideline and are not ours to simplify. */
function ownWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(ownWords);
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && typeof value.sv === 'string') return [value.sv];
  return Object.values(value).flatMap(ownWords);
}

/** What a measure does, platform by platform. */
const facts = descriptions.flatMap(({ whatHappens }) =>
  Object.values(whatHappens).flatMap((each) => Object.values(each)),
);

const surfaces: Record<string, string[]> = {
  'the register’s fields': ownWords(descriptions),
  help: Object.values(helpTable).map(({ sv }) => sv),
  'what a measure does': facts.map(({ sv }) => sv),
  card: [
    ...Object.values(cardTable),
    ...Object.values(notReadTable),
    ...Object.values(sameAsLastTable),
    ...Object.values(earlierTable),
    ...Object.values(measuresTable),
    ...Object.values(reversalTable),
    ...Object.values(actTable),
  ].map(({ sv }) => sv),
  'to teach a menu': Object.values(learnTable).map(({ sv }) => sv),
  'checklists around a removal': Object.values(routesTable).map(({ sv }) => sv),
  secrecy: Object.values(secrecyTable).map(({ sv }) => sv),
  'a masked copy': Object.values(maskedCopyTable).map(({ sv }) => sv),
  'the platforms’ pages and the toolbar': [
    ...Object.values(overlayTable),
    ...Object.values(cardFailedTable),
    ...Object.values(coverTable),
    ...Object.values(handPressTable),
    ...Object.values(browserTable),
  ].map(({ sv }) => sv),
  'popup and settings': [
    ...Object.values(settingsTable),
    ...Object.values(unreadableTable),
    ...Object.values(lostArchiveTable),
  ].map(({ sv }) => sv),
  questions: Object.values(questionsTable).map(({ sv }) => sv),
  snapshots: Object.values(snapshotTable).map(({ sv }) => sv),
  'accounts and guides': Object.values(accountsTable).map(({ sv }) => sv),
  'the office hours': Object.values(workingTimeTable).map(({ sv }) => sv),
  statistics: Object.values(statisticsTable).map(({ sv }) => sv),
  handOver: Object.values(handOverTable).map(({ sv }) => sv),
  crisis: Object.values(crisisTable).map(({ sv }) => sv),
  election: Object.values(electionTable).map(({ sv }) => sv),
  'the daily round': [roundTable, boardTable].flatMap((table) => Object.values(table).map(({ sv }) => sv)),
  'to answer': Object.values(answeringTable).map(({ sv }) => sv),
  'the list in a shared folder': Object.values(sharedFolderTable).map(({ sv }) => sv),
  'the platform’s own buttons': [nativeTable, lossesTable].flatMap((table) => Object.values(table).map(({ sv }) => sv)),
  health: Object.values(healthTable)
    .flatMap(({ sv }) => Object.values(sv))
    .concat(Object.values(healthPageTable).map(({ sv }) => sv))
    .concat(Object.values(featureTable).flatMap(({ sv }) => sv.blind ?? [])),
  'hints about one’s own text': Object.values(coachTable).map(({ sv }) => sv),
  'time stamps': Object.values(timeStampTable).map(({ sv }) => sv),
  'archive, export and import': [
    archiveTable,
    marksTable,
    exportTable,
    importTable,
    destroyTable,
    pressTable,
    actingAsTable,
    besideTable,
  ].flatMap((table) => Object.values(table).map(({ sv }) => sv)),
  faults: Object.values(catalogue).flatMap(({ sv }) => [sv.happened, sv.safe, sv.todo]),
  pack: ownWords(packInForce().grounds),
  'templates for citizens': packInForce().templates.map(({ body }) => body),
  decision: Object.values(decisionTable).map(({ sv }) => sv),
  'what must not be saved': Object.values(forbiddenTable).map(({ sv }) => sv),
  'what is added later': [completeTable, leftTable].flatMap((table) => Object.values(table).map(({ sv }) => sv)),
};

describe('an official reads plain Swedish', () => {
  for (const [name, sentences] of Object.entries(surfaces)) {
    it(`${name} has LIX 40 or less`, () => {
      const value = lix(sentences);
      console.info(`LIX ${name}: ${value.toFixed(1)}`);
      expect(value).toBeLessThanOrEqual(40);
    });
  }

  it('has English beside every Swedish text, with the same places to fill', () => {
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    const tables: { sv: string; en: string }[][] = [
      Object.values(cardTable),
      Object.values(overlayTable),
      Object.values(cardFailedTable),
      Object.values(coverTable),
      Object.values(handPressTable),
      Object.values(browserTable),
      Object.values(accountsTable),
      Object.values(settingsTable),
      Object.values(archiveTable),
      Object.values(marksTable),
      Object.values(exportTable),
      Object.values(importTable),
      Object.values(decisionTable),
      Object.values(completeTable),
      Object.values(leftTable),
      Object.values(routesTable),
      Object.values(secrecyTable),
      Object.values(sameAsLastTable),
      Object.values(indicatorTable),
      Object.values(measuresTable),
      Object.values(maskedCopyTable),
      Object.values(nativeTable),
      Object.values(lossesTable),
      Object.values(actTable),
      Object.values(coachTable),
      Object.values(answeringTable),
      Object.values(helpTable),
      [...facts],
      Object.values(questionsTable),
      Object.values(handOverTable),
      Object.values(crisisTable),
      Object.values(electionTable),
    ];
    for (const { sv, en } of tables.flat()) expect(places(en)).toEqual(places(sv));
  });

  it('follows the language that is set', () => {
    setLanguage('en');
    expect(cardText('undo')).toBe('Undo');
    setLanguage('sv');
    expect(cardText('replies', { count: 3 })).toBe('3 svar försvinner också – de sparas med');
  });
});
