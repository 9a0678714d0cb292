/**
 * Words put at the cursor of a platform's own box as if they were typed: the box's own editor hears the browser's
 * `beforeinput`, or a paste, and changes itself. Its elements are never written to, and nothing is sent. What the box
 * holds is read back; only that is an answer.
 */
import type { Insertion } from '../../domain/insertion';
import type { ItemRef } from '../../domain/item';
import type { FoundItem, InsertEnv } from '../contract';
import { press } from './press';
import { waitFor } from './wait-for';

/** Whether what is sent from a box answers an item; `perhaps`: it stands where such a box stands, and so do others. */
export type Answers = 'yes' | 'perhaps' | 'no';

/** A box that can be written in. */
export interface WritingBox {
  box: HTMLElement;
  /** An item of the thread it writes in; null where it writes in the page's own thread. */
  item: FoundItem | null;
  /** False for one that writes in no thread, such as a chat. */
  isThreads: boolean;
  answers: (ref: ItemRef) => Answers;
  /** It says that a post of the page's own is written in it. */
  isNewPost: boolean;
}

/** What a platform knows of its boxes. Asked again at each look: the page changes. */
export interface WritingSite {
  boxes: () => WritingBox[];
  /** What opens the box that answers an item, and sends nothing; undefined where none is known. */
  replyOpener: (item: FoundItem) => Element | undefined;
  forLines: ForLines;
}

/**
 * Which way is tried first where the words have several lines: a paste is one step back, and not every editor takes
 * one.
 */
type ForLines = 'pasted' | 'typed';

/** Milliseconds: how long a box may take to open, an editor to take the words, and how long they must stand. */
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
  // The editor hears of the cursor in a task of its own.
  await env.clock.wait(EVERY, env.signal);
  const wanted = wordsAfter(box, text);
  const before = bare(box.textContent);
  const ways =
    text.includes('\n') && forLines === 'pasted' ? (['pasted', 'typed'] as const) : (['typed', 'pasted'] as const);
  for (const way of ways) {
    // What is typed goes where the cursor is, and the page or the official may have moved it.
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

/** The browser's editing commands write where the document's own cursor is, whatever box was meant. */
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
 * Words that answer nothing: the box with the cursor, else the only one. It must be a new post's, or the one that the
 * cursor stood in when the panel opened: the page may have moved it since.
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

/** An answer goes where it is sent as an answer to its item, wherever the cursor stands. */
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
  // A page may put the box away that is being written in when another is opened.
  if (written !== undefined && bare(written.box.textContent) !== '') return lacks;
  return (await openReply(site, item, env)) ?? lacks;
}

const answering = (boxes: readonly WritingBox[], { ref }: FoundItem, env: MayWrite): WritingBox[] =>
  boxes.filter((each) => each.answers(ref) === 'yes').filter(isOursIn(env));

/**
 * The item's own *Reply* is pressed, as the official would. The box that comes is the item's where it stands as such;
 * where that cannot be told, it is the one that the page itself then puts the cursor in.
 */
async function openReply(site: WritingSite, item: FoundItem, env: InsertEnv): Promise<WritingBox | undefined> {
  const opener = site.replyOpener(item);
  if (opener === undefined || !env.mayWriteIn(item)) return undefined;
  const root = opener.ownerDocument;
  const view = root.defaultView;
  // The cursor leaves the box it stands in, so that where it comes is the page's answer.
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

/** A frame that takes the focus leaves the page's cursor where it was. */
export const cursorIn = (root: Document, isAway: boolean): Node | null =>
  isAway ? (root.getSelection()?.anchorNode ?? null) : root.activeElement;

/** Where it stands in the box it stays; else at the end of what is written there. */
function putCursorIn(box: HTMLElement): void {
  const selection = box.ownerDocument.getSelection();
  const isInside = selection !== null && selection.rangeCount > 0 && box.contains(selection.anchorNode);
  if (!box.contains(box.ownerDocument.activeElement)) box.focus({ preventScroll: true });
  if (isInside && box.contains(selection.anchorNode)) return;
  selection?.selectAllChildren(box);
  selection?.collapseToEnd();
}

/** The browser's own editing command: the page hears what it hears when somebody types. */
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

/** What the box would hold: what is marked is written over, as when one types. */
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

/** Editors draw lines and spaces each in its own way, so they are not compared. */
const bare = (words: string | null): string => (words ?? '').replace(/[\s\u200B\uFEFF]+/gu, '');

/** An editor that does not know of the words takes them out again at once, so they must stand for a while. */
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
