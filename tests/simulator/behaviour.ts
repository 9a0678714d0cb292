/**
 * How the practice platforms misbehave. Everything is off in `calm`; a test names only what it wants to see go wrong.
 */
export interface Behaviour {
  /** Milliseconds that the platform takes to answer an act or a lazy load. */
  latency: { min: number; max: number };
  /** `never`: the press opens nothing. `unknown-labels`: the entries have words that nobody has taught us. */
  menu: 'normal' | 'never' | 'unknown-labels';
  /**
   * Which of the words that the platform has had, or may have, stand on menu entries and confirm buttons. Their order
   * is random in each.
   */
  labels: 'variant-1' | 'variant-2' | 'variant-3';
  /** The menu opens at once and its entries come two seconds later. */
  slowMenu: boolean;
  /** Hiding asks first. */
  hideConfirm: boolean;
  /** What sends an answer: the Enter key, the arrow button beside the box, or either. */
  sendBy: 'enter' | 'button' | 'both';
  /** Where one writes: in a box below the thread, or in a dialog that opens when one presses the box. */
  composer: 'inline' | 'dialog';
  /** `never`: no confirm dialog comes after 'Radera'. */
  dialog: 'normal' | 'never';
  /** What the server says to a confirmed removal, or to any other act: does it, says error, never answers. */
  confirm: 'normal' | 'refuses' | 'never';
  /**
   * On YouTube, whose account an act is done with where one has switched in another tab: the session's, so that a page
   * that was opened as somebody else is refused; or the page's, as its requests say it, and nothing is refused.
   */
  actsAs: 'session' | 'page';
  /** The same DOM nodes are bound to other comments after removal and scrolling. */
  nodeReuse: boolean;
  /** A removed comment stands there again at the next visit. */
  comesBack: boolean;
  /** The author changes the text in the moment that the menu opens. */
  editBeforeRemove: boolean;
  /** `expired`: the picture servers show a picture to a page and give its file to nobody who asks for it by itself. */
  pictures: 'normal' | 'expired';
  /**
   * YouTube's lists of replies. `older`: one list, and threads of their own where a thread says so. The two of 2026
   * have threads everywhere, and keep the older button dead: hidden itself, or in a hidden box.
   */
  replyLists: 'older' | 'dead-button' | 'dead-expander';
  /** YouTube's pages take frames of the picture server's origin, where `/ad.html` is an advertisement. */
  ads: boolean;
  /** Every connection is cut, except the control endpoint. */
  offline: boolean;
  /** The language of the platform's own words; null means what the server was started with. */
  locale: 'sv' | 'en' | null;
}

export function calm(): Behaviour {
  return {
    latency: { min: 20, max: 80 },
    menu: 'normal',
    labels: 'variant-1',
    slowMenu: false,
    hideConfirm: false,
    sendBy: 'both',
    composer: 'inline',
    dialog: 'normal',
    confirm: 'normal',
    actsAs: 'session',
    nodeReuse: false,
    comesBack: false,
    editBeforeRemove: false,
    pictures: 'normal',
    replyLists: 'older',
    ads: false,
    offline: false,
    locale: null,
  };
}
