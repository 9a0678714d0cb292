/** Reads what surrounds a comment: the threads beside its thread, or the replies beside a reply. See dom/frame.ts. */
import type { ItemRef } from '../../domain/item';
import type { ActEnv, FoundItem } from '../contract';
import { levelOf, rememberFrame, type Frame } from '../dom/frame';
import type { Leaving } from '../dom/hand-press';
import { isShown } from '../dom/menu';
import { readText } from '../dom/read-text';
import { findItems, relocate } from './items';
import { pageSubject } from './pages';
import { isAllOpen, repliesOf, threadBelow } from './replies';
import {
  confirmButtons,
  confirmDialogs,
  pendingMore,
  questionDialogs,
  section,
  sectionHeader,
  sorting,
} from './selectors';

/** Called before the menu is driven, also if the official then presses. */
export function rememberNeighbours(root: Document, ref: ItemRef): void {
  const place = relocate(root, ref);
  const frame = frameNow(root, ref);
  if (place.kind !== 'found' || frame === null) return;
  const below = ref.kind === 'reply' ? repliesOf(root, place.item) : [];
  rememberFrame(root, ref, {
    frame,
    takes: below.flatMap((reply) => (reply.ref.id === null || reply.ref.id === ref.id ? [] : [reply.ref.id])),
    copies: place.copies,
    around: null,
  });
}

/** Null if a reply's parent, or the whole comment list, is not on the page. */
export function frameNow(root: Document, ref: ItemRef): Frame | null {
  const items = findItems(root);
  const { parentId } = ref;
  const parent = parentId === null ? undefined : items.find((item) => item.ref.id === parentId);
  if (parentId !== null && parent === undefined) return null;
  const thread = parent === undefined ? null : threadBelow(parent);
  // A reply without a readable id names no parent, so a reply in the thread may be the item itself.
  const isBeside = ({ element, ref: { id, kind, parentId: its } }: FoundItem): boolean =>
    kind === ref.kind && (its === parentId || (id === null && thread?.contains(element) === true));
  const beside = items.filter(isBeside);
  // An empty list without a header, or with more to load, is still being drawn.
  const isDrawn = root.querySelector(sectionHeader) !== null && moreComments(root) === undefined;
  if (parent === undefined && beside.length === 0 && !isDrawn) return null;
  return {
    place: pageSubject(new URL(root.URL)) ?? root.URL,
    sorting: sortingOf(root),
    // The header's count includes replies. A thread's own count is read from what is drawn and falls with it.
    said: headerCount(root),
    // Not known: nobody has seen it fall or stay the same.
    fallsAtOnce: false,
    level: levelOf(beside.map((item) => item.ref.id)),
    openers: thread === null || isAllOpen(thread) ? 0 : 1,
  };
}

/** For watching the comment as it disappears. */
export const leavingOf = (
  root: Document,
  ref: ItemRef,
  { clock, signal }: Pick<ActEnv, 'clock' | 'signal'>,
): Leaving => ({
  clock,
  signal,
  isAbsent: () => relocate(root, ref).kind === 'absent',
  element: () => elementOf(root, ref),
  frame: () => frameNow(root, ref),
  question: {
    isOpen: () => [...root.querySelectorAll(questionDialogs)].some(isShown),
    isYes: (pressed) => (pressed.closest(confirmButtons)?.closest(confirmDialogs) ?? null) !== null,
  },
});

function elementOf(root: Document, ref: ItemRef): Element | null {
  const place = relocate(root, ref);
  return place.kind === 'found' ? place.item.element : null;
}

/** The row that loads more comments when scrolled to. Such rows for replies are inside their thread. */
export const moreComments = (root: Document): Element | undefined =>
  [...(root.querySelector(section)?.querySelectorAll(pendingMore) ?? [])].find(
    (row) => row.closest('ytd-comment-replies-renderer') === null,
  );

export const sortingOf = (root: Document): string | null => {
  const chosen = root.querySelector(sorting);
  return chosen === null ? null : readText(chosen) || null;
};

/** The header's count, including replies, if it is in digits; '1,2 tn' and '1.2K' are too imprecise to compare. */
export function headerCount(root: Document): number | null {
  const header = root.querySelector(section)?.querySelector(sectionHeader) ?? root.querySelector(sectionHeader);
  const words = header?.querySelector('#count')?.textContent ?? '';
  const found = /^\D*(\d{1,3}(?:[\s.,\u00a0\u202f]\d{3})+|\d+)\s*[^\d.,\s]?[^\d]*$/u.exec(words);
  return found?.[1] === undefined || isShortened(words) ? null : Number(found[1].replace(/\D/gu, ''));
}

/** '12K comments', '12 tn kommentarer': a letter or a short word between the number and the noun. */
const isShortened = (words: string): boolean => /\d(?:\p{L}|\s*(?:tn|mn|md|k|m|b)\b)/iu.test(words);
