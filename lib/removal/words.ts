/** The texts for a flow's end: what happened, what is safe, what to do. */
import { destroys } from '../domain/act';
import { actOf, type Flow } from '../domain/flow';
import { removalOutcome, type RemovalOutcome } from '../domain/outcome';
import { actName } from '../i18n/acts';
import { archiveText } from '../i18n/archive';
import { earlierText } from '../i18n/earlier';
import { language } from '../i18n/language';
import { lostArchiveTable, lostArchiveText } from '../i18n/lost-archive';
import type { ProblemId } from '../problems/problems';
import { problem, problemText } from '../problems/problems';
import { outcomeText, problemOfStep } from '../problems/outcomes';
import { wordForCopy } from './copy';
import { isProblem, type EndReason } from './end-reason';

export interface WordParams {
  platform: string;
  howToSwitch: string;
  /** The guideline's sentence on private accounts, from the pack. */
  quote: string;
  /** True when the content of its evidence has been destroyed since. Then no text says that evidence is saved. */
  destroyed?: boolean;
}

/** How the flow ended, and where the copy is once it is confirmed. */
export function wordsFor(word: EndReason, flow: Flow, params: WordParams): string {
  const all = { ...params, ...actParams(flow) };
  if (params.destroyed === true) return wordsWithoutEvidence(word, flow, all);
  const words = endWords(word, flow, all);
  const copied =
    flow.copy?.state === 'confirmed' && TELLS_OF_COPY.has(word)
      ? ` Beviset finns nu även i ${flow.copy.folder ?? 'en kopia'}.`
      : '';
  // The evidence is saved, but the archive may have lost other records. The official is told so at once.
  const lost = flow.archiveLost === true && flow.evidenceId !== null ? ` ${lostArchiveText('atSeal')}` : '';
  return `${words}${copied}${lost}`;
}

/**
 * The flow as it is told later. The archive's state at the seal says nothing about its state now, so that text is
 * removed.
 */
export function asToldLater(flow: Flow): Flow {
  if (flow.archiveLost !== true || flow.phase !== 'ended') return flow;
  const said = Object.values(lostArchiveTable.atSeal);
  const message = said.reduce((text, each) => text?.replace(` ${each}`, '') ?? null, flow.message);
  return { ...flow, archiveLost: undefined, message };
}

/** Reasons whose usual text says that the evidence is there, with the problem that is told instead. */
const WITHOUT_SENTENCE: Partial<Record<EndReason, ProblemId>> = {
  refused: 'still-present',
  'interrupted-nothing': 'interrupted',
  'interrupted-saved': 'interrupted',
};

/** What happened, without mentioning evidence that no longer exists. */
function wordsWithoutEvidence(word: EndReason, flow: Flow, params: WordParams): string {
  const id = problemOfAct(word, flow) ?? WITHOUT_SENTENCE[word] ?? (isProblem(word) ? word : undefined);
  if (id !== undefined) {
    const { happened, todo } = problem(id, params);
    return `${happened} ${earlierText('destroyed')} ${todo}`;
  }
  const outcome = removalOutcome.safeParse(word === 'removed-after-interruption' ? 'removed' : word);
  return outcomeOfDestroyed(outcome.success ? outcome.data : 'interrupted');
}

/** How it ended, when the sealed content has been destroyed since. */
export const outcomeOfDestroyed = (outcome: RemovalOutcome): string =>
  `${archiveText(`outcome.${outcome}`)}. ${earlierText('destroyed')}`;

/** The name of an act that is not a removal, and what did not happen. */
function actParams(flow: Flow): { act?: string; nothing?: string } {
  const act = actOf(flow);
  if (act === null || act === 'delete') return {};
  return {
    act: actName(act),
    nothing: language() === 'sv' ? 'Inget är ändrat på sidan.' : 'Nothing has been changed on the page.',
  };
}

const TELLS_OF_COPY: ReadonlySet<EndReason> = new Set([
  'removed',
  'trashed',
  'hidden',
  'user-hidden',
  'banned',
  'marked-spam',
  'comments-off',
  'edit-opened',
  'removed-after-interruption',
  'done-by-hand',
  'said-removed',
  'saved-only',
  'interrupted-saved',
]);

function endWords(word: EndReason, flow: Flow, params: WordParams & { act?: string; nothing?: string }): string {
  switch (word) {
    case 'removed':
    case 'trashed':
    case 'hidden':
    case 'shown-again':
    case 'user-hidden':
    case 'banned':
    case 'marked-spam':
    case 'comments-off':
    case 'comments-on':
    case 'edit-opened':
    case 'done-by-hand':
    case 'said-removed':
    case 'saved-only':
    case 'undone':
      return outcomeText(word, params);
    case 'removed-after-interruption':
      return 'Arbetet avbröts, men inlägget är borta från sidan. Beviset är sparat och kontrollerat.';
    case 'interrupted-saved':
      return 'Arbetet avbröts. Beviset är sparat. Inget har tagits bort. Öppna inlägget igen om det ska bort.';
    case 'saved-uncopied':
      return [
        'Beviset är sparat och kontrollerat. Inlägget är kvar på sidan. Kopian kunde inte sparas.',
        problem(wordForCopy(flow)).todo,
      ].join(' ');
    case 'interrupted-uncopied':
      return [
        'Arbetet avbröts. Beviset är sparat. Kopian kunde inte sparas.',
        'Inget har tagits bort. Öppna inlägget igen om det ska bort.',
      ].join(' ');
    case 'interrupted-nothing':
      return 'Arbetet avbröts innan något sparades. Inget har tagits bort. Öppna inlägget igen och börja om.';
    case 'interrupted-removal':
      return 'Arbetet avbröts mitt i åtgärden. Beviset är sparat. Öppna sidan igen, så ser Uppsikt efter hur det gick.';
    case 'menu-not-recognised':
      return problemText(problemOfStep(flow.act?.step ?? 'menu', flow.act?.kind ?? 'assisted'), params);
    default:
      return problemText(problemOfAct(word, flow) ?? (word === 'refused' ? 'still-present' : word), {
        ...params,
        missing: flow.missing.map((each) => each.reason).join(', '),
        reason: '',
        count: flow.newReplies ?? 0,
      });
  }
}

/** 'Still on the page' has another meaning for an act that hides, and a ban leaves nothing on the page to look for. */
function problemOfAct(word: EndReason, flow: Flow): ProblemId | undefined {
  const act = actOf(flow);
  if (act === null || destroys(act)) return undefined;
  if (word === 'still-present' || word === 'refused') return 'still-shown';
  return word === 'gone-unknown' ? 'unknown-act' : undefined;
}
