/** Ångra while the platform's menu is driven: its mark in the store is asked before each press, and decides. */
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
    promise: 'No press is begun where Ångra stands',
    file: 'lib/evidence/flows.ts',
    find:
      "if (flow.undoneAt !== undefined) return 'undone';\n    await db.flows.put(rowOf({ ...flow, pressing: press " +
      '}));',
    replace: 'await db.flows.put(rowOf({ ...flow, pressing: press }));',
    tests: UNDO,
  },
  {
    id: 'undo-press-of-its-flow',
    promise: 'No press is begun for a flow that is not at its presses',
    file: 'lib/evidence/flows.ts',
    find: "if (flow?.phase !== 'removing') return 'over';",
    replace: "if (flow === undefined) return 'over';",
    tests: UNDO,
  },
  {
    id: 'undo-after-answer',
    promise: 'Ångra is too late once the answer may have been pressed, and where nobody knows',
    file: 'lib/evidence/flows.ts',
    find: "if (flow.phase === 'removing' && (flow.pressing ?? 'answer') === 'answer') return 'too-late';",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-waits-for-entry',
    promise: 'Ångra is not answered as undone while the entry may have done it all',
    file: 'lib/evidence/flows.ts',
    find: "if (phase !== 'ended') return 'waits';",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-press-kept',
    promise: 'How far the presses have come is not written away',
    file: 'lib/evidence/flows.ts',
    find: '...(pressing === undefined ? {} : { pressing })',
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-ends-the-act',
    promise: 'An act that Ångra stopped ends as undone, and no hand goes on with it',
    file: 'lib/removal/perform.ts',
    find: "if (kind !== 'pressed' && (await isUndone(flow, env))) return endUndoneOnPage(flow, act, env);",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-looks-at-entry',
    promise: 'Of an entry that was pressed before Ångra it is seen that it did nothing',
    file: 'lib/removal/perform.ts',
    find: "if (act === 'edit' || flow.act === null || !isEntryPressed(flow.act)) return endUndone(flow, env);",
    replace: 'if (act.length > 0) return endUndone(flow, env);',
    tests: UNDO,
  },
  {
    id: 'undo-page-went-away',
    promise: 'What was answered as undone before any press is told as undone also where the page went away',
    file: 'lib/removal/perform.ts',
    find: "if (isUndone && (flow.pressing ?? 'none') === 'none') return endUndone(flow, env);",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-mark-of-now',
    promise: 'Ångra is read when it has become too late, not as the worker once knew it',
    file: 'lib/removal/perform.ts',
    find: "await env.evidence.withMarks(await enter(start, 'gone-check', env))",
    replace: "await enter(start, 'gone-check', env)",
    tests: UNDO,
  },
  {
    id: 'undo-press-of-its-tab',
    promise: 'No press is begun for a flow that this worker does not act for in that very tab',
    file: 'lib/app/handlers/card.ts',
    find: 'isActing(flowId, tabOf(asker)) && (await beginPress',
    replace: '(await beginPress',
    tests: ['tests/unit/background/flow-host.test.ts'],
  },
  {
    id: 'undo-drive-after-kill',
    promise: 'What was answered as undone before any press is told as undone after a kill',
    file: 'lib/removal/recover.ts',
    find:
      "if (flow.undoneAt !== undefined && MAY_BE_UNDONE.has(flow.phase) && (flow.pressing ?? 'none') === 'none') " +
      'return endUndone(flow, env);',
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-asked-by-page',
    promise: 'Who drives the menu is given the question before each press',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (answer === null || !answer.ok || !answer.value.may) stop(null);',
    replace: 'void answer;',
    tests: PAGE,
  },
  {
    id: 'undo-question-of-its-act',
    promise: 'A question that nobody answers holds no act longer than its time',
    file: 'lib/overlay/features/page-commands.ts',
    find: "unlessStopped(controller.signal, send('flow.press', { flowId: flowId ?? '', press }))",
    replace: "send('flow.press', { flowId: flowId ?? '', press })",
    tests: PAGE,
  },
  {
    id: 'undo-facebook-entry',
    promise: 'On Facebook Ångra is looked at before the entry',
    file: 'lib/platforms/facebook/drive-menu.ts',
    find: "(await env.beginPress?.('entry')) === false",
    replace: 'false as boolean',
    tests: FACEBOOK,
  },
  {
    id: 'undo-facebook-answer',
    promise: 'On Facebook Ångra is looked at before the answer',
    file: 'lib/platforms/facebook/question.ts',
    find: "(await env.beginPress?.('answer')) === false",
    replace: 'false as boolean',
    tests: FACEBOOK,
  },
  {
    id: 'undo-facebook-look-at-entry',
    promise: 'The item is looked at again once Ångra was asked about, before the entry is touched',
    file: 'lib/platforms/facebook/drive-menu.ts',
    find: '|| !isChosen()',
    replace: '',
    tests: FACEBOOK,
  },
  {
    id: 'undo-facebook-look-at-answer',
    promise: 'The same, before the answer is touched',
    file: 'lib/platforms/facebook/question.ts',
    find: '|| !isAnswer()',
    replace: '',
    tests: FACEBOOK,
  },
  {
    id: 'undo-youtube-look-at-entry',
    promise: 'On YouTube too',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'isStill() ? press(',
    replace: 'element.isConnected ? press(',
    tests: YOUTUBE,
  },
  {
    id: 'undo-youtube-entry',
    promise: 'On YouTube Ångra is looked at before the entry',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "(await env.beginPress?.('entry')) === false",
    replace: 'false as boolean',
    tests: YOUTUBE,
  },
  {
    id: 'undo-youtube-answer',
    promise: 'On YouTube Ångra is looked at before the answer',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find:
      "if (!env.signal.aborted && (await env.beginPress?.('answer')) === false) return cancelled(dialog, " +
      "'ångrat');",
    replace: '',
    tests: YOUTUBE,
  },
];
