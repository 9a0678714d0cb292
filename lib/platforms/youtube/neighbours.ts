/** What stands around a comment: the threads beside its thread, the replies beside a reply. See dom/frame.ts. */
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

/** Noted before the menu is driven, also for what an official then does by hand. */
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

/** Null where the comment that a reply answers, or all that comments stand in, is not on the page. */
export function frameNow(root: Document, ref: ItemRef): Frame | null {
  const items = findItems(root);
  const { parentId } = ref;
  const parent = parentId === null ? undefined : items.find((item) => item.ref.id === parentId);
  if (parentId !== null && parent === undefined) return null;
  const thread = parent === undefined ? null : threadBelow(parent);
  // A reply whose id cannot be read names no parent: what stands in the thread may be the very one.
  const isBeside = ({ element, ref: { id, kind, parentId: its } }: FoundItem): boolean =>
    kind === ref.kind && (its === parentId || (id === null && thread?.contains(element) === true));
  const beside = items.filter(isBeside);
  // An empty list without its header, or with more to come, is one that is being drawn.
  const isDrawn = root.querySelector(sectionHeader) !== null && moreComments(root) === undefined;
  if (parent === undefined && beside.length === 0 && !isDrawn) return null;
  return {
    place: pageSubject(new URL(root.URL)) ?? root.URL,
    sorting: sortingOf(root),
    // Replies are counted there too. What a thread says of its own is read from what is drawn, and falls with it.
    said: headerCount(root),
    // Nobody has seen it fall, or stand still.
    fallsAtOnce: false,
    level: levelOf(beside.map((item) => item.ref.id)),
    openers: thread === null || isAllOpen(thread) ? 0 : 1,
  };
}

/** For what is looked at as it leaves. */
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

/** The row that waits to be scrolled to, when there are more comments; those of replies stand inside their thread. */
export const moreComments = (root: Document): Element | undefined =>
  [...(root.querySelector(section)?.querySelectorAll(pendingMore) ?? [])].find(
    (row) => row.closest('ytd-comment-replies-renderer') === null,
  );

export const sortingOf = (root: Document): string | null => {
  const chosen = root.querySelector(sorting);
  return chosen === null ? null : readText(chosen) || null;
};

/** What the header says in digits, replies counted too; '1,2 tn' and '1.2K' are no number that can be compared. */
export function headerCount(root: Document): number | null {
  const header = root.querySelector(section)?.querySelector(sectionHeader) ?? root.querySelector(sectionHeader);
  const words = header?.querySelector('#count')?.textContent ?? '';
  const found = /^\D*(\d{1,3}(?:[\s.,\u00a0\u202f]\d{3})+|\d+)\s*[^\d.,\s]?[^\d]*$/u.exec(words);
  return found?.[1] === undefined || isShortened(words) ? null : Number(found[1].replace(/\D/gu, ''));
}

/** '12K comments', '12 tn kommentarer': a letter or a short word between the number and what is counted. */
const isShortened = (words: string): boolean => /\d(?:\p{L}|\s*(?:tn|mn|md|k|m|b)\b)/iu.test(words);
