/**
 * Inserts text at the cursor of a platform's own box as if it were typed. The box's editor receives the browser's
 * `beforeinput`, or a paste, and updates itself. Its elements are never written to, and nothing is sent. The box's
 * content is then read back; only that counts as an answer.
 */
import type { Insertion } from '../../domain/insertion';
import type { ItemRef } from '../../domain/item';
import type { FoundItem, InsertEnv } from '../contract';
import { press } from './press';
import { waitFor } from './wait-for';

/** Whether text sent from a box answers an item. `perhaps`: the box is where such a box would be, but so are others. */
export type Answers = 'yes' | 'perhaps' | 'no';

/** A box that can be written in. */
export interface WritingBox {
  box: HTMLElement;
  /** An item of the box's thread; null if the box belongs to the page's own thread. */
  item: FoundItem | null;
  /** False for a box that belongs to no thread, such as a chat. */
  isThreads: boolean;
  answers: (ref: ItemRef) => Answers;
  /** The box says that it writes a new post on the page. */
  isNewPost: boolean;
}

/** What a platform knows about its boxes. Called again at each look, because the page changes. */
export interface WritingSite {
  boxes: () => WritingBox[];
  /** The control that opens the box for a reply to an item and sends nothing; undefined if none is known. */
  replyOpener: (item: FoundItem) => Element | undefined;
  forLines: ForLines;
}

/**
 * Which way is tried first for text of several lines. A paste is undone in one step, but not every editor accepts one.
 */
type ForLines = 'pasted' | 'typed';

/**
 * Timeouts in milliseconds: for a box to open, for an editor to accept the text, for how long the text must stay, and
 * the polling interval.
 */
const OPENS = 3_000;
const PATIENCE = 1_200;
const STANDS = 150;
const EVERY = 50;

export async function insertAtCursor(site: WritingSite, text: string, env: InsertEnv): Promise<Insertion> {
  const { forLines } = site;
  const chosen = env.answered === null ? choose(site.boxes(), env) : await boxThatAnswers(site, env.answered, env);
  if ('kind' in chosen) return chosen;
  const { box } = chosen;
  putCursorIn(box);
  // The editor is told of the cursor in a separate task.
  await env.clock.wait(EVERY, env.signal);
  const wanted = wordsAfter(box, text);
  const before = bare(box.textContent);
  const ways =
    text.includes('\n') && forLines === 'pasted' ? (['pasted', 'typed'] as const) : (['typed', 'pasted'] as const);
  for (const way of ways) {
    // Typed text goes where the cursor is, and the page or the official may have moved it.
    if (!isStillChosen(site, chosen, env))
      return { kind: 'refused', trace: 'the cursor has left the box, or the box is another' };
    (way === 'typed' ? type : paste)(box, text);
    const held = await holds(box, wanted, before, env);
    if (held !== 'as-before')
      return held === 'wanted'
        ? { kind: 'inserted', trace: `${way}: the box holds the words` }
        : { kind: 'uncertain', trace: `${way}: the box holds something else than what was asked for` };
  }
  return { kind: 'refused', trace: 'the box holds what it held before' };
}

function isStillChosen(site: WritingSite, { box }: WritingBox, env: InsertEnv): boolean {
  if (!hasCursor(box)) return false;
  const now = site.boxes().find((each) => each.box === box);
  if (now === undefined || !isOursIn(env)(now)) return false;
  return env.answered === null ? isMeantIn(env)(now) : now.answers(env.answered.ref) !== 'no';
}

/** The browser's editing commands write at the document's own cursor, whatever box was meant. */
function hasCursor(box: HTMLElement): boolean {
  const root = box.ownerDocument;
  return box.contains(root.activeElement) && box.contains(root.getSelection()?.anchorNode ?? null);
}

type MayWrite = Pick<InsertEnv, 'mayWriteIn'>;
const isOursIn =
  ({ mayWriteIn }: MayWrite) =>
  ({ item, isThreads }: WritingBox): boolean =>
    isThreads && mayWriteIn(item);

/**
 * Chooses a box for text that answers no item: the box with the cursor, otherwise the only box. It must be a new post's
 * box, or the one that held the cursor when the panel opened: the page may have moved the cursor since.
 */
function choose(boxes: readonly WritingBox[], env: InsertEnv): WritingBox | Insertion {
  const isOurs = isOursIn(env);
  const withCursor = cursorsAmong(boxes, env);
  if (withCursor !== undefined && !isOurs(withCursor))
    return { kind: 'not-ours', trace: 'the cursor is in a box of no registered thread' };
  const ours = boxes.filter(isOurs);
  if (ours.length === 0) return { kind: 'no-box', trace: `${boxes.length} boxes, none in a registered thread` };
  const meant = (withCursor === undefined ? ours : [withCursor]).filter(isMeantIn(env));
  const [only, another] = meant;
  if (only === undefined) return { kind: 'not-chosen', trace: `${ours.length} boxes, none that was chosen before` };
  return another === undefined ? only : { kind: 'several-boxes', trace: `${meant.length} boxes, the cursor in none` };
}

const isMeantIn =
  ({ boxAtOpening }: Pick<InsertEnv, 'boxAtOpening'>) =>
  ({ box, isNewPost }: WritingBox): boolean =>
    isNewPost || box === boxAtOpening;

const cursorsAmong = (boxes: readonly WritingBox[], { isCursorAway = false }: InsertEnv): WritingBox | undefined =>
  boxes.find(({ box }) => box.contains(cursorIn(box.ownerDocument, isCursorAway)));

/** An answer goes into a box that replies to its item, wherever the cursor is. */
async function boxThatAnswers(site: WritingSite, item: FoundItem, env: InsertEnv): Promise<WritingBox | Insertion> {
  const open = site.boxes();
  const its = answering(open, item, env);
  const [only, another] = its;
  if (only !== undefined)
    return (
      cursorsAmong(its, env) ??
      (another === undefined ? only : { kind: 'several-boxes', trace: `${its.length} boxes answer the item` })
    );
  const lacks: Insertion =
    open.length === 0
      ? { kind: 'no-box', trace: 'no box is open' }
      : { kind: 'not-its-box', trace: `${open.length} boxes, none that answers the item` };
  const written = cursorsAmong(open, env);
  // The page may close a box with unsent text when another is opened.
  if (written !== undefined && bare(written.box.textContent) !== '') return lacks;
  return (await openReply(site, item, env)) ?? lacks;
}

const answering = (boxes: readonly WritingBox[], { ref }: FoundItem, env: MayWrite): WritingBox[] =>
  boxes.filter((each) => each.answers(ref) === 'yes').filter(isOursIn(env));

/**
 * Presses the item's own *Reply*, as the official would. The new box is used if it belongs to the item. If that cannot
 * be determined, the box that the page itself focuses is used.
 */
async function openReply(site: WritingSite, item: FoundItem, env: InsertEnv): Promise<WritingBox | undefined> {
  const opener = site.replyOpener(item);
  if (opener === undefined || !env.mayWriteIn(item)) return undefined;
  const root = opener.ownerDocument;
  const view = root.defaultView;
  // Focus moves out of the current box, so that the box focused next was chosen by the page.
  if (view !== null && opener instanceof view.HTMLElement) opener.focus({ preventScroll: true });
  if (root.activeElement !== opener) return undefined;
  if (press(opener, { isStill: () => site.replyOpener(item) === opener }) === 'left') return undefined;
  const came = (): WritingBox | undefined => {
    const boxes = site.boxes();
    const focused = boxes.find(({ box }) => box.contains(root.activeElement));
    if (focused !== undefined && focused.answers(item.ref) !== 'no')
      return isOursIn(env)(focused) ? focused : undefined;
    return answering(boxes, item, env)[0];
  };
  return waitFor(came, { root, milliseconds: OPENS, ...env });
}

/** When an iframe takes the focus, the page's cursor stays where it was. */
export const cursorIn = (root: Document, isAway: boolean): Node | null =>
  isAway ? (root.getSelection()?.anchorNode ?? null) : root.activeElement;

/** Keeps the cursor if it is in the box; otherwise puts it at the end of the text. */
function putCursorIn(box: HTMLElement): void {
  const selection = box.ownerDocument.getSelection();
  const isInside = selection !== null && selection.rangeCount > 0 && box.contains(selection.anchorNode);
  if (!box.contains(box.ownerDocument.activeElement)) box.focus({ preventScroll: true });
  if (isInside && box.contains(selection.anchorNode)) return;
  selection?.selectAllChildren(box);
  selection?.collapseToEnd();
}

/** Uses the browser's own editing commands: the page receives the same events as when someone types. */
function type(box: HTMLElement, text: string): void {
  const document = box.ownerDocument;
  const command = (name: string, words?: string): void => {
    if (hasCursor(box)) document.execCommand(name, false, words);
  };
  text.split('\n').forEach((line, at) => {
    if (at > 0) command('insertLineBreak');
    if (line !== '') command('insertText', line);
  });
}

function paste(box: HTMLElement, text: string): void {
  const view = box.ownerDocument.defaultView;
  if (view === null) return;
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  box.dispatchEvent(
    new view.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/** What the box would hold: a selection is replaced, as when typing. */
function wordsAfter(box: HTMLElement, text: string): string {
  const document = box.ownerDocument;
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return bare(`${box.textContent}${text}`);
  const at = selection.getRangeAt(0);
  const [ahead, behind] = [document.createRange(), document.createRange()];
  ahead.selectNodeContents(box);
  ahead.setEnd(at.startContainer, at.startOffset);
  behind.selectNodeContents(box);
  behind.setStart(at.endContainer, at.endOffset);
  return bare(`${ahead.toString()}${text}${behind.toString()}`);
}

/** Editors draw lines and spaces differently, so they are not compared. */
const bare = (words: string | null): string => (words ?? '').replace(/[\s\u200B\uFEFF]+/gu, '');

/** An editor that has not registered the text removes it again at once, so the text must stay for a while. */
async function holds(
  box: HTMLElement,
  wanted: string,
  before: string,
  { clock, signal }: InsertEnv,
): Promise<'wanted' | 'as-before' | 'other'> {
  const since = clock.now();
  while (clock.now() - since < PATIENCE) {
    await clock.wait(EVERY, signal);
    if (bare(box.textContent) !== wanted) continue;
    await clock.wait(STANDS, signal);
    if (box.isConnected && bare(box.textContent) === wanted) return 'wanted';
  }
  return bare(box.textContent) === before ? 'as-before' : 'other';
}
