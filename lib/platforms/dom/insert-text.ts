/**
 * Words put at the cursor of a platform's own box as if they were typed: the box's own editor hears the browser's
 * `beforeinput`, or a paste, and changes itself. Its elements are never written to, and nothing is sent. What the box
 * holds is read back; only that is an answer.
 */
import type { Insertion } from '../../domain/insertion';
import type { FoundItem, InsertEnv } from '../contract';

/** A box that can be written in. */
export interface WritingBox {
  box: HTMLElement;
  /** An item of the thread it writes in; null where it writes in the page's own thread. */
  item: FoundItem | null;
  /** False for one that writes in no thread, such as a chat. */
  isThreads: boolean;
}

/**
 * Which way is tried first where the words have several lines: a paste is one step back, and not every editor takes
 * one.
 */
export type ForLines = 'pasted' | 'typed';

/** Milliseconds: how long an editor may take, and how long its words must stand. */
const PATIENCE = 1_200;
const STANDS = 150;
const EVERY = 50;

export async function insertAtCursor(
  boxes: readonly WritingBox[],
  text: string,
  forLines: ForLines,
  env: InsertEnv,
): Promise<Insertion> {
  const chosen = choose(boxes, env);
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
    (way === 'typed' ? type : paste)(box, text);
    const held = await holds(box, wanted, before, env);
    if (held !== 'as-before')
      return held === 'wanted'
        ? { kind: 'inserted', trace: `${way}: the box holds the words` }
        : { kind: 'uncertain', trace: `${way}: the box holds something else than what was asked for` };
  }
  return { kind: 'refused', trace: 'the box holds what it held before' };
}

/** The one with the cursor; where it stands in none, the only one that there is. */
function choose(boxes: readonly WritingBox[], { mayWriteIn, isCursorAway = false }: InsertEnv): WritingBox | Insertion {
  const isOurs = ({ item, isThreads }: WritingBox): boolean => isThreads && mayWriteIn(item);
  const withCursor = boxes.find(({ box }) => box.contains(cursorIn(box.ownerDocument, isCursorAway)));
  if (withCursor !== undefined)
    return isOurs(withCursor)
      ? withCursor
      : { kind: 'not-ours', trace: 'the cursor is in a box of no registered thread' };
  const ours = boxes.filter(isOurs);
  const [only, another] = ours;
  if (only === undefined) return { kind: 'no-box', trace: `${boxes.length} boxes, none in a registered thread` };
  return another === undefined ? only : { kind: 'several-boxes', trace: `${ours.length} boxes, the cursor in none` };
}

/** A frame that takes the focus leaves the page's cursor where it was. */
const cursorIn = (root: Document, isAway: boolean): Node | null =>
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
  text.split('\n').forEach((line, at) => {
    if (at > 0) document.execCommand('insertLineBreak');
    if (line !== '') document.execCommand('insertText', false, line);
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
