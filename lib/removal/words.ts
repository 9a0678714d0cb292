/** The flow's ends as an official reads them: what happened, what is safe, what to do. */
import type { Flow } from '../domain/flow';
import type { ProblemId } from '../problems/problems';
import { problemText } from '../problems/problems';
import { outcomeText, problemOfStep } from '../problems/outcomes';
import type { FlowWord } from './environment';

const PROBLEMS: Partial<Record<FlowWord, ProblemId>> = {
  'wrong-account': 'account-wrong', 'unknown-account': 'account-unreadable', 'changed-since-saved': 'changed-since-saved', 'twice-on-page': 'ambiguous', 'already-absent': 'item-gone',
  'still-present': 'still-present', 'gone-unknown': 'unknown-outcome', refused: 'still-present', 'no-menu': 'no-menu', 'capture-failed': 'capture-failed', 'store-failed': 'write-failed',
  quota: 'quota-full', 'verify-failed': 'verify-failed', 'page-gone': 'tab-gone', 'interrupted-nothing': 'interrupted', 'interrupted-saved': 'interrupted', 'missing-needs-yes': 'replies-missing', busy: 'busy',
};

export interface WordParams {
  platform: string;
  howToSwitch: string;
  /** The guideline's sentence on private accounts, from the pack. */
  quote: string;
}

export function wordsFor(word: FlowWord, flow: Flow, params: WordParams): string {
  switch (word) {
    case 'removed':
    case 'done-by-hand':
    case 'saved-only':
    case 'undone':
      return outcomeText(word, params);
    case 'removed-after-interruption':
      return 'Arbetet avbröts, men inlägget är borta från sidan. Beviset är sparat och kontrollerat.';
    case 'interrupted-saved':
      return 'Arbetet avbröts. Beviset är sparat. Inget har tagits bort. Öppna inlägget igen om det ska bort.';
    case 'interrupted-nothing':
      return 'Arbetet avbröts innan något sparades. Inget har tagits bort. Öppna inlägget igen och börja om.';
    case 'interrupted-removal':
      return 'Arbetet avbröts mitt i borttagningen. Beviset är sparat. Öppna sidan igen, så ser Uppsikt efter om inlägget är borta.';
    case 'menu-not-recognised':
      return problemText(problemOfStep(flow.act?.step ?? 'menu', flow.act?.kind ?? 'assisted'), params);
    default:
      return problemText(PROBLEMS[word] ?? 'unexpected', { ...params, missing: flow.missing.map((each) => each.reason).join(', '), reason: '' });
  }
}
