/** What opens or moves something on a page, and what photographs it, come one after another. */
import type { Guard } from './guard';

const TURN = ['tests/unit/capture/page-turn.test.ts'];
const BACKGROUND = ['tests/unit/background/page-turn.test.ts'];
const PAGE = ['tests/unit/overlay/page-turn.test.ts'];
const FLOW = ['tests/unit/removal/page-turn.test.ts'];

export const pageTurn: Guard[] = [
  {
    id: 'turn-act',
    promise: 'An act has the page to itself from the first comparison to the last look',
    file: 'lib/removal/perform.ts',
    find: 'return await env.turn(queued, async () => {',
    replace: 'return await (async (work: () => Promise<Acted>) => work())(async () => {',
    tests: FLOW,
  },
  {
    id: 'turn-undone-while-waiting',
    promise: 'An Ångra that was pressed while an act waited in vain is what it ends with',
    file: 'lib/removal/perform.ts',
    find: "const flow = await begin(queued, 'queued', env);",
    replace: 'const flow = queued;',
    tests: FLOW,
  },
  {
    id: 'turn-heard-before-pointing',
    promise: 'The official is heard before the page has answered that it points',
    file: 'lib/removal/perform.ts',
    find: 'const said = env.official.doneByHand(flow); await env.page.pointAt(flow.ref, act, flow.id).catch(() => undefined);',
    replace:
      'await env.page.pointAt(flow.ref, act, flow.id).catch(() => undefined); const said = env.official.doneByHand(flow);',
    tests: FLOW,
  },
  {
    id: 'turn-look-after-hand',
    promise: 'A look after the official’s hand has the page to itself',
    file: 'lib/removal/perform.ts',
    find: 'return await env.turn(flow, () => lookAfter(flow, env, isAllByHand(flow), { said }));',
    replace: 'return await lookAfter(flow, env, isAllByHand(flow), { said });',
    tests: FLOW,
  },
  {
    id: 'turn-recovered-look',
    promise: 'What a killed worker left is looked at in turn',
    file: 'lib/removal/recover.ts',
    find: 'return await env.turn(flow, () => recoverWithLook(flow, env));',
    replace: 'return await recoverWithLook(flow, env);',
    tests: FLOW,
  },
  {
    id: 'turn-uncaptured',
    promise: 'A removal without capture has the page to itself from the account to the last look',
    file: 'lib/removal/remove-uncaptured.ts',
    find: 'const acted = await env .turn(() => actAndLook(checked, env))',
    replace: 'const acted = await actAndLook(checked, env)',
    tests: FLOW,
  },
  {
    id: 'turn-capture-whole',
    promise: 'A capture has the page to itself from its first reading to its last',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'const had = inPageTurn( tabId,',
    replace: 'const had = inPageTurn( -1,',
    tests: BACKGROUND,
  },
  {
    id: 'turn-settled-at-press',
    promise: 'Which pictures were seen is settled at the press, before the turn is waited for',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'await settlePictures(tabId, ref, unseen);',
    replace: 'await inPageTurn(tabId, () => settlePictures(tabId, ref, unseen));',
    tests: BACKGROUND,
  },
  {
    id: 'turn-originals-outside',
    promise: 'A slow network does not hold the page',
    file: 'lib/capture/pipeline.ts',
    find: 'const [{ structure, uncovered }, shot] = await untilAllEnd([reading, screen]);',
    replace: 'const [{ structure, uncovered }, shot] = await untilAllEnd([reading, screen, fetching]);',
    tests: BACKGROUND,
  },
  {
    id: 'turn-page-act-first',
    promise: 'No picture is begun beside an act whose background has died',
    file: 'entrypoints/overlay.content/features/page-commands.ts',
    find: 'if (!isBegun) await act;',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'turn-failed-holds',
    promise: 'What has failed holds the page until all that was asked of it has ended',
    file: 'lib/capture/page-turn.ts',
    find: 'await Promise.allSettled(works);',
    replace: '',
    tests: TURN,
  },
  {
    id: 'turn-second-look',
    promise: 'A second look is taken in turn, and where that does not come what was seen before stands',
    file: 'entrypoints/background/flow-host.ts',
    find: 'await env .turn(flow, () => lookAfter(',
    replace: 'await Promise.resolve().then(() => lookAfter(',
    tests: BACKGROUND,
  },
  {
    id: 'turn-menu',
    promise: 'A menu is opened to be read in turn with what has the page',
    file: 'entrypoints/background/handlers/labels.ts',
    find: 'const look = await inPageTurn( tabId,',
    replace: 'const look = await inPageTurn( -1,',
    tests: BACKGROUND,
  },
  {
    id: 'turn-by-hand',
    promise: 'By hand the page is photographed in turn with what has it',
    file: 'entrypoints/by-hand/take-page-picture.ts',
    find: 'inPageTurn(tabId, () => takeNow(tabId), { patience: PATIENCE })',
    replace: 'inPageTurn(-1, () => takeNow(tabId), { patience: PATIENCE })',
    tests: BACKGROUND,
  },
  {
    id: 'turn-ends',
    promise: 'Whoever waits too long for the page is told so, and does nothing later',
    file: 'lib/capture/page-turn.ts',
    find: 'after(patience, () => late.abort(new PageBusy()));',
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
];
