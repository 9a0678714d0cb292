/**
 * The guards that `npm run test:guards` removes one at a time: code that holds promises which nobody notices in daily
 * use. (long because it is one list)
 *
 * Add an entry with every guard that is added to the code, one for each place where it is. `find` must occur in the
 * file exactly once (white space does not count). `replace` is the code as if nobody had thought of the guard, and must
 * still compile. Name the fewest tests that notice the removal.
 */
import { account } from './account';
import { ahead } from './ahead';
import { accounts } from './accounts';
import { answering } from './answering';
import { asSealed } from './as-sealed';
import { breakages } from './breakages';
import { cardFrame } from './card-frame';
import { closedRoots } from './closed-roots';
import { clockSet } from './clock-set';
import { crisis } from './crisis';
import { destroyed } from './destroyed';
import { fields } from './fields';
import { folder } from './folder';
import { gaps } from './gaps';
import { gapsReading } from './gaps-reading';
import { gone } from './gone';
import type { Guard } from './guard';
import { help } from './help';
import { handOver } from './hand-over';
import { handPress } from './hand-press';
import { hardening } from './hardening';
import { onlyComment } from './only-comment';
import { native } from './native';
import { nativeEarly } from './native-early';
import { sameHere } from './same-here';
import { otherExtension } from './other-extension';
import { questions } from './questions';
import { reading } from './reading';
import { secondEyes } from './second-eyes';
import { opening } from './opening';
import { registers } from './registers';
import { rounds } from './rounds';
import { snapshots } from './snapshots';
import { statistics } from './statistics';
import { secrecy } from './secrecy';
import { send } from './send';
import { strangers } from './strangers';
import { thread } from './thread';
import { told } from './told';
import { maskedCopy } from './masked-copy';
import { learn } from './learn';
import { learnInTurn } from './learn-in-turn';
import { left } from './left';
import { pageTurn } from './page-turn';
import { loss } from './loss';
import { owner } from './owner';
import { coach } from './coach';
import { notice } from './notice';
import { undoInDrive } from './undo';
import { unseen } from './unseen';
import { work } from './work';
import { youtubeThreads } from './youtube-threads';

const CAPTURE = ['tests/unit/background/capture.test.ts'];
const BY_HAND = ['tests/unit/background/by-hand.test.ts'];
const FLOW = ['tests/unit/removal/second-looks.test.ts', 'tests/unit/removal/flow.test.ts'];
const UNDO = ['tests/unit/removal/undo.test.ts'];
const OFFICIAL = ['tests/unit/background/official.test.ts'];
const HOST = ['tests/unit/background/flow-host.test.ts'];
const PAGE = ['tests/unit/overlay/act-on-page.test.ts'];
const STORE = [
  'tests/unit/evidence/seal.test.ts',
  'tests/unit/evidence/mutation.test.ts',
  'tests/unit/evidence/forged.test.ts',
  'tests/unit/evidence/two-writers.test.ts',
];
const COPIES = ['tests/unit/second-copy'];
const FACEBOOK = ['tests/contract/facebook-looks.test.ts'];
const YOUTUBE = ['tests/unit/youtube/looks.test.ts'];
const SETTINGS = ['tests/unit/background/settings.test.ts'];
const READ_SETTINGS = ['tests/unit/settings/read-stored.test.ts'];
const SENDERS = ['tests/unit/background/who-may-send.test.ts'];

const capture: Guard[] = [
  {
    id: 'forbidden-no-word-to-the-card',
    promise:
      'Once the ground is chosen as one that must not be saved, no card is told the words, whatever was under way',
    file: 'lib/app/cards/card-sessions.ts',
    find: 'if (quiet > 0) untold.add(tabId); else for (const port of ports.get(tabId) ?? []) push(port, state);',
    replace: 'for (const port of ports.get(tabId) ?? []) push(port, state);',
    tests: ['tests/unit/background/quiet-cards.test.ts'],
  },
  {
    id: 'forbidden-before-reading',
    promise: 'What is noted as a suspected abuse picture is not even read',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: "const never = await capturable(db, flow); if (never.kind === 'never') throw new Error(NEVER_CAPTURED);",
    replace: "const never = { kind: 'without' as const, noted: [], unnamedHere: false };",
    tests: CAPTURE,
  },
  {
    id: 'forbidden-around-covered',
    promise: 'What is noted beside the item is covered on the page before the item is read',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'if (!isNothing(around)) await coverOnPage(flow.tabId, around);',
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-around-left-out',
    promise: 'What is noted beside the item is not among the words that are staged',
    file: 'lib/capture/covering/without-noted.ts',
    find: 'const structure = leaveOut(found, isNoted);',
    replace: 'const structure = found;',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-before-staging',
    promise: 'What is noted while it is read, it or something around it, is not staged',
    file: 'lib/app/removal/evidence-gateway.ts',
    find:
      "if (now.kind === 'never' || !isSameNoted(now.noted, never.noted) || now.unnamedHere !== " +
      'never.unnamedHere) throw new Error(NEVER_CAPTURED);',
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-after-staging',
    promise: 'What is chosen as forbidden while it is being staged is thrown away again',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'if (holdsForbidden(draft, await capturable(db, flow))) {',
    replace: 'if (false as boolean) {',
    tests: CAPTURE,
  },
  {
    id: 'noted-not-staged',
    promise: 'Nothing that holds a noted item, beside what it is of, is staged',
    file: 'lib/evidence/draft.ts',
    find: 'await refuseNoted(db, namesInDraft(draft));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-not-sealed',
    promise: 'What was staged before the note is not sealed, by recovery neither',
    file: 'lib/evidence/seal.ts',
    find: 'await refuseNoted(db, namesInDraft(draft));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'thrown-away-not-sealed',
    promise: 'What was thrown away while it was made ready is not sealed from memory',
    file: 'lib/evidence/seal.ts',
    find: "if ((await db.drafts.get(draft.id)) === undefined) throw new EvidenceError('read', `no draft ${draft.id}`);",
    replace: '',
    tests: ['tests/unit/evidence/forget-and-lock.test.ts'],
  },
  {
    id: 'noted-draft-goes',
    promise: 'A note takes every staged capture that holds the item with it',
    file: 'lib/evidence/forbidden.ts',
    find: 'await dropDraftsThatHold(db, namesOfNote(row.note));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-draft-goes-at-seal',
    promise: 'A draft that must not be sealed does not stay either',
    file: 'lib/evidence/seal.ts',
    find: 'await writeTransaction(db, draftTables(db), () => dropDraft(db, draftId));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-by-alias',
    promise: 'A noted post is known by each of its ids',
    file: 'lib/domain/same-item.ts',
    find: 'idsOf(ref).some((id) => others.includes(id))',
    replace: 'ref.id === other.id && others.length > 0',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-by-picture',
    promise: 'A noted picture is known under another id',
    file: 'lib/domain/noted-content.ts',
    find: 'if (content.pictures.some((mark) => pictures.includes(mark))) return true;',
    replace: 'void pictures;',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-itself-at-reading',
    promise: 'A captured item that turns out to be noted when it is read is not fetched, drawn or kept',
    file: 'lib/capture/covering/without-noted.ts',
    find: 'if (isNoted(found.reading)) throw new Error(NEVER_CAPTURED);',
    replace: '',
    tests: ['tests/unit/capture/without-noted.test.ts'],
  },
  {
    id: 'noted-uncovered-no-code',
    promise: 'Where the page had not covered what is left out, its code is not kept',
    file: 'lib/capture/covering/without-noted.ts',
    find: "html: '',",
    replace: '',
    tests: ['tests/unit/capture/without-noted.test.ts'],
  },
  {
    id: 'noted-uncovered-no-picture',
    promise: 'Where the page had not covered what is left out, no picture is drawn',
    file: 'lib/capture/pipeline.ts',
    find: "else if (uncovered) steps.push(skipped('rendered', NOT_COVERED));",
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-stops-capture',
    promise: 'A capture that is under way ends when its item is chosen as forbidden',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'const [never, onPage, ...read] = await unlessStopped(signal, had);',
    replace: 'const [never, onPage, ...read] = await had;',
    tests: ['tests/unit/background/page-turn.test.ts'],
  },
  {
    id: 'forbidden-flow-forgets',
    promise: 'Nothing of a forbidden item stays in what is remembered of its flow',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: '(await isForbidden(db, flow)) ? { ...flow, missing: [], textSha256: null } : flow',
    replace: 'flow',
    tests: CAPTURE,
  },
  {
    id: 'judged-is-sealed',
    promise: 'The words that were judged are the words that are sealed',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'if (!isWhatWasJudged(card, captured)) throw',
    replace: 'if (false as boolean) throw',
    tests: CAPTURE,
  },
  {
    id: 'judged-is-sealed-without-id',
    promise: 'An element without an id that shows somebody else by now is not sealed',
    file: 'lib/app/removal/evidence-gateway.ts',
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
    replace: 'if (!parsed.success && Date.now() < 0) return { ok: false,',
    tests: SENDERS,
  },
];

const pageSenders: Guard[] = [
  {
    id: 'page-hears-background-only',
    promise: 'A page’s script obeys our own background only',
    file: 'lib/overlay/features/hear-commands.ts',
    find: 'if (sender.id !== pageRuntime.id() || sender.tab !== undefined) return undefined;',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'page-error-is-no-answer',
    promise: 'An error, thrown or told, is no answer of a page that has nothing to say',
    file: 'lib/messaging/page-replies.ts',
    find: 'const nothing = z.strictObject({});',
    replace: 'const nothing = z.object({});',
    tests: ['tests/unit/messaging/page-replies.test.ts'],
  },
  {
    id: 'page-runtime-own-name',
    promise: 'An element that a page has named is never taken for the browser’s API',
    file: 'lib/page-runtime.ts',
    find: "Object.hasOwn(world, 'browser') ? world.browser : world.chrome",
    replace: 'world.browser ?? world.chrome',
    tests: ['tests/unit/messaging/page-runtime.test.ts'],
  },
];

const copies: Guard[] = [
  {
    id: 'lacking-capture-saved',
    promise: 'What a capture lacks is saved before it is sealed',
    file: 'lib/removal/flow.ts',
    find: "start.phase === 'capturing' && start.missing.length === 0",
    replace: "start.phase === 'capturing'",
    tests: FLOW,
  },
  {
    id: 'copy-before-queue',
    promise: 'Nothing that destroys even waits for its turn without a confirmed copy',
    file: 'lib/removal/flow.ts',
    find: 'if (destroys(act) && !isCopied(copied)) return end(',
    replace: 'if (false as boolean) return end(',
    tests: FLOW,
  },
  {
    id: 'copy-before-intent',
    promise: 'No intent to destroy stands in the journal without a confirmed copy',
    file: 'lib/removal/perform.ts',
    find: 'if (destroys(act) && !isCopied(start)) return { flow: await end(',
    replace: 'if (false as boolean) return { flow: await end(',
    tests: FLOW,
  },
  {
    id: 'copy-confirmed',
    promise: 'A copy that failed is not one',
    file: 'lib/removal/copy.ts',
    find: "({ copy }: Flow): boolean => copy?.state === 'confirmed' || copy?.state === 'off'",
    replace: '({ copy }: Flow): boolean => copy !== undefined',
    tests: FLOW,
  },
  {
    id: 'copy-after-undo',
    promise: 'What was copied while Ångra passed is waited for',
    file: 'lib/removal/flow.ts',
    find: 'return copyNow(undecided, env, making);',
    replace: "return { ...undecided, copy: { state: 'confirmed', folder: null, reason: null } };",
    tests: FLOW,
  },
  {
    id: 'copy-folder-read-back',
    promise: 'A copy in a folder is read back and has the hash that was written',
    file: 'lib/second-copy/folder.ts',
    find:
      "return bytes === expected.bytes && sha256 === expected.sha256 ? null : 'another hash than what was " +
      "written';",
    replace: 'return bytes === -1 ? sha256 : null;',
    tests: COPIES,
  },
  {
    id: 'copy-download-size',
    promise: 'A copy among the downloads has the size that was written',
    file: 'lib/second-copy/downloads.ts',
    find: 'if (item.fileSize !== bytes) throw',
    replace: 'if (false as boolean) throw',
    tests: COPIES,
  },
  {
    id: 'copy-download-there',
    promise: 'A copy among the downloads is still there',
    file: 'lib/second-copy/downloads.ts',
    find: "if (item.state === 'complete' && item.exists) return item;",
    replace: "if (item.state === 'complete') return item;",
    tests: COPIES,
  },
  {
    id: 'copy-never-of-forbidden',
    promise: 'What must never be held is not packed for a copy',
    file: 'lib/second-copy/copier.ts',
    find: 'if (await mustNotLeave(task)) return await noCopy(task, NEVER_COPIED); const destroyed',
    replace: 'const destroyed',
    tests: COPIES,
  },
  {
    id: 'copy-never-of-forbidden-late',
    promise: 'What is chosen as forbidden while it is packed is not copied',
    file: 'lib/second-copy/copier.ts',
    find: 'try { if (await mustNotLeave(task)) return await noCopy(task, NEVER_COPIED); const row',
    replace: 'try { const row',
    tests: COPIES,
  },
];

const undo: Guard[] = [
  {
    id: 'undo-offered',
    promise: 'What destroys and is not urgent waits ten seconds for Ångra',
    file: 'lib/removal/flow.ts',
    find: 'destroys(act) && saved.urgent !== true ? await copyWhileUndoable(saved, env) : await copyNow(saved, env)',
    replace: 'await copyNow(saved, env)',
    tests: FLOW,
  },
  {
    id: 'undo-obeyed',
    promise: 'Ångra ends the flow',
    file: 'lib/removal/flow.ts',
    find: "if (answer === 'undo') return endUndone(undecided, env);",
    replace: '',
    tests: FLOW,
  },
  {
    id: 'undo-heard',
    promise: 'The card’s Ångra reaches the flow that waits',
    file: 'lib/app/removal/resolve-flow.ts',
    find: 'const marked = (): void => void answer.resolve(flowId, decision);',
    replace: 'const marked = (): void => undefined;',
    tests: OFFICIAL,
  },
  {
    id: 'undo-too-late',
    promise: 'Ångra after something may have been pressed is told as too late',
    file: 'lib/app/removal/resolve-flow.ts',
    find: "return { said: said === 'undone' ? 'heard' : 'too-late' };",
    replace: "return { said: 'heard' };",
    tests: OFFICIAL,
  },
  {
    id: 'undo-kept',
    promise: 'Ångra that comes while nobody waits for it is obeyed before the intent and before the press',
    file: 'lib/evidence/flows.ts',
    find: 'if (!may(before)) return false;',
    replace: 'void may;',
    tests: UNDO,
  },
  {
    id: 'undo-mark-stays',
    promise: 'No later step of the flow writes Ångra away',
    file: 'lib/evidence/flows.ts',
    find: '...(undoneAt === undefined ? {} : { undoneAt })',
    replace: '...(undoneAt === undefined ? {} : {})',
    tests: UNDO,
  },
  {
    id: 'undo-answered-truly',
    promise: 'Ångra that comes too late is not answered as undone',
    file: 'lib/evidence/flows.ts',
    find: "if (MAY_HAVE_PRESSED.has(flow.phase)) return 'too-late';",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-before-intent',
    promise: 'Ångra is looked at before the intent stands in the journal',
    file: 'lib/removal/perform.ts',
    find: "let flow = await begin(compared.stands, 'intent', env);",
    replace: "let flow = await enter(compared.stands, 'intent', env);",
    tests: UNDO,
  },
  {
    id: 'undo-before-press',
    promise: 'Ångra is looked at before the press',
    file: 'lib/removal/perform.ts',
    find: "flow = await begin(flow, 'removing', env, { pressing: 'none' });",
    replace: "flow = await enter(flow, 'removing', env, { pressing: 'none' });",
    tests: UNDO,
  },
  {
    id: 'undo-after-kill',
    promise: 'What was answered as undone is told as undone after a kill',
    file: 'lib/removal/recover.ts',
    find: 'if (flow.undoneAt !== undefined) return endUndone(flow, env); return end(flow',
    replace: 'return end(flow',
    tests: UNDO,
  },
  {
    id: 'undo-means-undo',
    promise: 'Ångra is told as Ångra',
    file: 'lib/removal/answers.ts',
    find: "settle(waiting?.undo, 'undo')",
    replace: "settle(waiting?.undo, 'go')",
    tests: OFFICIAL,
  },
  {
    id: 'undo-whole-time',
    promise: 'Ångra has all of its seconds',
    file: 'lib/removal/answers.ts',
    find: "waitFor<'go' | 'undo'>(flow.id, 'undo', milliseconds, 'go')",
    replace: "waitFor<'go' | 'undo'>(flow.id, 'undo', milliseconds - 5_000, 'go')",
    tests: OFFICIAL,
  },
  {
    id: 'undo-never-shorter',
    promise: 'Nothing makes the seconds of Ångra fewer',
    file: 'lib/app/removal/pending-decisions.ts',
    find: 'now: () => performance.now()',
    replace: 'now: () => Date.now()',
    tests: OFFICIAL,
  },
  {
    id: 'missing-asked',
    promise: 'What is destroyed although something is missing is asked about',
    file: 'lib/removal/flow.ts',
    find: "if (said === false || flow.unseen === undefined) return { ...flow, intent: 'save-only' };",
    replace: 'if (said === false || flow.unseen === undefined) return flow;',
    tests: FLOW,
  },
  {
    id: 'missing-asked-later',
    promise: 'What is destroyed later although something is missing is asked about',
    file: 'lib/removal/flow.ts',
    find:
      'return (await env.official.confirmMissing(asked)) === true ? { ...asked, confirmedMissing: true } : ' +
      "end(asked, 'undone', 'undone', env);",
    replace: 'return { ...asked, confirmedMissing: (await env.official.confirmMissing(asked)) === true };',
    tests: FLOW,
  },
  {
    id: 'missing-silence-is-no',
    promise: 'Silence is no yes to removing with something missing',
    file: 'lib/removal/answers.ts',
    find: "waitFor<boolean | 'take-along'>(flow.id, 'missing', PATIENCE, false)",
    replace: "waitFor<boolean | 'take-along'>(flow.id, 'missing', PATIENCE, true)",
    tests: OFFICIAL,
  },
];

const readBack: Guard[] = [
  {
    id: 'read-back',
    promise: 'What is sealed is read back before anything else is done',
    file: 'lib/removal/flow.ts',
    find: "return found === 'intact' ? flow : end(flow, 'verify-failed'",
    replace: "return true as boolean ? flow : end(flow, 'verify-failed'",
    tests: FLOW,
  },
  {
    id: 'read-back-later',
    promise: 'A record that was sealed long ago is read back before one acts on it',
    file: 'lib/removal/flow.ts',
    find: "if (found !== 'intact') return end(flow, 'verify-failed'",
    replace: "if (false as boolean) return end(flow, 'verify-failed'",
    tests: FLOW,
  },
  {
    id: 'read-back-by-hand',
    promise: 'Evidence by hand is read back before it is told as sealed',
    file: 'lib/app/capture/seal-staged.ts',
    find: "if (found.kind !== 'intact') return { kind: 'broken', part: found.part };",
    replace: '',
    tests: BY_HAND,
  },
  {
    id: 'read-back-files',
    promise: 'Each file is hashed again',
    file: 'lib/evidence/integrity.ts',
    find: 'if (found.byteLength !== bytes || hashed.get(path) !== expected) throw',
    replace: 'if (false as boolean) throw',
    tests: STORE,
  },
  {
    id: 'read-back-missing',
    promise: 'A file that is missing is noticed',
    file: 'lib/evidence/integrity.ts',
    find: 'if (found === undefined) throw new IntegrityError(path, `Filen ${path} saknas.`);',
    replace: 'if (found === undefined) continue;',
    tests: STORE,
  },
  {
    id: 'read-back-extra',
    promise: 'A file that does not belong is noticed',
    file: 'lib/evidence/integrity.ts',
    find: 'for (const path of stored.keys()) throw',
    replace: 'for (const path of [] as string[]) throw',
    tests: STORE,
  },
  {
    id: 'read-back-handling',
    promise: 'The sealed part is hashed again',
    file: 'lib/evidence/integrity.ts',
    find: 'if ((await sha256(handling, subtle)) !== row.manifestHash) throw',
    replace: 'if (false as boolean) throw',
    tests: STORE,
  },
  {
    id: 'read-back-signature',
    promise: 'The signature is checked again',
    file: 'lib/evidence/integrity.ts',
    find: 'if (!(await signatureHolds(signed.publicKey, signed.signature, handling, subtle))) throw',
    replace: 'if (false as boolean) throw',
    tests: STORE,
  },
  {
    id: 'durability-asked',
    promise: 'Every write asks the browser to write through to the disk',
    file: 'lib/evidence/database.ts',
    find: "chromeTransactionDurability: 'strict', ",
    replace: '',
    tests: STORE,
  },
  {
    id: 'durability-checked',
    promise: 'A write that the browser would not write through is refused',
    file: 'lib/evidence/transaction.ts',
    find: "if (durability !== undefined && durability !== 'strict') throw",
    replace: 'if (false as boolean) throw',
    tests: STORE,
  },
  {
    id: 'by-hand-staged-only',
    promise: 'By hand only what was laid in by hand is sealed',
    file: 'lib/app/handlers/by-hand.ts',
    find: 'if (!(await handDrafts(db)).includes(draftId)) throw',
    replace: 'if (false as boolean) throw',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-noted-page',
    promise: 'No picture by hand of an address where something is noted',
    file: 'lib/pages/by-hand/save-hand.ts',
    find: 'isSameAddress(note.pageUrl, url)',
    replace: 'note.pageUrl === url',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-shield-before',
    promise: 'No picture by hand is taken of what must never be saved',
    file: 'lib/pages/by-hand/take-page-picture.ts',
    find: "if (!(await mayBeShown(tabId))) return { failed: problemText('forbidden-image') };",
    replace: '',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-shield-after',
    promise: 'A picture by hand is thrown away when what must never be saved came to be seen',
    file: 'lib/pages/by-hand/take-page-picture.ts',
    find: 'if (!(await mayBeShown(tabId))) { frame',
    replace: 'if (false as boolean) { frame',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-silent-page',
    promise: 'A page that does not answer is not taken a picture of',
    file: 'lib/app/forbidden/cover-page.ts',
    find: "() => 'unsafe'",
    replace: "() => 'none'",
    tests: BY_HAND,
  },
];

const locks: Guard[] = [
  {
    id: 'lock-item',
    promise: 'One item is handled by one flow at a time',
    file: 'lib/removal/flow.ts',
    find: 'return env.lock(`uppsikt:item:${flow.itemKey}`, () => steps(flow, env));',
    replace: 'return steps(flow, env);',
    tests: FLOW,
  },
  {
    id: 'lock-busy-is-told',
    promise: 'A flow whose item is taken does not wait for it and then do it again',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'navigator.locks.request(name, { ifAvailable: true }, async',
    replace: 'navigator.locks.request(name, {}, async',
    tests: HOST,
  },
  {
    id: 'lock-second-press',
    promise: 'A second press does not take the place of the first',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'if (already === undefined) begun.set(key, flow.id); return already;',
    replace: 'begun.set(key, flow.id); return undefined;',
    tests: HOST,
  },
  {
    id: 'lock-release-own',
    promise: 'Only the flow that has an item lets go of it',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'if (begun.get(key) === flow.id) begun.delete(key);',
    replace: 'begun.delete(key);',
    tests: HOST,
  },
  {
    id: 'lock-chain',
    promise: 'Two writers do not take the same place in the chain',
    file: 'lib/evidence/journal.ts',
    find: 'return withLock(chainLock(db), async () => {',
    replace: 'return Promise.resolve().then(async () => {',
    tests: STORE,
  },
  {
    id: 'lock-chain-head',
    promise: 'A chain that moved meanwhile is continued from its new end',
    file: 'lib/evidence/journal.ts',
    find:
      'if (now.journal.hash !== before.journal.hash || now.records.hash !== before.records.hash) throw new ' +
      'HeadMoved();',
    replace: 'void now;',
    tests: STORE,
  },
  {
    id: 'lock-page-turn',
    promise: 'Acts on one page come one after another',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'const oneAct = inTurn();',
    replace: 'const oneAct = <T>(work: () => Promise<T>): Promise<T> => work();',
    tests: PAGE,
  },
  {
    id: 'lock-look-waits',
    promise: 'The look whether it is gone waits for the act',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'await actsEnded(); const env = session.actEnv(session.signal);',
    replace: 'const env = session.actEnv(session.signal);',
    tests: PAGE,
  },
];

const compares: Guard[] = [
  {
    id: 'text-as-sealed',
    promise: 'The words on the page are those that were sealed, just before the press',
    file: 'lib/removal/perform.ts',
    find: 'flow.textSha256 !== null && (await env.evidence.sha256(live.text)) === flow.textSha256',
    replace: 'flow.textSha256 !== null',
    tests: FLOW,
  },
  {
    id: 'text-hash-known',
    promise: 'Without a hash of the sealed words nothing is pressed',
    file: 'lib/removal/perform.ts',
    find: 'flow.textSha256 !== null && (await',
    replace: 'flow.textSha256 === null || (await',
    tests: FLOW,
  },
  {
    id: 'text-readable-once',
    promise: 'An item that cannot be read, or stands twice with different words, is not pressed',
    file: 'lib/removal/perform.ts',
    find:
      "if (live.kind !== 'same') return { outcome: 'changed-since-saved', word: 'changed-since-saved', trace: " +
      'live.trace };',
    replace: "if (live.kind !== 'same') return { text: '' };",
    also: {
      find:
        "if (live.kind === 'ambiguous') return { outcome: 'changed-since-saved', word: 'twice-on-page', trace: " +
        'live.trace };',
      replace: '',
    },
    tests: FLOW,
  },
  {
    id: 'text-on-page',
    promise: 'The page compares the words once more as it begins',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (text !== null && session.platform.read(document, found.item).text.normalised !== text) return',
    replace: 'if (false as boolean) return',
    tests: PAGE,
  },
  {
    id: 'account-known',
    promise: 'An account that cannot be seen stops the removal',
    file: 'lib/removal/perform.ts',
    find: "if (account.state === 'unknown') return { outcome: 'wrong-account', word: unseen, trace: 'state unknown' };",
    replace: '',
    also: {
      find: "if (account.state !== 'municipality') return {",
      replace: "if (account.state !== 'municipality' && account.state !== 'unknown') return {",
    },
    tests: FLOW,
  },
  {
    id: 'account-municipality',
    promise: 'Another account than the municipality’s stops the removal',
    file: 'lib/removal/perform.ts',
    find: "if (account.state !== 'municipality') return {",
    replace: 'if (false as boolean) return {',
    tests: FLOW,
  },
  {
    id: 'account-on-page',
    promise: 'The page looks at the account once more as it begins',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (!isStillMunicipality()) return',
    replace: 'if (false as boolean) return',
    tests: PAGE,
  },
  {
    id: 'account-while-acting',
    promise: 'The page stops before its next press when the account changes',
    file: 'lib/overlay/features/page-commands.ts',
    find: "if (session.platform.relocate(document, ref).kind === 'found' && !isStillMunicipality()) stop('account');",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'account-own-thread',
    promise: 'In nobody’s registered thread nobody is the municipality',
    file: 'lib/overlay/features/account-for.ts',
    find: "if (found.kind !== 'found' || thread !== null) return read;",
    replace: 'return read;',
    tests: PAGE,
  },
  {
    id: 'account-uncaptured',
    promise: 'The account is looked at before what must not be saved is removed',
    file: 'lib/removal/remove-uncaptured.ts',
    find: "if (account.state !== 'municipality') return await end(",
    replace: 'if (false as boolean) return await end(',
    tests: ['tests/unit/removal/remove-uncaptured.test.ts'],
  },
  {
    id: 'account-two-signs-facebook',
    promise: 'On Facebook signs of two origins must name the account',
    file: 'lib/platforms/facebook/account.ts',
    find: 'if (origins.size < 2) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/contract/facebook.test.ts'],
  },
  {
    id: 'account-signs-agree-facebook',
    promise: 'On Facebook signs that disagree name nobody',
    file: 'lib/platforms/facebook/account.ts',
    find: 'if (distinct.length > 1) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/contract/facebook.test.ts'],
  },
  {
    id: 'account-two-signs-youtube',
    promise: 'On YouTube signs of two origins must name the account',
    file: 'lib/platforms/youtube/account.ts',
    find: 'originsOf(id).size >= 2)',
    replace: 'originsOf(id).size >= 1)',
    tests: ['tests/unit/youtube/reading.test.ts'],
  },
  {
    id: 'account-signs-agree-youtube',
    promise: 'On YouTube signs that disagree name nobody',
    file: 'lib/platforms/youtube/account.ts',
    find: 'if (ids.length > 1 || handles.length > 1) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/unit/youtube/reading.test.ts'],
  },
  {
    id: 'health-before-act',
    promise: 'Nothing is pressed while Uppsikt itself is not well',
    file: 'lib/removal/perform.ts',
    find: 'if (faults.length > 0) return { flow: await end(',
    replace: 'if (false as boolean) return { flow: await end(',
    tests: FLOW,
  },
  {
    id: 'page-late',
    promise: 'A page that slept past the time of the act presses nothing',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (Date.now() >= notAfter) return',
    replace: 'if (false as boolean) return',
    tests: PAGE,
  },
  {
    id: 'page-in-time',
    promise: 'An act that takes too long is stopped',
    file: 'lib/overlay/features/page-commands.ts',
    find: "const late = setTimeout(() => stop('time'), notAfter - Date.now());",
    replace: 'const late = setTimeout(() => undefined, 0);',
    tests: PAGE,
  },
  {
    id: 'page-worker-gone',
    promise: 'An act is stopped when its worker is gone',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'port.onDisconnect.addListener(workerGone);',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'page-view-ended',
    promise: 'An act is stopped when its page view ends',
    file: 'lib/overlay/features/page-commands.ts',
    find: "session.signal.addEventListener('abort', () => stop('page'), { signal: controller.signal });",
    replace: '',
    tests: PAGE,
  },
];

const facebookLooks: Guard[] = [
  {
    id: 'facebook-find-again',
    promise: 'The item is found again by its id before its menu is looked for',
    file: 'lib/platforms/facebook/own-menu.ts',
    find:
      "if (place.kind !== 'found') return end('changed', 'find', place.trace); const target = isStill(root, " +
      'item.element, item.ref) ? item : place.item;',
    replace: 'const target = item; void place;',
    tests: ['tests/contract/facebook-looks.test.ts', 'tests/contract/facebook-removal.test.ts'],
  },
  {
    id: 'facebook-look-before-menu',
    promise: 'The item is looked at before its menu is touched',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: "if (!isIt()) return end('changed', 'menu'",
    replace: "if (false as boolean) return end('changed', 'menu'",
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-at-menu',
    promise: 'Between the pointer and the click on its menu the item is looked at again',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'isStill: isIt,',
    replace: '',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-before-entry',
    promise: 'The item is looked at before an entry is touched',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'return isIt() ? { menu: opened.layer } :',
    replace: 'return true as boolean ? { menu: opened.layer } :',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-at-entry',
    promise: 'Between the pointer and the click on the entry the item is looked at again',
    file: 'lib/platforms/facebook/drive-menu.ts',
    find: '{ isStill: isChosen }',
    replace: '{ isStill: () => menu.isConnected }',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-before-answer',
    promise: 'The item is looked at before the question’s answer is touched',
    file: 'lib/platforms/facebook/question.ts',
    find: 'if (!isAsSealed()) return giveUp(',
    replace: 'if (false as boolean) return giveUp(',
    also: { find: '|| !isAnswer()', replace: '' },
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-at-answer',
    promise: 'Between the pointer and the click on the answer the item is looked at again',
    file: 'lib/platforms/facebook/question.ts',
    find: '{ isStill: isAnswer }',
    replace: '{ isStill: () => question.isConnected }',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-id',
    promise: 'What is looked at before each press is the id',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: '!env.signal.aborted && isStill(root, target.element, target.ref) && normaliseText',
    replace: '!env.signal.aborted && normaliseText',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-words',
    promise: 'What is looked at before each press is the words',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'isStill(root, target.element, target.ref) && normaliseText(textOf(target)) === text;',
    replace: 'isStill(root, target.element, target.ref);',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-stopped',
    promise: 'What is looked at before each press is whether the act is stopped',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: '!env.signal.aborted && isStill(',
    replace: 'isStill(',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-own-menu',
    promise: 'A menu of another is not taken for the item’s',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: "isReady: (layer) => button.getAttribute('aria-expanded') === 'true' && layer",
    replace: 'isReady: (layer) => layer',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-own-question',
    promise: 'A question that stood there before is not answered',
    file: 'lib/platforms/facebook/question.ts',
    find: '.filter((layer) => !before.has(layer) && layer.querySelector(',
    replace: '.filter((layer) => layer.querySelector(',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-one-question',
    promise: 'Where two questions came none is answered',
    file: 'lib/platforms/facebook/question.ts',
    find: 'if (question === undefined || came.some((other) => !question.contains(other))) return',
    replace: 'if (question === undefined) return',
    tests: FACEBOOK,
  },
  {
    id: 'press-asks-again',
    promise: 'What is pressed is asked about between the pointer and the click',
    file: 'lib/platforms/dom/press.ts',
    find: "if (!element.isConnected || options.isStill?.() === false) return 'left';",
    replace: "if (!element.isConnected) return 'left';",
    tests: FACEBOOK,
  },
];

const youtubeLooks: Guard[] = [
  {
    id: 'youtube-find-again',
    promise: 'A comment that left its element is not driven',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "if (place.kind === 'absent') return act('changed', 'find', place.trace);",
    replace: "if (place.kind === 'absent') return { item, id, text: '', act: wanted };",
    tests: YOUTUBE,
  },
  {
    id: 'youtube-same-element',
    promise: 'A comment that has moved to another element is not driven',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'if (place.copies === 1 && place.item.element !== item.element) return',
    replace: 'if (false as boolean) return',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-ambiguous',
    promise: 'An id that stands twice with different words is not driven',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "if (place.kind === 'ambiguous') return act('refused', 'find', place.trace);",
    replace:
      "if (place.kind === 'ambiguous') return { item, id, text: normaliseText(textOf(item.element)), act: wanted };",
    tests: ['tests/unit/youtube/removal.test.ts'],
  },
  {
    id: 'youtube-look-at-menu',
    promise: 'Between the pointer and the click on the menu the comment is looked for again',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'isStill: () => lost(root, target) === null, });',
    replace: '});',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-before-entry',
    promise: 'The comment is looked for before an entry is touched',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "if (gone !== null) return await backOut(root, env, 'item', gone);",
    replace: '',
    also: { find: 'isStill() ? press(', replace: 'element.isConnected ? press(' },
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-at-entry',
    promise: 'Between the pointer and the click on the entry the item is looked at again',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'changed(root, target) === null && readText(element) === label',
    replace: 'readText(element) === label',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-entry-words',
    promise: 'An entry whose words change as it is pressed is not clicked',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'changed(root, target) === null && readText(element) === label',
    replace: 'changed(root, target) === null',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-before-answer',
    promise: 'The comment is looked for before the question’s answer is touched',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "isAnswer() ? changed(root, target) : 'knappen i rutan byttes ut'",
    replace: "isAnswer() ? null : 'knappen i rutan byttes ut'",
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-at-answer',
    promise: 'Between the pointer and the click on the answer the item is looked at again',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'press(button, { isStill: () => changed(root, target) === null && isAnswer() })',
    replace: 'press(button, { isStill: isAnswer })',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-element',
    promise: 'What is looked at before each press is the element',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "if (place.item.element !== target.item.element) return 'kommentaren står i ett annat element';",
    replace: '',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-words',
    promise: 'What is looked at before each press is the words',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'return normaliseText(textOf(place.item.element)) === target.text ? null :',
    replace: 'return true as boolean ? null :',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-entry-aims',
    promise: 'An entry that acts on another comment is not pressed',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'if (other !== null) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/unit/youtube/removal.test.ts'],
  },
  {
    id: 'youtube-own-question',
    promise: 'Nothing is opened beside a question that stands there already',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'if (shownDialogs(root).length > 0) return false;',
    replace: '',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-one-question',
    promise: 'Where two questions came none is answered',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find:
      'if (dialog === undefined || came.some((other) => !dialog.contains(other) && !other.contains(dialog))) ' +
      'return',
    replace: 'if (dialog === undefined) return',
    tests: YOUTUBE,
  },
];

const settings: Guard[] = [
  {
    id: 'settings-unread-stay',
    promise: 'What could not be read of the settings, or is unknown, stays in storage when another field is changed',
    file: 'lib/settings/change.ts',
    find: '[KEY]: { ...before, ...form, ...pick(after, fields) },',
    replace: '[KEY]: { ...before, ...pick(after, fields) },',
    tests: SETTINGS,
  },
  {
    id: 'settings-kept-aside',
    promise: 'What could not be read of the settings is kept under its own key before it is written over',
    file: 'lib/settings/change.ts',
    find: '...found.map((one) => ({ ...one, at: now, seenAt: isSeenTo ? now : null })),',
    replace: '',
    tests: SETTINGS,
  },
  {
    id: 'settings-unknown-inside',
    promise: 'What a newer version wrote inside a field is kept when the field is changed',
    file: 'lib/settings/change.ts',
    find: '...notYetAside(aside, unknownInside).map((one) => ({ ...one, at: now, seenAt: now }))',
    replace: '',
    tests: SETTINGS,
  },
  {
    id: 'settings-row-first',
    promise: 'A change of the settings that cannot be journalled is not made',
    file: 'lib/app/settings/change-settings.ts',
    find: 'const changed = await change(patchOf, (made) => journal(db, made, at, said), at);',
    replace: 'const changed = await change(patchOf, (made) => journal(db, made, at, said).catch(() => undefined), at);',
    tests: SETTINGS,
  },
  {
    id: 'settings-unread-no-removal',
    promise: 'While settings could not be read and nobody has seen to it, nothing is removed',
    file: 'lib/health/rules.ts',
    find: '...settingsHealth(facts.unreadableSettings),',
    replace: '',
    tests: ['tests/unit/health/rules.test.ts'],
  },
  {
    id: 'settings-filled-in-still-said',
    promise: 'A field that was written over is still said until the official has seen to it',
    file: 'lib/settings/kept-aside.ts',
    find: '...aside.filter(({ seenAt }) => seenAt === null), ',
    replace: '',
    tests: SETTINGS,
  },
  {
    id: 'settings-newer-said',
    promise: 'Settings of a form that is newer than this version are said to be, and stop removal',
    file: 'lib/settings/read-stored.ts',
    find: "unreadable: [{ field: 'version', raw: form['version'] ?? null, version }, ...read.unreadable]",
    replace: 'unreadable: read.unreadable',
    tests: READ_SETTINGS,
  },
  {
    id: 'settings-missing-is-not-empty',
    promise: 'A field that is missing in settings that are there is not taken for empty',
    file: 'lib/settings/read-stored.ts',
    find: 'unreadable.push({ field, raw: form[field] ?? null, version });',
    replace: 'if (form[field] !== undefined) unreadable.push({ field, raw: form[field], version });',
    tests: READ_SETTINGS,
  },
  {
    id: 'settings-copy-stays',
    promise: 'A copy setting that cannot be read does not move the copies out of the folder that was picked',
    file: 'lib/settings/read-stored.ts',
    find: 'return copy === undefined ? [] : [[field, copy]];',
    replace: 'return copy === undefined ? [] : [];',
    tests: READ_SETTINGS,
  },
  {
    id: 'storage-closed-to-pages',
    promise: 'What runs beside a platform’s page cannot read or write the settings',
    file: 'lib/app/settings/own-storage.ts',
    find: "await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });",
    replace: 'await Promise.resolve(area);',
    tests: SETTINGS,
  },
];

export const guards: Guard[] = [
  ...otherExtension,
  ...thread,
  ...told,
  ...hardening,
  ...loss,
  ...learn,
  ...pageTurn,
  ...learnInTurn,
  ...account,
  ...ahead,
  ...owner,
  ...coach,
  ...notice,
  ...unseen,
  ...left,
  ...fields,
  ...asSealed,
  ...undoInDrive,
  ...handPress,
  ...help,
  ...capture,
  ...cardFrame,
  ...closedRoots,
  ...senders,
  ...pageSenders,
  ...copies,
  ...undo,
  ...readBack,
  ...locks,
  ...compares,
  ...facebookLooks,
  ...youtubeLooks,
  ...youtubeThreads,
  ...work,
  ...onlyComment,
  ...gone,
  ...gaps,
  ...settings,
  ...destroyed,
  ...folder,
  ...registers,
  ...rounds,
  ...snapshots,
  ...statistics,
  ...accounts,
  ...opening,
  ...strangers,
  ...secondEyes,
  ...send,
  ...answering,
  ...questions,
  ...clockSet,
  ...crisis,
  ...handOver,
  ...reading,
  ...gapsReading,
  ...breakages,
  ...native,
  ...nativeEarly,
  ...sameHere,
  ...secrecy,
  ...maskedCopy,
];
