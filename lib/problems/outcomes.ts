/** The text of each outcome of a flow. Texts of failures come from the catalogue; the others are here. */
// long lines because one line is one text in one language
import type { RemovalAct, RemovalOutcome } from '../domain/outcome';
import { language as setting, type Language } from '../i18n/language';
import { fill } from '../i18n/translate';
import { problemText, type ProblemId, type ProblemParams } from './problems';

const ends = {
  removed: {
    sv: 'Borttaget. Uppsikt har sett efter: inlägget är borta. Beviset är sparat och kontrollerat.',
    en: 'Removed. Uppsikt has checked: the item is gone. The evidence is saved and verified.',
  },
  trashed: {
    sv: 'Flyttat till papperskorgen. Uppsikt har sett efter: det är borta från sidan. Beviset är sparat och kontrollerat.',
    en: 'Moved to trash. Uppsikt has checked: it is gone from the page. The evidence is saved and verified.',
  },
  hidden: {
    sv: 'Dolt. Uppsikt har sett efter: andra ser inte inlägget. Beviset är sparat och kontrollerat.',
    en: 'Hidden. Uppsikt has checked: others do not see the item. The evidence is saved and verified.',
  },
  'shown-again': {
    sv: 'Återställt. Uppsikt har sett efter: inlägget visas igen. Det första beslutet står kvar i beviset.',
    en: 'Restored. Uppsikt has checked: the item shows again. The first decision stays in the evidence.',
  },
  'user-hidden': {
    sv: 'Användaren är dold. Beviset och skälen är sparade.',
    en: 'The user is hidden. The evidence and the reasons are saved.',
  },
  banned: {
    sv: 'Avstängningen är gjord på {platform}. Den syns inte på sidan. Beviset och skälen är sparade.',
    en: 'The ban has been made on {platform}. It does not show on the page. The evidence and the reasons are saved.',
  },
  'marked-spam': {
    sv: 'Markerat som skräppost. Andra ser inte inlägget. Beviset är sparat och kontrollerat.',
    en: 'Marked as spam. Others do not see the item. The evidence is saved and verified.',
  },
  'comments-off': {
    sv: 'Kommentarerna är avstängda. Beviset är sparat och kontrollerat.',
    en: 'Comments are turned off. The evidence is saved and verified.',
  },
  'comments-on': {
    sv: 'Kommentarerna är på igen. Det första beslutet står kvar i beviset.',
    en: 'Comments are on again. The first decision stays in the evidence.',
  },
  'edit-opened': {
    sv: 'Den tidigare lydelsen är sparad. Nu kan du ändra texten på sidan. Spara den själv.',
    en: 'The former wording is saved. Now you can change the text on the page. Save it yourself.',
  },
  'done-by-hand': {
    sv: 'Borttaget för hand. Uppsikt har sett efter: inlägget är borta. Beviset är sparat.',
    en: 'Removed by hand. Uppsikt has checked: the item is gone. The evidence is saved.',
  },
  'said-removed': {
    sv: 'Borttaget enligt handläggaren. Uppsikt har inte kunnat se att inlägget är borta. Beviset är sparat.',
    en: 'Removed, says the official. Uppsikt could not see that the item is gone. The evidence is saved.',
  },
  'said-restored': {
    sv: 'Återställt enligt handläggaren. Uppsikt har inte sett efter. Det första beslutet står kvar i beviset.',
    en: 'Restored, says the official. Uppsikt has not checked. The first decision stays in the evidence.',
  },
  'saved-only': {
    sv: 'Beviset är sparat och kontrollerat. Inlägget är kvar på sidan.',
    en: 'The evidence is saved and verified. The item is still on the page.',
  },
  undone: {
    sv: 'Du ångrade dig. Inget har tagits bort. Beviset är sparat.',
    en: 'You undid it. Nothing has been removed. The evidence is saved.',
  },
} as const;

type Fault = Exclude<RemovalOutcome, keyof typeof ends>;

/** The problem that describes a failed outcome; its id is the outcome's name. */
const problemOf = (fault: Fault): ProblemId => (fault === 'unknown' ? 'gone-unknown' : fault);

/** Whether the outcome is one the official wanted. */
export function endedWell(outcome: RemovalOutcome): boolean {
  return Object.hasOwn(ends, outcome);
}

export function outcomeText(
  outcome: RemovalOutcome,
  params: ProblemParams = {},
  language: Language = setting(),
): string {
  return endedWell(outcome)
    ? fill(ends[outcome as keyof typeof ends][language], {
        platform: params.platform ?? (language === 'sv' ? 'plattformen' : 'the platform'),
      })
    : problemText(problemOf(outcome as Fault), params, language);
}

/** The problem that stopped driving the menu, by the step that was not recognised or never appeared. */
export function problemOfStep(step: RemovalAct['step'], kind: RemovalAct['kind']): ProblemId {
  if (kind === 'no-menu') return 'no-menu';
  if (kind === 'changed') return 'changed-since-saved';
  const byStep: Record<RemovalAct['step'], ProblemId> = {
    find: 'already-absent',
    menu: 'menu-missing',
    item: 'menu-item-missing',
    dialog: 'dialog-missing',
    confirm: 'confirm-missing',
    done: 'gone-unknown',
    network: 'offline',
    page: 'page-not-whole',
  };
  return byStep[step];
}
