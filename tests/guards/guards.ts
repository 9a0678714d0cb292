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
      'Once the ground says that the item must not be saved, no card receives its text, whatever was in progress',
    file: 'lib/app/cards/card-sessions.ts',
    find: 'if (quiet > 0) untold.add(tabId); else for (const port of ports.get(tabId) ?? []) push(port, state);',
    replace: 'for (const port of ports.get(tabId) ?? []) push(port, state);',
    tests: ['tests/unit/background/quiet-cards.test.ts'],
  },
  {
    id: 'forbidden-before-reading',
    promise: 'An item noted as a suspected abuse picture is not even read',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: "const never = await capturable(db, flow); if (never.kind === 'never') throw new Error(NEVER_CAPTURED);",
    replace: "const never = { kind: 'without' as const, noted: [], unnamedHere: false };",
    tests: CAPTURE,
  },
  {
    id: 'forbidden-around-covered',
    promise: 'Noted items beside the item are covered on the page before the item is read',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'if (!isNothing(around)) await coverOnPage(flow.tabId, around);',
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-around-left-out',
    promise: 'Text of noted items beside the item is not staged',
    file: 'lib/capture/covering/without-noted.ts',
    find: 'const structure = leaveOut(found, isNoted);',
    replace: 'const structure = found;',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-before-staging',
    promise: 'If the item, or something around it, is noted while it is being read, it is not staged',
    file: 'lib/app/removal/evidence-gateway.ts',
    find:
      "if (now.kind === 'never' || !isSameNoted(now.noted, never.noted) || now.unnamedHere !== " +
      'never.unnamedHere) throw new Error(NEVER_CAPTURED);',
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-after-staging',
    promise: 'An item chosen as forbidden while it is being staged is discarded again',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'if (holdsForbidden(draft, await capturable(db, flow))) {',
    replace: 'if (false as boolean) {',
    tests: CAPTURE,
  },
  {
    id: 'noted-not-staged',
    promise: 'No draft is staged that contains a noted item besides its own',
    file: 'lib/evidence/draft.ts',
    find: 'await refuseNoted(db, namesInDraft(draft));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-not-sealed',
    promise: 'A draft staged before the note is not sealed, not even by recovery',
    file: 'lib/evidence/seal.ts',
    find: 'await refuseNoted(db, namesInDraft(draft));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'thrown-away-not-sealed',
    promise: 'A draft discarded while being prepared is not sealed from memory',
    file: 'lib/evidence/seal.ts',
    find: "if ((await db.drafts.get(draft.id)) === undefined) throw new EvidenceError('read', `no draft ${draft.id}`);",
    replace: '',
    tests: ['tests/unit/evidence/forget-and-lock.test.ts'],
  },
  {
    id: 'noted-draft-goes',
    promise: 'A note removes every staged capture that contains the item',
    file: 'lib/evidence/forbidden.ts',
    find: 'await dropDraftsThatHold(db, namesOfNote(row.note));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-draft-goes-at-seal',
    promise: 'A draft that must not be sealed is deleted',
    file: 'lib/evidence/seal.ts',
    find: 'await writeTransaction(db, draftTables(db), () => dropDraft(db, draftId));',
    replace: '',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-by-alias',
    promise: 'A noted post is recognised by each of its ids',
    file: 'lib/domain/same-item.ts',
    find: 'idsOf(ref).some((id) => others.includes(id))',
    replace: 'ref.id === other.id && others.length > 0',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-by-picture',
    promise: 'A noted picture is recognised under another id',
    file: 'lib/domain/noted-content.ts',
    find: 'if (content.pictures.some((mark) => pictures.includes(mark))) return true;',
    replace: 'void pictures;',
    tests: ['tests/unit/evidence/noted-content.test.ts'],
  },
  {
    id: 'noted-itself-at-reading',
    promise: 'A captured item that turns out to be noted when read is not fetched, drawn or kept',
    file: 'lib/capture/covering/without-noted.ts',
    find: 'if (isNoted(found.reading)) throw new Error(NEVER_CAPTURED);',
    replace: '',
    tests: ['tests/unit/capture/without-noted.test.ts'],
  },
  {
    id: 'noted-uncovered-no-code',
    promise: 'If the page had not covered what is left out, its code is not kept',
    file: 'lib/capture/covering/without-noted.ts',
    find: "html: '',",
    replace: '',
    tests: ['tests/unit/capture/without-noted.test.ts'],
  },
  {
    id: 'noted-uncovered-no-picture',
    promise: 'If the page had not covered what is left out, no picture is drawn',
    file: 'lib/capture/pipeline.ts',
    find: "else if (uncovered) steps.push(skipped('rendered', NOT_COVERED));",
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'forbidden-stops-capture',
    promise: 'A capture in progress ends when its item is chosen as forbidden',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'const [never, onPage, ...read] = await unlessStopped(signal, had);',
    replace: 'const [never, onPage, ...read] = await had;',
    tests: ['tests/unit/background/page-turn.test.ts'],
  },
  {
    id: 'forbidden-flow-forgets',
    promise: 'What is remembered of a forbidden item’s flow contains nothing of the item',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: '(await isForbidden(db, flow)) ? { ...flow, missing: [], textSha256: null } : flow',
    replace: 'flow',
    tests: CAPTURE,
  },
  {
    id: 'judged-is-sealed',
    promise: 'The text that was judged is the text that is sealed',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'if (!isWhatWasJudged(card, captured)) throw',
    replace: 'if (false as boolean) throw',
    tests: CAPTURE,
  },
  {
    id: 'judged-is-sealed-without-id',
    promise: 'An element without an id that now shows another author is not sealed',
    file: 'lib/app/removal/evidence-gateway.ts',
    find: 'if (judged.ref.id === null && judged.author.profileUrl !== author.profileUrl) return false;',
    replace: '',
    tests: CAPTURE,
  },
  {
    id: 'same-words-through-capture',
    promise: 'Text that changes during the capture is not sealed',
    file: 'lib/capture/pipeline.ts',
    find: 'if (textAfter !== structure.reading.text.normalised) throw',
    replace: 'if (false as boolean) throw',
    tests: CAPTURE,
  },
  {
    id: 'same-item-captured',
    promise: 'The item that was read must be the one that was asked for',
    file: 'lib/capture/pipeline.ts',
    find: "if (ref.kind !== 'post' && found.reading.ref.id !== ref.id) throw",
    replace: 'if (false as boolean) throw',
    tests: CAPTURE,
  },
];

const senders: Guard[] = [
  {
    id: 'sender-table',
    promise: 'A message is accepted only from its named senders',
    file: 'lib/messaging/server.ts',
    find: 'if (asker === undefined || !(protocol[kind].from as readonly Sender[]).includes(asker.sender)) return',
    replace: 'if (asker === undefined) return',
    tests: SENDERS,
  },
  {
    id: 'sender-own-extension',
    promise: 'Messages from another extension are refused',
    file: 'lib/messaging/server.ts',
    find: 'if (sender.id !== browser.runtime.id) return undefined;',
    replace: '',
    tests: SENDERS,
  },
  {
    id: 'sender-own-page',
    promise: 'A page of ours is recognised by the start of its address, not by any part of it',
    file: 'lib/messaging/server.ts',
    find: "url.startsWith(browser.runtime.getURL(''))",
    replace: "url.includes(browser.runtime.getURL(''))",
    tests: SENDERS,
  },
  {
    id: 'sender-top-frame',
    promise: 'Messages from a frame inside a platform’s page are refused',
    file: 'lib/messaging/server.ts',
    find: 'if (tabId !== null && sender.frameId === 0) return',
    replace: 'if (tabId !== null) return',
    tests: SENDERS,
  },
  {
    id: 'sender-schema',
    promise: 'A request that does not match its message’s schema reaches no handler',
    file: 'lib/messaging/server.ts',
    find: 'if (!parsed.success) return { ok: false,',
    replace: 'if (!parsed.success && Date.now() < 0) return { ok: false,',
    tests: SENDERS,
  },
];

const pageSenders: Guard[] = [
  {
    id: 'page-hears-background-only',
    promise: 'A page’s script accepts messages only from our own background',
    file: 'lib/overlay/features/hear-commands.ts',
    find: 'if (sender.id !== pageRuntime.id() || sender.tab !== undefined) return undefined;',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'page-error-is-no-answer',
    promise: 'An error, thrown or reported, does not count as a page that has nothing to say',
    file: 'lib/messaging/page-replies.ts',
    find: 'const nothing = z.strictObject({});',
    replace: 'const nothing = z.object({});',
    tests: ['tests/unit/messaging/page-replies.test.ts'],
  },
  {
    id: 'page-runtime-own-name',
    promise: 'An element named by the page is never taken for the browser’s API',
    file: 'lib/page-runtime.ts',
    find: "Object.hasOwn(world, 'browser') ? world.browser : world.chrome",
    replace: 'world.browser ?? world.chrome',
    tests: ['tests/unit/messaging/page-runtime.test.ts'],
  },
];

const copies: Guard[] = [
  {
    id: 'lacking-capture-saved',
    promise: 'What a capture lacks is stored before it is sealed',
    file: 'lib/removal/flow.ts',
    find: "start.phase === 'capturing' && start.missing.length === 0",
    replace: "start.phase === 'capturing'",
    tests: FLOW,
  },
  {
    id: 'copy-before-queue',
    promise: 'A destructive act does not even queue without a confirmed copy',
    file: 'lib/removal/flow.ts',
    find: 'if (destroys(act) && !isCopied(copied)) return end(',
    replace: 'if (false as boolean) return end(',
    tests: FLOW,
  },
  {
    id: 'copy-before-intent',
    promise: 'No intent to destroy is journalled without a confirmed copy',
    file: 'lib/removal/perform.ts',
    find: 'if (destroys(act) && !isCopied(start)) return { flow: await end(',
    replace: 'if (false as boolean) return { flow: await end(',
    tests: FLOW,
  },
  {
    id: 'copy-confirmed',
    promise: 'A failed copy does not count as a copy',
    file: 'lib/removal/copy.ts',
    find: "({ copy }: Flow): boolean => copy?.state === 'confirmed' || copy?.state === 'off'",
    replace: '({ copy }: Flow): boolean => copy !== undefined',
    tests: FLOW,
  },
  {
    id: 'copy-after-undo',
    promise: 'A copy started during Ångra is waited for',
    file: 'lib/removal/flow.ts',
    find: 'return copyNow(undecided, env, making);',
    replace: "return { ...undecided, copy: { state: 'confirmed', folder: null, reason: null } };",
    tests: FLOW,
  },
  {
    id: 'copy-folder-read-back',
    promise: 'A copy in a folder is read back and compared by hash',
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
    promise: 'A copy among the downloads still exists',
    file: 'lib/second-copy/downloads.ts',
    find: "if (item.state === 'complete' && item.exists) return item;",
    replace: "if (item.state === 'complete') return item;",
    tests: COPIES,
  },
  {
    id: 'copy-never-of-forbidden',
    promise: 'An item that must never be stored is not packed for a copy',
    file: 'lib/second-copy/copier.ts',
    find: 'if (await mustNotLeave(task)) return await noCopy(task, NEVER_COPIED); const destroyed',
    replace: 'const destroyed',
    tests: COPIES,
  },
  {
    id: 'copy-never-of-forbidden-late',
    promise: 'An item chosen as forbidden while it is being packed is not copied',
    file: 'lib/second-copy/copier.ts',
    find: 'try { if (await mustNotLeave(task)) return await noCopy(task, NEVER_COPIED); const row',
    replace: 'try { const row',
    tests: COPIES,
  },
];

const undo: Guard[] = [
  {
    id: 'undo-offered',
    promise: 'A destructive act that is not urgent waits ten seconds for Ångra',
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
    promise: 'Ångra on the card reaches the waiting flow',
    file: 'lib/app/removal/resolve-flow.ts',
    find: 'const marked = (): void => void answer.resolve(flowId, decision);',
    replace: 'const marked = (): void => undefined;',
    tests: OFFICIAL,
  },
  {
    id: 'undo-too-late',
    promise: 'Ångra after something may have been pressed is reported as too late',
    file: 'lib/app/removal/resolve-flow.ts',
    find: "return { said: said === 'undone' ? 'heard' : 'too-late' };",
    replace: "return { said: 'heard' };",
    tests: OFFICIAL,
  },
  {
    id: 'undo-kept',
    promise: 'Ångra that arrives between waits is obeyed before the intent and before the press',
    file: 'lib/evidence/flows.ts',
    find: 'if (!may(before)) return false;',
    replace: 'void may;',
    tests: UNDO,
  },
  {
    id: 'undo-mark-stays',
    promise: 'No later step of the flow overwrites Ångra',
    file: 'lib/evidence/flows.ts',
    find: '...(undoneAt === undefined ? {} : { undoneAt })',
    replace: '...(undoneAt === undefined ? {} : {})',
    tests: UNDO,
  },
  {
    id: 'undo-answered-truly',
    promise: 'Ångra that comes too late is not reported as undone',
    file: 'lib/evidence/flows.ts',
    find: "if (MAY_HAVE_PRESSED.has(flow.phase)) return 'too-late';",
    replace: '',
    tests: UNDO,
  },
  {
    id: 'undo-before-intent',
    promise: 'Ångra is checked before the intent is journalled',
    file: 'lib/removal/perform.ts',
    find: "let flow = await begin(compared.stands, 'intent', env);",
    replace: "let flow = await enter(compared.stands, 'intent', env);",
    tests: UNDO,
  },
  {
    id: 'undo-before-press',
    promise: 'Ångra is checked before the press',
    file: 'lib/removal/perform.ts',
    find: "flow = await begin(flow, 'removing', env, { pressing: 'none' });",
    replace: "flow = await enter(flow, 'removing', env, { pressing: 'none' });",
    tests: UNDO,
  },
  {
    id: 'undo-after-kill',
    promise: 'After a kill, a flow that was answered as undone is reported as undone',
    file: 'lib/removal/recover.ts',
    find: 'if (flow.undoneAt !== undefined) return endUndone(flow, env); return end(flow',
    replace: 'return end(flow',
    tests: UNDO,
  },
  {
    id: 'undo-means-undo',
    promise: 'Ångra is reported as Ångra',
    file: 'lib/removal/answers.ts',
    find: "settle(waiting?.undo, 'undo')",
    replace: "settle(waiting?.undo, 'go')",
    tests: OFFICIAL,
  },
  {
    id: 'undo-whole-time',
    promise: 'Ångra lasts its full time',
    file: 'lib/removal/answers.ts',
    find: "waitFor<'go' | 'undo'>(flow.id, 'undo', milliseconds, 'go')",
    replace: "waitFor<'go' | 'undo'>(flow.id, 'undo', milliseconds - 5_000, 'go')",
    tests: OFFICIAL,
  },
  {
    id: 'undo-never-shorter',
    promise: 'Nothing shortens the time of Ångra',
    file: 'lib/app/removal/pending-decisions.ts',
    find: 'now: () => performance.now()',
    replace: 'now: () => Date.now()',
    tests: OFFICIAL,
  },
  {
    id: 'missing-asked',
    promise: 'A destructive act asks first when something is missing',
    file: 'lib/removal/flow.ts',
    find: "if (said === false || flow.unseen === undefined) return { ...flow, intent: 'save-only' };",
    replace: 'if (said === false || flow.unseen === undefined) return flow;',
    tests: FLOW,
  },
  {
    id: 'missing-asked-later',
    promise: 'A later destructive act also asks first when something is missing',
    file: 'lib/removal/flow.ts',
    find:
      'return (await env.official.confirmMissing(asked)) === true ? { ...asked, confirmedMissing: true } : ' +
      "end(asked, 'undone', 'undone', env);",
    replace: 'return { ...asked, confirmedMissing: (await env.official.confirmMissing(asked)) === true };',
    tests: FLOW,
  },
  {
    id: 'missing-silence-is-no',
    promise: 'No answer does not mean yes to removing with something missing',
    file: 'lib/removal/answers.ts',
    find: "waitFor<boolean | 'take-along'>(flow.id, 'missing', PATIENCE, false)",
    replace: "waitFor<boolean | 'take-along'>(flow.id, 'missing', PATIENCE, true)",
    tests: OFFICIAL,
  },
];

const readBack: Guard[] = [
  {
    id: 'read-back',
    promise: 'A sealed record is read back before anything else is done',
    file: 'lib/removal/flow.ts',
    find: "return found === 'intact' ? flow : end(flow, 'verify-failed'",
    replace: "return true as boolean ? flow : end(flow, 'verify-failed'",
    tests: FLOW,
  },
  {
    id: 'read-back-later',
    promise: 'A record sealed long ago is read back before it is acted on',
    file: 'lib/removal/flow.ts',
    find: "if (found !== 'intact') return end(flow, 'verify-failed'",
    replace: "if (false as boolean) return end(flow, 'verify-failed'",
    tests: FLOW,
  },
  {
    id: 'read-back-by-hand',
    promise: 'Evidence entered by hand is read back before it is reported as sealed',
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
    promise: 'A missing file is noticed',
    file: 'lib/evidence/integrity.ts',
    find: 'if (found === undefined) throw new IntegrityError(path, `Filen ${path} saknas.`);',
    replace: 'if (found === undefined) continue;',
    tests: STORE,
  },
  {
    id: 'read-back-extra',
    promise: 'An extra file is noticed',
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
    promise: 'Every write asks the browser for strict durability',
    file: 'lib/evidence/database.ts',
    find: "chromeTransactionDurability: 'strict', ",
    replace: '',
    tests: STORE,
  },
  {
    id: 'durability-checked',
    promise: 'A write without strict durability is refused',
    file: 'lib/evidence/transaction.ts',
    find: "if (durability !== undefined && durability !== 'strict') throw",
    replace: 'if (false as boolean) throw',
    tests: STORE,
  },
  {
    id: 'by-hand-staged-only',
    promise: 'The form for evidence by hand seals only evidence entered by hand',
    file: 'lib/app/handlers/by-hand.ts',
    find: 'if (!(await handDrafts(db)).includes(draftId)) throw',
    replace: 'if (false as boolean) throw',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-noted-page',
    promise: 'No picture for evidence by hand is taken at an address with a noted item',
    file: 'lib/pages/by-hand/save-hand.ts',
    find: 'isSameAddress(note.pageUrl, url)',
    replace: 'note.pageUrl === url',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-shield-before',
    promise: 'No picture for evidence by hand is taken of what must never be saved',
    file: 'lib/pages/by-hand/take-page-picture.ts',
    find: "if (!(await mayBeShown(tabId))) return { failed: problemText('forbidden-image') };",
    replace: '',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-shield-after',
    promise: 'A picture for evidence by hand is discarded if what must never be saved became visible',
    file: 'lib/pages/by-hand/take-page-picture.ts',
    find: 'if (!(await mayBeShown(tabId))) { frame',
    replace: 'if (false as boolean) { frame',
    tests: BY_HAND,
  },
  {
    id: 'by-hand-silent-page',
    promise: 'No picture is taken of a page that does not answer',
    file: 'lib/app/forbidden/cover-page.ts',
    find: "() => 'unsafe'",
    replace: "() => 'none'",
    tests: BY_HAND,
  },
];

const locks: Guard[] = [
  {
    id: 'lock-item',
    promise: 'Only one flow handles an item at a time',
    file: 'lib/removal/flow.ts',
    find: 'return env.lock(`uppsikt:item:${flow.itemKey}`, () => steps(flow, env));',
    replace: 'return steps(flow, env);',
    tests: FLOW,
  },
  {
    id: 'lock-busy-is-told',
    promise: 'A flow whose item is taken reports it instead of waiting and doing it again',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'navigator.locks.request(name, { ifAvailable: true }, async',
    replace: 'navigator.locks.request(name, {}, async',
    tests: HOST,
  },
  {
    id: 'lock-second-press',
    promise: 'A second press does not replace the first',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'if (already === undefined) begun.set(key, flow.id); return already;',
    replace: 'begun.set(key, flow.id); return undefined;',
    tests: HOST,
  },
  {
    id: 'lock-release-own',
    promise: 'Only the flow that holds an item releases it',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'if (begun.get(key) === flow.id) begun.delete(key);',
    replace: 'begun.delete(key);',
    tests: HOST,
  },
  {
    id: 'lock-chain',
    promise: 'Two writers do not get the same place in the chain',
    file: 'lib/evidence/journal.ts',
    find: 'return withLock(chainLock(db), async () => {',
    replace: 'return Promise.resolve().then(async () => {',
    tests: STORE,
  },
  {
    id: 'lock-chain-head',
    promise: 'A chain that grew meanwhile is continued from its new end',
    file: 'lib/evidence/journal.ts',
    find:
      'if (now.journal.hash !== before.journal.hash || now.records.hash !== before.records.hash) throw new ' +
      'HeadMoved();',
    replace: 'void now;',
    tests: STORE,
  },
  {
    id: 'lock-page-turn',
    promise: 'Acts on one page run one after another',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'const oneAct = inTurn();',
    replace: 'const oneAct = <T>(work: () => Promise<T>): Promise<T> => work();',
    tests: PAGE,
  },
  {
    id: 'lock-look-waits',
    promise: 'The look that checks whether it is gone waits for the act',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'await actsEnded(); const env = session.actEnv(session.signal);',
    replace: 'const env = session.actEnv(session.signal);',
    tests: PAGE,
  },
];

const compares: Guard[] = [
  {
    id: 'text-as-sealed',
    promise: 'The text on the page equals the sealed text just before the press',
    file: 'lib/removal/perform.ts',
    find: 'flow.textSha256 !== null && (await env.evidence.sha256(live.text)) === flow.textSha256',
    replace: 'flow.textSha256 !== null',
    tests: FLOW,
  },
  {
    id: 'text-hash-known',
    promise: 'Without a hash of the sealed text nothing is pressed',
    file: 'lib/removal/perform.ts',
    find: 'flow.textSha256 !== null && (await',
    replace: 'flow.textSha256 === null || (await',
    tests: FLOW,
  },
  {
    id: 'text-readable-once',
    promise: 'An item that cannot be read, or appears twice with different texts, is not pressed',
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
    promise: 'The page compares the text once more at the start',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (text !== null && session.platform.read(document, found.item).text.normalised !== text) return',
    replace: 'if (false as boolean) return',
    tests: PAGE,
  },
  {
    id: 'account-known',
    promise: 'An unknown account stops the removal',
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
    promise: 'The page checks the account once more at the start',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'if (!isStillMunicipality()) return',
    replace: 'if (false as boolean) return',
    tests: PAGE,
  },
  {
    id: 'account-while-acting',
    promise: 'The page stops before its next press if the account changes',
    file: 'lib/overlay/features/page-commands.ts',
    find: "if (session.platform.relocate(document, ref).kind === 'found' && !isStillMunicipality()) stop('account');",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'account-own-thread',
    promise: 'In an unregistered thread nobody counts as the municipality',
    file: 'lib/overlay/features/account-for.ts',
    find: "if (found.kind !== 'found' || thread !== null) return read;",
    replace: 'return read;',
    tests: PAGE,
  },
  {
    id: 'account-uncaptured',
    promise: 'The account is checked before an item that must not be saved is removed',
    file: 'lib/removal/remove-uncaptured.ts',
    find: "if (account.state !== 'municipality') return await end(",
    replace: 'if (false as boolean) return await end(',
    tests: ['tests/unit/removal/remove-uncaptured.test.ts'],
  },
  {
    id: 'account-two-signs-facebook',
    promise: 'On Facebook signals of two origins must name the account',
    file: 'lib/platforms/facebook/account.ts',
    find: 'if (origins.size < 2) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/contract/facebook.test.ts'],
  },
  {
    id: 'account-signs-agree-facebook',
    promise: 'On Facebook contradictory signals name nobody',
    file: 'lib/platforms/facebook/account.ts',
    find: 'if (distinct.length > 1) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/contract/facebook.test.ts'],
  },
  {
    id: 'account-two-signs-youtube',
    promise: 'On YouTube signals of two origins must name the account',
    file: 'lib/platforms/youtube/account.ts',
    find: 'originsOf(id).size >= 2)',
    replace: 'originsOf(id).size >= 1)',
    tests: ['tests/unit/youtube/reading.test.ts'],
  },
  {
    id: 'account-signs-agree-youtube',
    promise: 'On YouTube contradictory signals name nobody',
    file: 'lib/platforms/youtube/account.ts',
    find: 'if (ids.length > 1 || handles.length > 1) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/unit/youtube/reading.test.ts'],
  },
  {
    id: 'health-before-act',
    promise: 'Nothing is pressed while Uppsikt’s own health check fails',
    file: 'lib/removal/perform.ts',
    find: 'if (faults.length > 0) return { flow: await end(',
    replace: 'if (false as boolean) return { flow: await end(',
    tests: FLOW,
  },
  {
    id: 'page-late',
    promise: 'A page that slept past the act’s time limit presses nothing',
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
    promise: 'An act is stopped when its service worker is gone',
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
    promise: 'The item is found again by its id before its menu is searched for',
    file: 'lib/platforms/facebook/own-menu.ts',
    find:
      "if (place.kind !== 'found') return end('changed', 'find', place.trace); const target = isStill(root, " +
      'item.element, item.ref) ? item : place.item;',
    replace: 'const target = item; void place;',
    tests: ['tests/contract/facebook-looks.test.ts', 'tests/contract/facebook-removal.test.ts'],
  },
  {
    id: 'facebook-look-before-menu',
    promise: 'The item is checked before its menu is touched',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: "if (!isIt()) return end('changed', 'menu'",
    replace: "if (false as boolean) return end('changed', 'menu'",
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-at-menu',
    promise: 'Between the pointer event and the click on its menu the item is checked again',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'isStill: isIt,',
    replace: '',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-before-entry',
    promise: 'The item is checked before a menu entry is touched',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'return isIt() ? { menu: opened.layer } :',
    replace: 'return true as boolean ? { menu: opened.layer } :',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-at-entry',
    promise: 'Between the pointer event and the click on the entry the item is checked again',
    file: 'lib/platforms/facebook/drive-menu.ts',
    find: '{ isStill: isChosen }',
    replace: '{ isStill: () => menu.isConnected }',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-before-answer',
    promise: 'The item is checked before the dialog’s answer is touched',
    file: 'lib/platforms/facebook/question.ts',
    find: 'if (!isAsSealed()) return giveUp(',
    replace: 'if (false as boolean) return giveUp(',
    also: { find: '|| !isAnswer()', replace: '' },
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-at-answer',
    promise: 'Between the pointer event and the click on the answer the item is checked again',
    file: 'lib/platforms/facebook/question.ts',
    find: '{ isStill: isAnswer }',
    replace: '{ isStill: () => question.isConnected }',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-id',
    promise: 'The check before each press compares the id',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: '!env.signal.aborted && isStill(root, target.element, target.ref) && normaliseText',
    replace: '!env.signal.aborted && normaliseText',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-words',
    promise: 'The check before each press compares the text',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'isStill(root, target.element, target.ref) && normaliseText(textOf(target)) === text;',
    replace: 'isStill(root, target.element, target.ref);',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-look-stopped',
    promise: 'The check before each press asks whether the act is stopped',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: '!env.signal.aborted && isStill(',
    replace: 'isStill(',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-own-menu',
    promise: 'Another item’s menu is not taken for the item’s own',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: "isReady: (layer) => button.getAttribute('aria-expanded') === 'true' && layer",
    replace: 'isReady: (layer) => layer',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-own-question',
    promise: 'A dialog that was open before is not answered',
    file: 'lib/platforms/facebook/question.ts',
    find: '.filter((layer) => !before.has(layer) && layer.querySelector(',
    replace: '.filter((layer) => layer.querySelector(',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-one-question',
    promise: 'If two dialogs opened, neither is answered',
    file: 'lib/platforms/facebook/question.ts',
    find: 'if (question === undefined || came.some((other) => !question.contains(other))) return',
    replace: 'if (question === undefined) return',
    tests: FACEBOOK,
  },
  {
    id: 'press-asks-again',
    promise: 'A press is checked again between the pointer event and the click',
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
    promise: 'An id that appears twice with different texts is not driven',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "if (place.kind === 'ambiguous') return act('refused', 'find', place.trace);",
    replace:
      "if (place.kind === 'ambiguous') return { item, id, text: normaliseText(textOf(item.element)), act: wanted };",
    tests: ['tests/unit/youtube/removal.test.ts'],
  },
  {
    id: 'youtube-look-at-menu',
    promise: 'Between the pointer event and the click on the menu the comment is searched for again',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'isStill: () => lost(root, target) === null, });',
    replace: '});',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-before-entry',
    promise: 'The comment is searched for before a menu entry is touched',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "if (gone !== null) return await backOut(root, env, 'item', gone);",
    replace: '',
    also: { find: 'isStill() ? press(', replace: 'element.isConnected ? press(' },
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-at-entry',
    promise: 'Between the pointer event and the click on the entry the item is checked again',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'changed(root, target) === null && readText(element) === label',
    replace: 'readText(element) === label',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-entry-words',
    promise: 'An entry whose label changes while being pressed is not clicked',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'changed(root, target) === null && readText(element) === label',
    replace: 'changed(root, target) === null',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-before-answer',
    promise: 'The comment is searched for before the dialog’s answer is touched',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "isAnswer() ? changed(root, target) : 'knappen i rutan byttes ut'",
    replace: "isAnswer() ? null : 'knappen i rutan byttes ut'",
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-at-answer',
    promise: 'Between the pointer event and the click on the answer the item is checked again',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'press(button, { isStill: () => changed(root, target) === null && isAnswer() })',
    replace: 'press(button, { isStill: isAnswer })',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-element',
    promise: 'The check before each press compares the element',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: "if (place.item.element !== target.item.element) return 'kommentaren står i ett annat element';",
    replace: '',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-look-words',
    promise: 'The check before each press compares the text',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'return normaliseText(textOf(place.item.element)) === target.text ? null :',
    replace: 'return true as boolean ? null :',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-entry-aims',
    promise: 'A menu entry that acts on another comment is not pressed',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'if (other !== null) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/unit/youtube/removal.test.ts'],
  },
  {
    id: 'youtube-own-question',
    promise: 'Nothing is opened while a dialog is already open',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'if (shownDialogs(root).length > 0) return false;',
    replace: '',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-one-question',
    promise: 'If two dialogs opened, neither is answered',
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
    promise: 'Unreadable or unknown settings stay in storage when another field changes',
    file: 'lib/settings/change.ts',
    find: '[KEY]: { ...before, ...form, ...pick(after, fields) },',
    replace: '[KEY]: { ...before, ...pick(after, fields) },',
    tests: SETTINGS,
  },
  {
    id: 'settings-kept-aside',
    promise: 'Unreadable settings are kept under their own key before they are overwritten',
    file: 'lib/settings/change.ts',
    find: '...found.map((one) => ({ ...one, at: now, seenAt: isSeenTo ? now : null })),',
    replace: '',
    tests: SETTINGS,
  },
  {
    id: 'settings-unknown-inside',
    promise: 'Values that a newer version wrote inside a field are kept when the field changes',
    file: 'lib/settings/change.ts',
    find: '...notYetAside(aside, unknownInside).map((one) => ({ ...one, at: now, seenAt: now }))',
    replace: '',
    tests: SETTINGS,
  },
  {
    id: 'settings-row-first',
    promise: 'A change of settings is not made if it cannot be journalled',
    file: 'lib/app/settings/change-settings.ts',
    find: 'const changed = await change(patchOf, (made) => journal(db, made, at, said), at);',
    replace: 'const changed = await change(patchOf, (made) => journal(db, made, at, said).catch(() => undefined), at);',
    tests: SETTINGS,
  },
  {
    id: 'settings-unread-no-removal',
    promise: 'While unreadable settings have not been seen to, nothing is removed',
    file: 'lib/health/rules.ts',
    find: '...settingsHealth(facts.unreadableSettings),',
    replace: '',
    tests: ['tests/unit/health/rules.test.ts'],
  },
  {
    id: 'settings-filled-in-still-said',
    promise: 'A field that was overwritten stays reported until the official has seen to it',
    file: 'lib/settings/kept-aside.ts',
    find: '...aside.filter(({ seenAt }) => seenAt === null), ',
    replace: '',
    tests: SETTINGS,
  },
  {
    id: 'settings-newer-said',
    promise: 'Settings in a format newer than this version are reported, and stop removal',
    file: 'lib/settings/read-stored.ts',
    find: "unreadable: [{ field: 'version', raw: form['version'] ?? null, version }, ...read.unreadable]",
    replace: 'unreadable: read.unreadable',
    tests: READ_SETTINGS,
  },
  {
    id: 'settings-missing-is-not-empty',
    promise: 'A field missing from existing settings does not count as empty',
    file: 'lib/settings/read-stored.ts',
    find: 'unreadable.push({ field, raw: form[field] ?? null, version });',
    replace: 'if (form[field] !== undefined) unreadable.push({ field, raw: form[field], version });',
    tests: READ_SETTINGS,
  },
  {
    id: 'settings-copy-stays',
    promise: 'An unreadable copy setting does not move the copies out of the chosen folder',
    file: 'lib/settings/read-stored.ts',
    find: 'return copy === undefined ? [] : [[field, copy]];',
    replace: 'return copy === undefined ? [] : [];',
    tests: READ_SETTINGS,
  },
  {
    id: 'storage-closed-to-pages',
    promise: 'Scripts in a platform’s page cannot read or write the settings',
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
