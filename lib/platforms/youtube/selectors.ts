/**
 * All selectors for YouTube, as ordered strategies: the first one that matches is used, and its name goes into the
 * record. They rely on element names, ids, roles and the form of links, never on a class or a label. New variants are
 * added below the old ones; none is replaced.
 */
import type { FieldTrace } from '../../domain/item';
import { elementsNamed, type ElementName } from './elements-named';

export interface Strategy {
  name: string;
  selector: string;
  leansOn: FieldTrace['leansOn'];
}

/**
 * Comments and replies. From 2024: view models; before that: renderers; Studio: ytcp. Found in a rendered thread of
 * 2025H2 and a Studio page (our own, after the audit of 2026-08).
 */
export const comments = 'ytd-comment-view-model, ytd-comment-renderer, ytcp-comment';
export const studioComment = 'ytcp-comment';
export const threads = 'ytd-comment-thread-renderer, ytcp-comment-thread';
export const unusedThreads = 'ytd-comment-thread-renderer[hidden], ytcp-comment-thread[hidden], yt-sub-thread[hidden]';
export const replyLists = 'ytd-comment-replies-renderer, ytcp-comment-replies, yt-sub-thread';

/** A comment's time. Its link holds the comment's id. */
export const publishedTimeLink: Strategy = {
  name: 'published-time link lc=',
  selector: '#published-time-text a[href*="lc="]',
  leansOn: 'href',
};

/** Id and permalink. A comment's own id is nowhere else on the page. Studio's inbox has none. */
export const permalinks: Strategy[] = [
  publishedTimeLink,
  { name: 'header link lc=', selector: '#header a[href*="lc="]', leansOn: 'href' },
];

export const authors: Strategy[] = [
  // When hidden, it may still name the author of an earlier comment in the same element.
  { name: 'author-text link', selector: 'a#author-text:not([hidden])', leansOn: 'id' },
  // A channel's own comments have the name in a badge. The link above is then hidden.
  { name: 'author badge link', selector: '#author-comment-badge a[href]', leansOn: 'id' },
  {
    name: 'studio metadata name',
    selector: '#metadata #name yt-formatted-string, #metadata #name a, #metadata #name',
    leansOn: 'id',
  },
  // An author whose channel is closed has a name without a link.
  { name: 'author-text without link', selector: '#author-text:not([hidden])', leansOn: 'id' },
];

export const texts: Strategy[] = [{ name: 'content-text', selector: '#content-text', leansOn: 'id' }];

/**
 * The translate button's state is the same in every language. `untoggled` offers a translation, and the button is
 * hidden if there is nothing to translate (seen 2025, 2026-08). In any other state the text is a translation, or one is
 * loading.
 */
export const shownTranslation = 'ytd-tri-state-button-view-model[state]:not([hidden]):not([state="untoggled"])';

export const times: Strategy[] = [
  { name: 'published-time-text', selector: '#published-time-text', leansOn: 'id' },
  // In Studio the time has no id. It is the text beside the name.
  { name: 'studio beside name', selector: '#metadata > #name ~ yt-formatted-string', leansOn: 'structure' },
];

export const likes = '#vote-count-middle';
export const hearts = '#creator-heart';
/** Above the name; empty if the comment is not pinned (seen 2025). */
export const pinnedPlace = '#pinned-comment-badge';
/** The selected entry of the sort menu, which is in the page even while closed (reported). */
export const sorting = 'ytd-comments-header-renderer #sort-menu [aria-selected="true"]';
export const menuButtons: Strategy[] = [
  { name: 'action-menu button', selector: '#action-menu button:not([hidden])', leansOn: 'id' },
  {
    name: 'studio action-menu-button',
    selector: '#action-menu-button button, button#action-menu-button',
    leansOn: 'id',
  },
  { name: 'studio action-menu-button host', selector: '#action-menu-button', leansOn: 'id' },
];
/** Where our own control is inserted: below the comment's own column; in Studio, in the header line. */
export const anchors = ['#main', '#header-author', '#header', '#metadata'];

/** 'Read more', shown while the text is clamped. */
export const clamped = '#expander[collapsed]';
export const readMore = '#more:not([hidden])';

/**
 * In a thread: the buttons that show the number of replies and open them, those that fold them again, and the controls
 * that load the next ones. Since 2025 a reply with answers is a nested thread (`yt-sub-thread`, reported by several
 * projects that run on the live site in 2026). Then `#more-replies` is dead, hidden itself or inside a hidden
 * `#expander`, and `#more-replies-sub-thread` is the working button. Its `aria-expanded` has the wrong value, so it is
 * not used. Hidden buttons match too: the caller checks whether they are shown.
 */
export const moreReplies = '#more-replies, #more-replies-sub-thread';
export const fewerReplies = '#less-replies, #less-replies-sub-thread';
export const nextReplies = '#replies ytd-continuation-item-renderer button, #replies #button-continuation button';
/** A row in a list of replies that loads more when scrolled to. */
export const waitingReplies = '#replies ytd-continuation-item-renderer';
/** The container of a thread's replies; empty while none are drawn. */
export const repliesPlace = '#replies';
/** In a comment's element: where a reply to it is written. */
export const replyPlace = '#reply-dialog';
export const subThreads = 'yt-sub-thread';

/** The thread's own container. It holds the comment and, beside it, the text that says the comment is removed. */
export const commentContainer = '#comment-container';

/** The comment section, and the header that shows it has loaded. */
export const section =
  'ytd-item-section-renderer[section-identifier="comment-item-section"], ytcp-app #comments-content';
export const sectionHeader = 'ytd-comments-header-renderer, #comments-header';
export const pendingMore = 'ytd-continuation-item-renderer:not([hidden])';
export const offlineMessage = 'ytd-message-renderer:not([hidden])';

/**
 * The owner of the video: the channel row under the player. Shorts and posts have their own. `around` is the element
 * name that each `selector` begins with. It is looked up first, by name, because a selector alone is matched against
 * each of ten thousand nodes.
 */
export const ownerLinks: (Strategy & { around: ElementName })[] = [
  {
    name: 'watch owner',
    around: 'ytd-watch-metadata',
    selector: 'ytd-watch-metadata #owner ytd-video-owner-renderer a[href]',
    leansOn: 'href',
  },
  {
    name: 'watch metadata owner',
    around: 'ytd-watch-metadata',
    selector: 'ytd-watch-metadata #owner a[href]',
    leansOn: 'href',
  },
  {
    name: 'video owner',
    around: 'ytd-video-owner-renderer',
    selector: 'ytd-video-owner-renderer a[href]',
    leansOn: 'href',
  },
  {
    name: 'shorts channel bar',
    around: 'ytd-reel-video-renderer',
    selector: 'ytd-reel-video-renderer[is-active] yt-reel-channel-bar-view-model a[href]',
    leansOn: 'href',
  },
  {
    name: 'post author',
    around: 'ytd-backstage-post-renderer',
    selector: 'ytd-backstage-post-renderer #author-text[href]',
    leansOn: 'href',
  },
];
export const ownerName = '#channel-name a, ytd-channel-name a';
/** Its `video-id` attribute is the video being played. */
export const playerElement = 'ytd-watch-flexy' satisfies ElementName;
export const videoTitle = 'ytd-watch-metadata #title h1, ytd-watch-metadata h1';
export const studioEntityName = '#entity-label-container #entity-name, #entity-name';

/** Elements that show who is logged in. */
export const avatarButton =
  'ytd-topbar-menu-button-renderer #avatar-btn, ytcp-topbar-menu-button-renderer #avatar-btn, #avatar-btn';
export const signInLink = 'ytd-masthead a[href*="accounts.google.com/ServiceLogin"], ytd-masthead a[href^="/signin"]';
/**
 * The comment box names the account that would write. No capture shows it logged in, so it only counts if it holds a
 * channel link.
 */
export const composers = ['ytd-comment-simplebox-renderer', 'ytd-commentbox'] as const satisfies ElementName[];
export const composerAuthor = '#author-thumbnail a[href]';
/** The account menu, once it has been opened. */
export const accountHeader = 'ytd-active-account-header-renderer' satisfies ElementName;
export const accountHandle = '#channel-handle';

/** Menus: the older popup, and the sheet of 2026. Both are in one container at the end of the page. */
export const menuLayers =
  'ytd-menu-popup-renderer, yt-sheet-view-model, tp-yt-paper-listbox[role=menu], ytcp-text-menu';
export const menuEntries = [
  'ytd-menu-service-item-renderer, ytd-menu-navigation-item-renderer, yt-list-item-view-model',
  'ytcp-text-menu tp-yt-paper-item',
].join(', ');
/** YouTube's wrapper elements around a button. The label may only be on the wrapper. */
export const namedButtons = 'ytcp-button, ytcp-icon-button, ytcp-button-shape, yt-button-renderer, yt-button-shape';
export const pressable = 'button, [role="button"]';
/** Buttons beside a comment. */
export const besideButtons = `${pressable}, ${namedButtons}`;
/** The element inside an entry that takes the press. */
export const entryPress = 'button, tp-yt-paper-item, [role=menuitem]';
export const confirmDialogs = 'yt-confirm-dialog-renderer, ytcp-confirmation-dialog';
export const anyDialog = 'tp-yt-paper-dialog, ytcp-dialog, [role=dialog], [role=alertdialog]';
export const questionDialogs = `${confirmDialogs}, ${anyDialog}`;
export const confirmButtons = '#confirm-button';
export const cancelButtons = '#cancel-button';
/** Where a user edits their own comment, inside the comment. Guessed from the box for new comments. */
export const editBoxes = '#edit-dialog [contenteditable]:not([contenteditable="false"]), #edit-dialog textarea';

/** The first strategy that matches something inside `item`. */
export function firstOf(
  item: ParentNode,
  strategies: Strategy[],
): { element: Element; strategy: Strategy } | undefined {
  for (const strategy of strategies) {
    const element = within(item, strategy.selector);
    if (element !== null) return { element, strategy };
  }
  return undefined;
}

/** Matches of a selector that begins with this element name, in document order unless those elements are nested. */
export const insideNamed = (root: Document, name: ElementName, selector: string): Element[] => [
  ...new Set(elementsNamed(root, name).flatMap((element) => allWithin(element, selector))),
];

const rewritten = new Map<string, string>();

/**
 * `querySelector` for ids inside one item. YouTube gives every comment the same ids, and Chromium looks an id up in the
 * whole document first: for a thousand comments that takes half a second instead of about ten milliseconds. It treats
 * `[id=x]` as `#x`. With `[id~=x]` the search stays inside the item.
 */
export const within = (item: ParentNode, selector: string): Element | null => item.querySelector(byAttribute(selector));

/** All matches, where `within` returns the first. */
export const allWithin = (item: ParentNode, selector: string): Element[] => [
  ...item.querySelectorAll(byAttribute(selector)),
];

function byAttribute(selector: string): string {
  let attribute = rewritten.get(selector);
  if (attribute === undefined) {
    attribute = selector.replace(/#([\w-]+)/gu, '[id~="$1"]');
    rewritten.set(selector, attribute);
  }
  return attribute;
}
