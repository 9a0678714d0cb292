/**
 * The guards that `npm run test:guards` takes away one at a time: what holds the promises that an official cannot check by looking. Add one here with every guard that
 * is added to the code, one entry for each place where it stands. `find` must stand in the file exactly once (white space does not count); `replace` is the code as if
 * nobody had thought of the guard, and must still compile. Name the fewest tests that find it.
 *
 * long because it is one list.
 */
import type { Guard } from './guard';

const CAPTURE = ['tests/unit/background/capture.test.ts'];
const SENDERS = ['tests/unit/background/who-may-send.test.ts'];

const capture: Guard[] = [
  {
    id: 'forbidden-before-reading',
    promise: 'What is noted as a suspected abuse picture is not even read',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: "const never = await capturable(db, flow); if (never.kind === 'never') throw new Error(NEVER_CAPTURED);",
    replace: "const never = { kind: 'without' as const, refs: [], unnamedHere: false };",
    tests: CAPTURE,
  },
  {
    id: 'forbidden-around-covered',
    promise: 'What is noted beside the item is covered on the page before the item is read',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'if (never.refs.length > 0) await coverOnPage(flow.tabId, [...never.refs]);',
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-around-left-out',
    promise: 'What is noted beside the item is not among the words that are staged',
    file: 'lib/capture/pipeline.ts',
    find: '(each) => isAmong(each, never.refs) || (never.unnamedHere && each.id === null)',
    replace: '() => false',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-before-staging',
    promise: 'What is noted while it is read, it or something around it, is not staged',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: "if (now.kind === 'never' || now.refs.length !== never.refs.length || now.unnamedHere !== never.unnamedHere) throw new Error(NEVER_CAPTURED);",
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-after-staging',
    promise: 'What is chosen as forbidden while it is being staged is thrown away again',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'if (await isForbidden(db, flow)) {',
    replace: 'if (false as boolean) {',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-stops-capture',
    promise: 'A capture that is under way ends when its item is chosen as forbidden',
    file: 'lib/capture/pipeline.ts',
    find: 'return unlessStopped(limits.signal, capture(tabId, ref, wanted, limits));',
    replace: 'return capture(tabId, ref, wanted, limits);',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-flow-forgets',
    promise: 'Nothing of a forbidden item stays in what is remembered of its flow',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: '(await isForbidden(db, flow)) ? { ...flow, missing: [], textSha256: null } : flow',
    replace: 'flow',
    tests: CAPTURE,
  },
  {
    id: 'judged-is-sealed',
    promise: 'The words that were judged are the words that are sealed',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'if (!isWhatWasJudged(card, captured)) throw',
    replace: 'if (false as boolean) throw',
    tests: CAPTURE,
  },
  {
    id: 'judged-is-sealed-without-id',
    promise: 'An element without an id that shows somebody else by now is not sealed',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'if (judged.ref.id === null && judged.author.profileUrl !== author.profileUrl) return false;',
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'same-words-through-capture',
    promise: 'Words that change while they are captured are not sealed',
    file: 'lib/capture/pipeline.ts',
    find: 'if (textAfter !== structure.reading.text.normalised) throw',
    replace: 'if (false as boolean) throw',
    tests: CAPTURE,
  },
  {
    id: 'same-item-captured',
    promise: 'The item that was read is the one that was asked for',
    file: 'lib/capture/pipeline.ts',
    find: "if (ref.kind !== 'post' && found.reading.ref.id !== ref.id) throw",
    replace: 'if (false as boolean) throw',
    tests: CAPTURE,
  },
];

const senders: Guard[] = [
  {
    id: 'sender-table',
    promise: 'A message is heard only from the senders that it names',
    file: 'lib/messaging/server.ts',
    find: 'if (asker === undefined || !(protocol[kind].from as readonly Sender[]).includes(asker.sender)) return',
    replace: 'if (asker === undefined) return',
    tests: SENDERS,
  },
  {
    id: 'sender-own-extension',
    promise: 'Another extension is nobody',
    file: 'lib/messaging/server.ts',
    find: 'if (sender.id !== browser.runtime.id) return undefined;',
    replace: '',
    tests: SENDERS,
  },
  {
    id: 'sender-own-page',
    promise: 'A page of ours is known by its address from the start, not by any part of it',
    file: 'lib/messaging/server.ts',
    find: "url.startsWith(browser.runtime.getURL(''))",
    replace: "url.includes(browser.runtime.getURL(''))",
    tests: SENDERS,
  },
  {
    id: 'sender-top-frame',
    promise: 'A frame inside a platform’s page is nobody',
    file: 'lib/messaging/server.ts',
    find: 'if (tabId !== null && sender.frameId === 0) return',
    replace: 'if (tabId !== null) return',
    tests: SENDERS,
  },
  {
    id: 'sender-schema',
    promise: 'A request of another shape than its message reaches no handler',
    file: 'lib/messaging/server.ts',
    find: 'if (!parsed.success) return { ok: false,',
    replace: 'if (!parsed.success && payload === undefined) return { ok: false,',
    tests: SENDERS,
  },
  {
    id: 'card-port-sender',
    promise: 'The card’s state is told to our own card only',
    file: 'entrypoints/background/cards.ts',
    find: "|| port.sender?.url?.startsWith(browser.runtime.getURL('card.html')) !== true) return;",
    replace: ') return;',
    tests: SENDERS,
  },
];

export const guards: Guard[] = [...capture, ...senders];
