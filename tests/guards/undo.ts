/** Ångra while Uppsikt drives the platform's menu: its mark in the store is read before each press, and decides. */
import type { Guard } from './guard';

const UNDO = ['tests/unit/removal/undo.test.ts'];
const FACEBOOK = ['tests/contract/facebook-looks.test.ts'];
const YOUTUBE = ['tests/unit/youtube/looks.test.ts'];
const PAGE = ['tests/unit/overlay/act-on-page.test.ts'];

export const undoInDrive: Guard[] = [
  {
    id: 'kept-meanwhile',
    promise: 'Nothing is pressed after a colleague has said, while the flow ran, that the item stays',
    file: 'lib/removal/perform.ts',
    find: 'if (heard !== null) return',
    replace: 'if (heard?.trace === null) return',
    tests: ['tests/unit/removal/kept-meanwhile.test.ts'],
  },
  {
    id: 'undo-each-press',
    promise: 'No press starts once Ångra is stored',
    file: 'lib/evidence/flows.ts',
    find:
      "if (flow.undoneAt !== undefined) return 'undone';\n    await db.flows.put(rowOf({ ...flow, pressing: press " +
      '}));',
    replace: 'await db.flows.put(rowOf({ ...flow, pressing: press }));',
    tests: UNDO,
  },
  {
    id: 'undo-press-of-its-flow',
    promise: 'No press starts for a flow that is not at its presses',
    file: 'lib/evidence/flows.ts',
    find: "if (flow?.phase !== 'removing') return 'over';",
    replace: "if (flow === undefined) return 'over';",
    tests: UNDO,
  },
  {
    id: 'undo-after-answer',
    promise: 'Ångra is too late once the answer may have been pressed, or if nobody knows',
    file: 'lib/evidence/flows.ts',
    find: "if (flow.phase === 'removing' && (flow.pressing ?? 'answer') === 'answer') return 'too-late';",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-waits-for-entry',
    promise: 'Ångra is not answered as undone while the entry may have done everything',
    file: 'lib/evidence/flows.ts',
    find: "if (phase !== 'ended') return 'waits';",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-press-kept',
    promise: 'The progress of the presses is not overwritten',
    file: 'lib/evidence/flows.ts',
    find: '...(pressing === undefined ? {} : { pressing })',
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-ends-the-act',
    promise: 'An act stopped by Ångra ends as undone, and no hand press continues it',
    file: 'lib/removal/perform.ts',
    find: "if (kind !== 'pressed' && (await isUndone(flow, env))) return endUndoneOnPage(flow, act, env);",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-looks-at-entry',
    promise: 'If an entry was pressed before Ångra, the page is looked at before the act counts as undone',
    file: 'lib/removal/perform.ts',
    find: "if (act === 'edit' || flow.act === null || !isEntryPressed(flow.act)) return endUndone(flow, env);",
    replace: 'if (act.length > 0) return endUndone(flow, env);',
    tests: UNDO,
  },
  {
    id: 'undo-page-went-away',
    promise: 'Ångra answered before any press is reported as undone even if the page has gone',
    file: 'lib/removal/perform.ts',
    find: "if (isUndone && (flow.pressing ?? 'none') === 'none') return endUndone(flow, env);",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-mark-of-now',
    promise: 'Ångra is read at the moment it becomes too late, not from the worker’s memory',
    file: 'lib/removal/perform.ts',
    find: "await env.evidence.withMarks(await enter(start, 'gone-check', env))",
    replace: "await enter(start, 'gone-check', env)",
    tests: UNDO,
  },
  {
    id: 'undo-press-of-its-tab',
    promise: 'No press starts for a flow that this worker is not acting for in that tab',
    file: 'lib/app/handlers/card.ts',
    find: 'isActing(flowId, tabOf(asker)) && (await beginPress',
    replace: '(await beginPress',
    tests: ['tests/unit/background/flow-host.test.ts'],
  },
  {
    id: 'undo-drive-after-kill',
    promise: 'Ångra answered before any press is reported as undone after a kill',
    file: 'lib/removal/recover.ts',
    find:
      "if (flow.undoneAt !== undefined && MAY_BE_UNDONE.has(flow.phase) && (flow.pressing ?? 'none') === 'none') " +
      'return endUndone(flow, env);',
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-asked-by-page',
    promise: 'The code that drives the menu asks before each press',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (answer === null || !answer.ok || !answer.value.may) stop(null);',
    replace: 'void answer;',
    tests: PAGE,
  },
  {
    id: 'undo-question-of-its-act',
    promise: 'An unanswered question stops the act once its time is over',
    file: 'lib/overlay/features/page-commands.ts',
    find: "unlessStopped(controller.signal, send('flow.press', { flowId: flowId ?? '', press }))",
    replace: "send('flow.press', { flowId: flowId ?? '', press })",
    tests: PAGE,
  },
  {
    id: 'undo-facebook-entry',
    promise: 'On Facebook Ångra is checked before the entry',
    file: 'lib/platforms/facebook/drive-menu.ts',
    find: "(await env.beginPress?.('entry')) === false",
    replace: 'false as boolean',
    tests: FACEBOOK,
  },
  {
    id: 'undo-facebook-answer',
    promise: 'On Facebook Ångra is checked before the answer',
    file: 'lib/platforms/facebook/question.ts',
    find: "(await env.beginPress?.('answer')) === false",
    replace: 'false as boolean',
    tests: FACEBOOK,
  },
  {
    id: 'undo-facebook-look-at-entry',
    promise: 'The item is checked again after the question about Ångra, before the entry is touched',
    file: 'lib/platforms/facebook/drive-menu.ts',
    find: '|| !isChosen()',
    replace: '',
    tests: FACEBOOK,
  },
  {
    id: 'undo-facebook-look-at-answer',
    promise: 'The item is checked again after the question about Ångra, before the answer is touched',
    file: 'lib/platforms/facebook/question.ts',
    find: '|| !isAnswer()',
    replace: '',
    tests: FACEBOOK,
  },
  {
    id: 'undo-youtube-look-at-entry',
    promise: 'On YouTube too the item is checked again after the question about Ångra, before the entry is touched',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'isStill() ? press(',
    replace: 'element.isConnected ? press(',
    tests: YOUTUBE,
  },
  {
    id: 'undo-youtube-entry',
    promise: 'On YouTube Ångra is checked before the entry',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "(await env.beginPress?.('entry')) === false",
    replace: 'false as boolean',
    tests: YOUTUBE,
  },
  {
    id: 'undo-youtube-answer',
    promise: 'On YouTube Ångra is checked before the answer',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find:
      "if (!env.signal.aborted && (await env.beginPress?.('answer')) === false) return cancelled(dialog, " +
      "'ångrat');",
    replace: '',
    tests: YOUTUBE,
  },
];
