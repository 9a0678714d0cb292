/**
 * Every selector of YouTube, as ordered strategies: the first that finds something answers, and its name goes into the
 * record. They lean on element names, ids, roles and the shape of links, never on a class or a label. New
 * variants are added below the old ones; nothing is replaced.
 */
import type { FieldTrace } from '../../domain/item';
import { elementsNamed, type ElementName } from './elements-named';

export interface Strategy {
  name: string;
  selector: string;
  leansOn: FieldTrace['leansOn'];
}

/**
 * Comments and replies. 2024 onward: view models; before: renderers; Studio: ytcp. Found in: rendered
 * thread 2025H2, Studio page (own, after the audit of 2026-08).
 */
export const comments = 'ytd-comment-view-model, ytd-comment-renderer, ytcp-comment';
export const studioComment = 'ytcp-comment';
export const threads = 'ytd-comment-thread-renderer, ytcp-comment-thread';
export const unusedThreads = 'ytd-comment-thread-renderer[hidden], ytcp-comment-thread[hidden], yt-sub-thread[hidden]';
export const replyLists = 'ytd-comment-replies-renderer, ytcp-comment-replies, yt-sub-thread';

/** Where a comment says when it was written, and with it which one it is. */
export const publishedTimeLink: Strategy = {
  name: 'published-time link lc=',
  selector: '#published-time-text a[href*="lc="]',
  leansOn: 'href',
};

/** Id and permalink. The only place on the page where a comment's own id stands. Studio's inbox has none. */
export const permalinks: Strategy[] = [
  publishedTimeLink,
  { name: 'header link lc=', selector: '#header a[href*="lc="]', leansOn: 'href' },
];

export const authors: Strategy[] = [
  // Hidden, it may still name whom the element showed before.
  { name: 'author-text link', selector: 'a#author-text:not([hidden])', leansOn: 'id' },
  // A channel's own comments have their name in a badge; the link above is then hidden.
  { name: 'author badge link', selector: '#author-comment-badge a[href]', leansOn: 'id' },
  {
    name: 'studio metadata name',
    selector: '#metadata #name yt-formatted-string, #metadata #name a, #metadata #name',
    leansOn: 'id',
  },
  // One whose channel is closed has a name without a link.
  { name: 'author-text without link', selector: '#author-text:not([hidden])', leansOn: 'id' },
];

export const texts: Strategy[] = [{ name: 'content-text', selector: '#content-text', leansOn: 'id' }];

/**
 * The button that translates says its state in no language: `untoggled` offers to, and it is hidden where there is
 * nothing to translate (seen 2025, 2026-08). In any other state the words are a translation, or one is on its way.
 */
export const shownTranslation = 'ytd-tri-state-button-view-model[state]:not([hidden]):not([state="untoggled"])';

export const times: Strategy[] = [
  { name: 'published-time-text', selector: '#published-time-text', leansOn: 'id' },
  // Studio's time has no id: it is the text beside the name.
  { name: 'studio beside name', selector: '#metadata > #name ~ yt-formatted-string', leansOn: 'structure' },
];

export const likes = '#vote-count-middle';
export const hearts = '#creator-heart';
/** Above the name; empty in a comment that is not pinned (seen 2025). */
export const pinnedPlace = '#pinned-comment-badge';
/** The choice in the menu of sorting; the menu lies in the page also while it is closed (reported). */
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
/** Where our own control stands: below the comment's own column; Studio: in the head line. */
export const anchors = ['#main', '#header-author', '#header', '#metadata'];

/** 'Read more': shown while the text is clamped. */
export const clamped = '#expander[collapsed]';
export const readMore = '#more:not([hidden])';

/**
 * In a thread: the buttons that say how many replies there are and open them, those that fold them again, and what
 * brings the next ones. Since 2025 a reply with answers is a thread in the thread (`yt-sub-thread`, reported by several
 * projects that run on the live site in 2026): then `#more-replies` stands dead, hidden itself or under a hidden
 * `#expander`, and `#more-replies-sub-thread` is what can be pressed. What says `aria-expanded` there is the wrong way
 * round, so it is not asked. Hidden ones are found too: whoever asks sees whether they show.
 */
export const moreReplies = '#more-replies, #more-replies-sub-thread';
export const fewerReplies = '#less-replies, #less-replies-sub-thread';
export const nextReplies = '#replies ytd-continuation-item-renderer button, #replies #button-continuation button';
/** A row that waits in a list of replies until it is scrolled to. */
export const waitingReplies = '#replies ytd-continuation-item-renderer';
/** Where a thread's list of replies is drawn; empty while none is. */
export const repliesPlace = '#replies';
/** In a comment's element: where its reply is written. */
export const replyPlace = '#reply-dialog';
export const subThreads = 'yt-sub-thread';

/** The thread's own container: what holds the comment and, beside it, the text that says it is removed. */
export const commentContainer = '#comment-container';

/** The comment section and what proves that it has loaded. */
export const section =
  'ytd-item-section-renderer[section-identifier="comment-item-section"], ytcp-app #comments-content';
export const sectionHeader = 'ytd-comments-header-renderer, #comments-header';
export const pendingMore = 'ytd-continuation-item-renderer:not([hidden])';
export const offlineMessage = 'ytd-message-renderer:not([hidden])';

/**
 * Whose video: the channel row under the player. Shorts and posts have their own. `around` is the element that each
 * `selector` begins with: looked for first, by its name, since a selector alone is tried on each of ten thousand nodes.
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
/** Says with `video-id` what is played. */
export const playerElement = 'ytd-watch-flexy' satisfies ElementName;
export const videoTitle = 'ytd-watch-metadata #title h1, ytd-watch-metadata h1';
export const studioEntityName = '#entity-label-container #entity-name, #entity-name';

/** Signs of who is logged in. */
export const avatarButton =
  'ytd-topbar-menu-button-renderer #avatar-btn, ytcp-topbar-menu-button-renderer #avatar-btn, #avatar-btn';
export const signInLink = 'ytd-masthead a[href*="accounts.google.com/ServiceLogin"], ytd-masthead a[href^="/signin"]';
/**
 * The box to write in names who would write. No capture of it logged
 * in: taken as a sign only where it carries a channel link.
 */
export const composers = ['ytd-comment-simplebox-renderer', 'ytd-commentbox'] as const satisfies ElementName[];
export const composerAuthor = '#author-thumbnail a[href]';
/** The account menu, when it has been opened. */
export const accountHeader = 'ytd-active-account-header-renderer' satisfies ElementName;
export const accountHandle = '#channel-handle';

/** Menus: the older popup, and the sheet of 2026. Both hang in one container at the end of the page. */
export const menuLayers =
  'ytd-menu-popup-renderer, yt-sheet-view-model, tp-yt-paper-listbox[role=menu], ytcp-text-menu';
export const menuEntries = [
  'ytd-menu-service-item-renderer, ytd-menu-navigation-item-renderer, yt-list-item-view-model',
  'ytcp-text-menu tp-yt-paper-item',
].join(', ');
/** YouTube's own elements around a button: they may carry its name alone. */
export const namedButtons = 'ytcp-button, ytcp-icon-button, ytcp-button-shape, yt-button-renderer, yt-button-shape';
export const pressable = 'button, [role="button"]';
/** What stands beside a comment and may be pressed. */
export const besideButtons = `${pressable}, ${namedButtons}`;
/** What inside an entry takes the press. */
export const entryPress = 'button, tp-yt-paper-item, [role=menuitem]';
export const confirmDialogs = 'yt-confirm-dialog-renderer, ytcp-confirmation-dialog';
export const anyDialog = 'tp-yt-paper-dialog, ytcp-dialog, [role=dialog], [role=alertdialog]';
export const questionDialogs = `${confirmDialogs}, ${anyDialog}`;
export const confirmButtons = '#confirm-button';
export const cancelButtons = '#cancel-button';
/** Where one's own comment is written anew, inside the comment; guessed from the box for new comments. */
export const editBoxes = '#edit-dialog [contenteditable]:not([contenteditable="false"]), #edit-dialog textarea';

/** The first strategy that finds something inside `item`. */
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

/**
 * What a selector finds that begins with elements of this name; in document order, unless they stand in one another.
 */
export const insideNamed = (root: Document, name: ElementName, selector: string): Element[] => [
  ...new Set(elementsNamed(root, name).flatMap((element) => allWithin(element, selector))),
];

const rewritten = new Map<string, string>();

/**
 * `querySelector` for the ids inside one item. YouTube gives every comment the same ids, and Chromium looks an id up in
 * the whole document first: a thousand comments then cost half a second instead of some ten milliseconds. `[id=x]` is
 * treated as `#x`; as a word of the attribute (`~=`) the id is looked for in the item alone.
 */
export const within = (item: ParentNode, selector: string): Element | null => item.querySelector(byAttribute(selector));

/** Every one of them, as `within` finds the first. */
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
