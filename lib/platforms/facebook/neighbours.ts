/**
 * The surroundings of an item: the comments of a post, the replies of a comment, the posts of a list. See dom/frame.ts.
 */
import type { ActEnv, FoundItem } from '../contract';
import type { ItemRef } from '../../domain/item';
import { frameBefore, levelOf, rememberFrame, UNREAD, type Frame } from '../dom/frame';
import type { Leaving } from '../dom/hand-press';
import { addressOf } from './addresses';
import { commentIdentity } from './comment-identity';
import { commentCountOf } from './counts';
import { findItems, relocate } from './items';
import { anyUnit, authorLinkOf, unitOf } from './post-unit';
import { read } from './read';
import { openersOf, repliesOf } from './replies';
import { commentArticle } from './selectors';
import { sortOrderOf } from './sorting';

/** Stored before the menu is driven, also for what the official then does by hand. */
export function rememberNeighbours(root: Document, ref: ItemRef): void {
  const place = relocate(root, ref);
  if (place.kind !== 'found') return;
  const around = ref.kind === 'post' ? place.item.element : (unitOf(place.item.element) ?? null);
  const frame = ref.kind === 'post' ? postFrame(root) : commentFrame(root, ref, around);
  if (frame === null) return;
  const below = ref.kind === 'reply' ? repliesOf(root, place.item).map(({ item }) => item.ref.id) : [];
  rememberFrame(root, ref, {
    frame: { ...frame, fallsAtOnce: frame.fallsAtOnce && !isHidden(root, place.item) },
    takes: below.filter((id) => id !== null),
    copies: place.copies,
    around,
  });
}

/**
 * The post's public count may leave out an item that is hidden or filtered as spam. Removing it then does not lower the
 * count.
 */
const isHidden = (root: Document, item: FoundItem): boolean => read(root, item).marks?.hidden.kind === 'read';

/**
 * @param around the unit that the item was in, or the post's own unit
 * @returns null when that unit is no longer on the page
 */
export function frameNow(root: Document, ref: ItemRef, around: Element | null): Frame | null {
  // Facebook keeps an emptied unit and fills it again later. While it is there, the list is only partly drawn and the
  // post is not gone.
  if (ref.kind === 'post') return around?.isConnected === true ? null : postFrame(root);
  return around === null || around.isConnected ? commentFrame(root, ref, around) : null;
}

/** What the observation of an item that leaves the page needs. */
export const leavingOf = (
  root: Document,
  ref: ItemRef,
  { clock, signal }: Pick<ActEnv, 'clock' | 'signal'>,
): Leaving => ({
  clock,
  signal,
  isAbsent: () => relocate(root, ref).kind === 'absent',
  element: () => elementOf(root, ref),
  frame: () => frameNow(root, ref, frameBefore(root, ref)?.around ?? null),
});

function elementOf(root: Document, ref: ItemRef): Element | null {
  const place = relocate(root, ref);
  return place.kind === 'found' ? place.item.element : null;
}

function commentFrame(root: Document, ref: ItemRef, around: Element | null): Frame | null {
  const inside = findItems(root).filter(({ element }) => around === null || around.contains(element));
  const parent = ref.parentId === null ? undefined : inside.find((item) => item.ref.id === ref.parentId);
  if (ref.parentId !== null && parent === undefined) return null;
  const isBeside = (item: FoundItem): boolean =>
    item.ref.kind === ref.kind && item.ref.parentId === ref.parentId && item.ref.postId === ref.postId;
  const beside = inside.filter(isBeside);
  // If its links disagree, neither its id nor its parent is known. It may be the item itself, so it is counted without
  // an id.
  const unplaced = inside.filter((item) => item.ref.kind !== 'post' && item.ref.id === null && !isBeside(item));
  const whole = parent ?? postAround(root, around);
  return {
    place: `${pathOf(root)} ${around === null ? '' : (authorOf(around) ?? '')}`,
    sorting: sortOrderOf(around),
    // The post's count includes replies.
    said: around === null ? null : commentCountOf(around),
    // A guess: see facebook.design.md, 'Not seen'.
    fallsAtOnce: true,
    level: levelOf([...shellsIn(root, around), ...unplaced.map(() => null), ...beside.map((item) => item.ref.id)]),
    openers: whole === undefined ? 0 : openersOf(root, whole).length,
  };
}

const postAround = (root: Document, around: Element | null): FoundItem | undefined =>
  around === null ? undefined : findItems(root).find(({ element }) => element === around);

function postFrame(root: Document): Frame {
  const posts = findItems(root).filter(({ ref }) => ref.kind === 'post');
  const shells = shellsAmong(
    root,
    posts.map(({ element }) => element),
  );
  const all = [...posts.map(({ element, ref }) => ({ element, id: ref.id ?? UNREAD })), ...shells];
  const level = all.toSorted((one, other) => (isBefore(one.element, other.element) ? -1 : 1)).map(({ id }) => id);
  return { place: pathOf(root), sorting: null, said: null, fallsAtOnce: false, level, openers: 0 };
}

/** Units without content: not drawn because they are far away, or emptied in place. */
const shellsAmong = (root: Document, posts: readonly Element[]): { element: Element; id: string }[] =>
  [...root.querySelectorAll(anyUnit)]
    .filter(
      (unit) =>
        (unit.parentElement?.closest('[role="article"], [aria-posinset]') ?? null) === null &&
        !posts.some((post) => post === unit || post.contains(unit) || unit.contains(post)),
    )
    .map((element) => ({ element, id: UNREAD }));

const isBefore = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & 4) !== 0;

/** Comments without an id: loading rows, or a row that was kept and emptied. Counted, without an id. */
const shellsIn = (root: Document, around: Element | null): null[] =>
  [...(around ?? root).querySelectorAll(commentArticle.selector)].flatMap((article) =>
    commentIdentity(article) === undefined ? [null] : [],
  );

function authorOf(unit: Element): string | null {
  const link = authorLinkOf(unit)?.link ?? null;
  return link === null ? null : (addressOf(link.getAttribute('href'))?.pathname ?? null);
}

function pathOf(root: Document): string {
  return root.location?.pathname ?? root.URL;
}
