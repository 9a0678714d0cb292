/** Work that opens or moves something on a page, and work that photographs it, takes turns. */
import type { Guard } from './guard';

const TURN = ['tests/unit/capture/page-turn.test.ts'];
const BACKGROUND = ['tests/unit/background/page-turn.test.ts'];
const PAGE = ['tests/unit/overlay/page-turn.test.ts'];
const UNCAPTURED = ['tests/unit/removal/uncaptured-turn.test.ts'];
const WAITING = ['tests/unit/removal/while-waiting.test.ts'];
const FLOW = ['tests/unit/removal/page-turn.test.ts'];

export const pageTurn: Guard[] = [
  {
    id: 'turn-act',
    promise: 'An act keeps the page from the first comparison to the last look',
    file: 'lib/removal/act-in-turn.ts',
    find: 'return await env.turn(queued, work, { signal: undone.signal });',
    replace: 'return await work();',
    tests: FLOW,
  },
  {
    id: 'turn-undone-while-waiting',
    promise: 'Ångra pressed while an act waited in vain is the act’s outcome',
    file: 'lib/removal/act-in-turn.ts',
    find: "const flow = await begin(queued, 'queued', env);",
    replace: 'const flow = queued;',
    tests: FLOW,
  },
  {
    id: 'turn-heard-before-pointing',
    promise: 'The official’s press is heard even before the page has confirmed that it points',
    file: 'lib/removal/act-in-turn.ts',
    find:
      'const said = env.official.doneByHand(flow); await env.page.pointAt(flow.ref, act, flow.id, stood).catch(() ' +
      '=> undefined);',
    replace:
      'await env.page.pointAt(flow.ref, act, flow.id, stood).catch(() => undefined); const said = ' +
      'env.official.doneByHand(flow);',
    tests: FLOW,
  },
  {
    id: 'turn-look-after-hand',
    promise: 'A look after the official’s hand press has the page to itself',
    file: 'lib/removal/act-in-turn.ts',
    find: 'return await env.turn(flow, () => lookAfter(pressedAt(before, env), env, isAllByHand(flow), told));',
    replace: 'return await lookAfter(pressedAt(before, env), env, isAllByHand(flow), told);',
    tests: FLOW,
  },
  {
    id: 'turn-recovered-look',
    promise: 'Work left by a killed worker is looked at in turn',
    file: 'lib/removal/recover.ts',
    find: 'return await env.turn(flow, () => recoverWithLook(flow, env), { patience: RECOVERY_PATIENCE });',
    replace: 'return await recoverWithLook(flow, env);',
    tests: FLOW,
  },
  {
    id: 'turn-uncaptured',
    promise: 'A removal without capture keeps the page from the account check to the last look',
    file: 'lib/removal/remove-uncaptured.ts',
    find: 'const acted = await env .turn(checked, () => actAndLook(checked, env))',
    replace: 'const acted = await actAndLook(checked, env)',
    tests: UNCAPTURED,
  },
  {
    id: 'turn-capture-whole',
    promise: 'A capture keeps the page from its first reading to its last',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'const had = inPageTurn( tabId,',
    replace: 'const had = inPageTurn( -1,',
    tests: BACKGROUND,
  },
  {
    id: 'turn-settled-at-press',
    promise: 'Which pictures were seen is settled at the press, before waiting for the turn',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'await settlePictures(tabId, ref, unseen);',
    replace: 'await inPageTurn(tabId, () => settlePictures(tabId, ref, unseen));',
    tests: BACKGROUND,
  },
  {
    id: 'turn-originals-outside',
    promise: 'A slow network does not block the page',
    file: 'lib/capture/pipeline.ts',
    find: 'const [{ structure, uncovered }, shot] = await untilAllEnd([reading, screen]);',
    replace: 'const [{ structure, uncovered }, shot] = await untilAllEnd([reading, screen, fetching]);',
    tests: BACKGROUND,
  },
  {
    id: 'turn-page-act-first',
    promise: 'No picture is started during an act whose background has died',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (!isBegun) await actsEnded();',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'turn-page-end-after-begin',
    promise: 'The end of a picture does not overtake its start',
    file: 'lib/overlay/features/page-commands.ts',
    find: "request.step === 'look'",
    replace: "request.step !== 'begin'",
    tests: PAGE,
  },
  {
    id: 'act-dies-while-asked',
    promise: 'If the background dies while the platform is asked for the account, nothing is driven',
    file: 'lib/overlay/features/page-commands.ts',
    find: "if (controller.signal.aborted) return stopped('the background has gone');",
    replace: '',
    tests: ['tests/unit/overlay/act-on-page.test.ts'],
  },
  {
    id: 'turn-failed-holds',
    promise: 'After a failure the page stays taken until all its requests have ended',
    file: 'lib/capture/page-turn.ts',
    find: 'await Promise.allSettled(works);',
    replace: '',
    tests: TURN,
  },
  {
    id: 'turn-second-look',
    promise: 'A second look takes its turn; if it never gets one, the first result stands',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'await env .turn(flow, () => lookAfter(',
    replace: 'await Promise.resolve().then(() => lookAfter(',
    tests: BACKGROUND,
  },
  {
    id: 'turn-menu',
    promise: 'Opening a menu to read it takes turns with other work on the page',
    file: 'lib/app/handlers/labels.ts',
    find: 'const look = await inPageTurn( tabId,',
    replace: 'const look = await inPageTurn( -1,',
    tests: BACKGROUND,
  },
  {
    id: 'turn-by-hand',
    promise: 'Photographing the page for evidence by hand takes turns with other work on it',
    file: 'lib/pages/by-hand/take-page-picture.ts',
    find: 'inPageTurn(tabId, () => takeNow(tabId), { patience: PATIENCE })',
    replace: 'inPageTurn(-1, () => takeNow(tabId), { patience: PATIENCE })',
    tests: BACKGROUND,
  },
  {
    id: 'turn-ends',
    promise: 'A request that waits too long for the page is refused, and does nothing later',
    file: 'lib/capture/page-turn.ts',
    find: 'after(patience, () => timeout.abort(new PageBusy()));',
    replace: '',
    tests: TURN,
  },
  {
    id: 'turn-told',
    promise: 'The official is told when something waits for its turn',
    file: 'lib/capture/page-turn.ts',
    find: 'waits?.(true);',
    replace: '',
    tests: TURN,
  },
  {
    id: 'turn-told-over',
    promise: 'The official is told when the wait is over',
    file: 'lib/capture/page-turn.ts',
    find: 'if (isTold && timeout.signal.aborted) waits?.(false);',
    replace: '',
    tests: TURN,
  },
  {
    id: 'turn-undo-ends-wait',
    promise: 'Ångra ends an act’s wait for its page at once',
    file: 'lib/removal/act-in-turn.ts',
    find: 'env.official.hearUndo(queued, () => undone.abort())',
    replace: 'env.official.hearUndo(queued, () => undefined)',
    tests: WAITING,
  },
  {
    id: 'turn-second-word',
    promise: 'The official’s word that it is removed is heard even while the look waits',
    file: 'lib/removal/act-in-turn.ts',
    find: "if (more === 'removed') return { ...heard, said: more };",
    replace: "if (more === 'removed') return heard;",
    tests: WAITING,
  },
  {
    id: 'turn-note-after-wait',
    promise: 'The note is read after the wait for the page',
    file: 'lib/removal/remove-uncaptured.ts',
    find: "if (!(await env.note.holds(now.noteId))) return await end(now, 'note-missing', env);",
    replace: '',
    tests: UNCAPTURED,
  },
  {
    id: 'turn-covered-after-wait',
    promise: 'An item noted while a capture waited is covered before the page is read',
    file: 'lib/app/removal/evidence-gateway.ts',
    find:
      '// The wait may have been long: items noted meanwhile are neither read nor photographed. const never = ' +
      'await coverNow(db, flow);',
    replace: 'const never = { noted: [], unnamedHere: false };',
    tests: BACKGROUND,
  },
  {
    id: 'turn-uncaptured-told',
    promise: 'A removal without capture shows that it waits',
    file: 'lib/app/forbidden/removal-host.ts',
    find: "waiting[isWaiting ? 'add' : 'delete'](at.noteId);",
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'turn-word-kept',
    promise: 'The official’s word stands if nothing can look',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'if ((await endAsSaid(flow, said, env)) === undefined) throw new ProblemError(busy);',
    replace: 'throw new ProblemError(busy);',
    tests: BACKGROUND,
  },
];
