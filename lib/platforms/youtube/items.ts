/**
 * Finds the comments on the page now. YouTube re-uses its elements for other comments, so everything is read afresh
 * each time. Only a handle is kept.
 */
import { normaliseText } from '../../domain/normalise-text';
import type { ItemRef } from '../../domain/item';
import type { FoundItem, ItemChanges, Relocation } from '../contract';
import { observeItemsOf, type ItemSource } from '../dom/observe-items';
import { readText } from '../dom/read-text';
import { onceAPage } from '../dom/once-a-page';
import { askNow } from '../page-data/ask-now';
import { parentOf } from './comment-id';
import { noteList } from './lists-stood';
import { pageSubject } from './pages';
import {
  allWithin,
  anchors,
  authors,
  comments,
  commentContainer,
  firstOf,
  permalinks,
  publishedTimeLink,
  replyLists,
  sectionHeader,
  studioComment,
  texts,
  unusedThreads,
  within,
} from './selectors';
import { isRecord } from '../../util/is-record';

export const findItems = (root: Document): FoundItem[] =>
  itemsAmong(root, commentsOf(root), pageSubject(new URL(root.URL)));

function commentsOf(root: Document): Element[] {
  const found = [...root.querySelectorAll(comments)];
  // An empty list still shows its header.
  noteList(root, found.length > 0 || root.querySelector(sectionHeader) !== null);
  return found;
}

/** The items in one part of the page, for instance a thread. */
export const itemsIn = (root: Document, part: ParentNode): FoundItem[] =>
  itemsAmong(root, [...part.querySelectorAll(comments)], pageSubject(new URL(root.URL)));

const itemsAmong = (root: Document, elements: Element[], subject: string | null): FoundItem[] =>
  elements.filter(isInUse).map((element) => foundItem(root, element, subject));

const foundItem = (root: Document, element: Element, subject: string | null): FoundItem => ({
  element,
  anchor: anchorOf(element),
  ref: refOf(root, element, subject),
});

export function itemAt(root: Document, element: Element): FoundItem | undefined {
  return element.matches(comments) && isInUse(element)
    ? foundItem(root, element, pageSubject(new URL(root.URL)))
    : undefined;
}

const source: ItemSource = {
  selector: comments,
  candidates: commentsOf,
  readItem: itemAt,
  version: (root) => root.URL,
  attributes: ['href', 'hidden'],
  events: ['yt-navigate-finish', 'yt-page-data-updated'],
};

export function observeItems(root: Document, onItems: (changes: ItemChanges) => void, signal: AbortSignal): void {
  observeItemsOf(source, root, onItems, signal);
}

/** Elements that wait to be re-used are hidden, on their own or with their thread. Their content is stale. */
function isInUse(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.closest(unusedThreads) !== null) return false;
  if (firstOf(element, texts) === undefined && firstOf(element, permalinks) === undefined) return false;
  return !isReplacedByPlaceholder(element);
}

/**
 * The text 'comment removed' is a sibling of the comment in its container. It has its own icon and is hidden until the
 * comment is removed.
 */
export function isReplacedByPlaceholder(element: Element): boolean {
  const container = element.parentElement;
  if (container === null || !container.matches(commentContainer)) return false;
  return [...container.children].some(
    (sibling) =>
      sibling !== element && !sibling.hasAttribute('hidden') && sibling.querySelector(':scope > yt-icon') !== null,
  );
}

function anchorOf(element: Element): Element {
  for (const selector of anchors) {
    const found = within(element, selector);
    if (found !== null) return found;
  }
  return element;
}

/** A comment's permalink, which holds its id. Undefined for an element that holds two comments. */
export function permalinkOf(element: ParentNode): { url: URL; id: string; strategy: string } | undefined {
  const found = firstOf(element, permalinks);
  const href = found?.element.getAttribute('href');
  if (found === undefined || href === null || href === undefined || holdsTwo(element)) return undefined;
  const url = new URL(href, 'https://www.youtube.com');
  const id = idIn(url);
  return id === null || !/^[\w-]+(\.[\w-]+)?$/u.test(id) ? undefined : { url, id, strategy: found.strategy.name };
}

const idIn = (url: URL): string | null => url.searchParams.get('lc');

/** The time links name two different comments. The element's text can then not be attributed to either. */
export function holdsTwo(element: ParentNode): boolean {
  const links = allWithin(element, publishedTimeLink.selector);
  // Runs for each comment at every look, and nearly all have one link.
  if (links.length < 2) return false;
  const ids = links.map((link) => idIn(new URL(link.getAttribute('href') ?? '', 'https://www.youtube.com')));
  return new Set(ids).size > 1;
}

function refOf(root: Document, element: Element, subject: string | null): ItemRef {
  const link = permalinkOf(element);
  const id = link?.id ?? idFromPageData(root, element);
  const isReply =
    id === null ? element.hasAttribute('is-reply') || element.closest(replyLists) !== null : parentOf(id) !== null;
  return {
    platform: 'youtube',
    kind: isReply ? 'reply' : 'comment',
    id,
    postId: link === undefined ? subject : (pageSubject(link.url) ?? subject),
    parentId: id === null ? null : parentOf(id),
    handle: handleOf(element, id),
  };
}

/**
 * Studio writes no id on the page. Its page data may hold one, which is only trusted if author and text match what the
 * page shows.
 */
function idFromPageData(root: Document, element: Element): string | null {
  if (!element.matches(studioComment)) return null;
  const said = askNow(root, 'comment-data', element);
  if (!isRecord(said)) return null;
  const { id, author, text } = said;
  if (
    typeof id !== 'string' ||
    typeof author !== 'string' ||
    typeof text !== 'string' ||
    !/^Ug[\w-]+(\.[\w-]+)?$/u.test(id)
  )
    return null;
  // Emoji are pictures on the page and characters in the data, so only letters and digits are compared.
  return letters(author) === letters(authorOf(element)) && letters(text) === letters(textOf(element)) ? id : null;
}

const letters = (value: string): string => normaliseText(value).replace(/[^\p{L}\p{N}]/gu, '');

export const authorOf = (element: Element): string => {
  const found = firstOf(element, authors);
  return found === undefined ? '' : readText(found.element);
};
export const textOf = (element: Element): string => {
  const found = firstOf(element, texts);
  return found === undefined ? '' : readText(found.element);
};

interface Name {
  handle: string;
  showed: string;
}
const handles = onceAPage('uppsiktYouTubeHandles', () => ({ names: new WeakMap<Element, Name>(), next: 1 }));

/**
 * Returns a new handle whenever the element shows another comment. Without an id, the old handle must not follow the
 * element.
 */
function handleOf(element: Element, id: string | null): string {
  const showed = (element.matches(studioComment) ? null : id) ?? `${authorOf(element)}\n${textOf(element)}`;
  const known = handles.names.get(element);
  if (known !== undefined && known.showed === showed) return known.handle;
  const handle = `y${handles.next}`;
  handles.next += 1;
  handles.names.set(element, { handle, showed });
  return handle;
}

/**
 * Called at every step of a removal, so it searches by link. Only Studio, which has no such links, is searched in full.
 */
function itemsWithId(root: Document, id: string): FoundItem[] {
  const subject = pageSubject(new URL(root.URL));
  const linked = [...root.querySelectorAll(`a[href*="lc=${id.replace(/[^\w.-]/gu, '')}"]`)]
    .map((link) => link.closest(comments))
    .filter((element) => element !== null);
  const found = [...new Set(linked)].filter(isInUse).map((element) => foundItem(root, element, subject));
  const drawn = found.length > 0 || root.querySelector(studioComment) === null ? found : findItems(root);
  return drawn.filter((item) => item.ref.id === id);
}

/**
 * Looks the item up afresh by id. An item without an id is found by handle, if the element still shows the same
 * comment.
 */
export function relocate(root: Document, ref: ItemRef): Relocation {
  const matches =
    ref.id === null ? findItems(root).filter((item) => item.ref.handle === ref.handle) : itemsWithId(root, ref.id);
  const [first] = matches;
  if (first === undefined)
    return {
      kind: 'absent',
      trace: ref.id === null ? 'elementet visar en annan kommentar nu' : `ingen kommentar med id ${ref.id} på sidan`,
    };
  const said = new Set(matches.map((item) => normaliseText(textOf(item.element))));
  if (said.size > 1)
    return {
      kind: 'ambiguous',
      copies: matches.length,
      trace: `samma id står ${matches.length} gånger med olika text`,
    };
  return { kind: 'found', item: first, copies: matches.length };
}
