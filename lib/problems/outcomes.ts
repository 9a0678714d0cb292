/** What a whole removal ended in, in words. Faults come from the catalogue; the rest is said here. */
import type { RemovalAct, RemovalOutcome } from '../domain/outcome';
import { language as setting, type Language } from '../i18n/language';
import { problemText, type ProblemId, type ProblemParams } from './problems';

const ends = {
  removed: { sv: 'Borttaget. Uppsikt har sett efter: inlägget är borta. Beviset är sparat och kontrollerat.', en: 'Removed. Uppsikt has checked: the item is gone. The evidence is saved and verified.' },
  'done-by-hand': { sv: 'Borttaget för hand. Uppsikt har sett efter: inlägget är borta. Beviset är sparat.', en: 'Removed by hand. Uppsikt has checked: the item is gone. The evidence is saved.' },
  'saved-only': { sv: 'Beviset är sparat och kontrollerat. Inlägget är kvar på sidan.', en: 'The evidence is saved and verified. The item is still on the page.' },
  undone: { sv: 'Du ångrade dig. Inget har tagits bort. Beviset är sparat.', en: 'You undid it. Nothing has been removed. The evidence is saved.' },
} as const;

const faults: Record<Exclude<RemovalOutcome, keyof typeof ends>, ProblemId> = {
  'still-present': 'still-present',
  'changed-since-saved': 'changed-since-saved',
  unknown: 'unknown-outcome',
  'wrong-account': 'account-wrong',
  'capture-failed': 'capture-failed',
  'store-failed': 'write-failed',
  'verify-failed': 'verify-failed',
  'copy-failed': 'copy-failed',
  'removal-off': 'removal-off-saved',
  interrupted: 'interrupted',
};

/** Outcomes that ended as the official wanted. */
export function endedWell(outcome: RemovalOutcome): boolean {
  return Object.hasOwn(ends, outcome);
}

export function outcomeText(outcome: RemovalOutcome, params: ProblemParams = {}, language: Language = setting()): string {
  return endedWell(outcome) ? ends[outcome as keyof typeof ends][language] : problemText(faults[outcome as keyof typeof faults], params, language);
}

/** Which fault stopped the driving of the menu, by the step that was not recognised or never came. */
export function problemOfStep(step: RemovalAct['step'], kind: RemovalAct['kind']): ProblemId {
  if (kind === 'no-menu') return 'no-menu';
  if (kind === 'changed') return 'changed-since-saved';
  const byStep: Record<RemovalAct['step'], ProblemId> = { find: 'item-gone', menu: 'menu-missing', item: 'menu-item-missing', dialog: 'dialog-missing', confirm: 'confirm-missing', done: 'unknown-outcome', network: 'offline' };
  return byStep[step];
}
