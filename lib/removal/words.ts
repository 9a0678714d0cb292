/** The flow's ends as an official reads them: what happened, what is safe, what to do. */
import type { Flow } from '../domain/flow';
import type { ProblemId } from '../problems/problems';
import { problem, problemText } from '../problems/problems';
import { outcomeText, problemOfStep } from '../problems/outcomes';
import { wordForCopy } from './copy';
import type { FlowWord } from './environment';

const PROBLEMS: Partial<Record<FlowWord, ProblemId>> = {
  'wrong-account': 'account-wrong', 'unknown-account': 'account-unreadable', 'changed-since-saved': 'changed-since-saved', 'twice-on-page': 'ambiguous', 'already-absent': 'item-gone',
  'still-present': 'still-present', 'gone-unknown': 'unknown-outcome', refused: 'still-present', 'no-menu': 'no-menu', 'capture-failed': 'capture-failed', 'store-failed': 'write-failed',
  'copy-failed': 'copy-failed', 'copy-permission': 'copy-permission', 'copy-no-folder': 'copy-no-folder', 'copy-offline': 'copy-offline', 'copy-full': 'copy-full', 'copy-refused': 'copy-refused',
  'copy-changed': 'copy-changed', quota: 'quota-full', 'verify-failed': 'verify-failed', 'removal-off': 'removal-off-saved', 'page-gone': 'tab-gone', 'interrupted-nothing': 'interrupted', 'interrupted-saved': 'interrupted', 'missing-needs-yes': 'replies-missing', busy: 'busy', offline: 'offline', 'not-here': 'not-here',
};

export interface WordParams {
  platform: string;
  howToSwitch: string;
  /** The guideline's sentence on private accounts, from the pack. */
  quote: string;
}

/** How the flow ended, and where the copy is once it is confirmed. */
export function wordsFor(word: FlowWord, flow: Flow, params: WordParams): string {
  const words = endWords(word, flow, params);
  return flow.copy?.state === 'confirmed' && TELLS_OF_COPY.has(word) ? `${words} Beviset finns nu även i ${flow.copy.folder ?? 'en kopia'}.` : words;
}

const TELLS_OF_COPY: ReadonlySet<FlowWord> = new Set(['removed', 'removed-after-interruption', 'done-by-hand', 'saved-only', 'interrupted-saved']);

function endWords(word: FlowWord, flow: Flow, params: WordParams): string {
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
    case 'saved-uncopied':
      return `Beviset är sparat och kontrollerat. Inlägget är kvar på sidan. Kopian kunde inte sparas. ${problem(PROBLEMS[wordForCopy(flow)] ?? 'copy-failed').todo}`;
    case 'interrupted-uncopied':
      return 'Arbetet avbröts. Beviset är sparat. Kopian kunde inte sparas. Inget har tagits bort. Öppna inlägget igen om det ska bort.';
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
