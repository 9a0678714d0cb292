/** How the practice platforms misbehave. `calm` has everything off; a test names only the faults that it wants. */
export interface Behaviour {
  /** Milliseconds before the platform answers an act or a lazy load. */
  latency: { min: number; max: number };
  /** `never`: pressing the button opens nothing. `unknown-labels`: the entries have labels that no adapter knows. */
  menu: 'normal' | 'never' | 'unknown-labels';
  /** Which known or likely wording menu entries and confirm buttons have. Their order is always random. */
  labels: 'variant-1' | 'variant-2' | 'variant-3';
  /** The menu opens at once and its entries load two seconds later. */
  slowMenu: boolean;
  /** Hiding asks for confirmation. */
  hideConfirm: boolean;
  /** What sends a comment: the Enter key, the arrow button beside the box, or either. */
  sendBy: 'enter' | 'button' | 'both';
  /** Where people write: in a box below the thread, or in a dialog that opens when the box is pressed. */
  composer: 'inline' | 'dialog';
  /** `never`: no confirm dialog opens after 'Radera'. */
  dialog: 'normal' | 'never';
  /** The server's answer to a confirmed removal or any other act: does it, answers with an error, or never answers. */
  confirm: 'normal' | 'refuses' | 'never';
  /**
   * YouTube, after a switch of account in another tab: whose account an act uses. `session`: the session's, and a page
   * that was opened as somebody else is refused. `page`: the one in the page's requests, and nothing is refused.
   */
  actsAs: 'session' | 'page';
  /** DOM nodes are rebound to other comments after removal and scrolling. */
  nodeReuse: boolean;
  /** A removed comment is back at the next visit. */
  comesBack: boolean;
  /** The author edits the text at the moment the menu opens. */
  editBeforeRemove: boolean;
  /** `expired`: the image servers still show a picture on a page but refuse a separate request for its file. */
  pictures: 'normal' | 'expired';
  /**
   * YouTube's reply lists. `older`: one list, and sub-threads only in threads marked so. The two of 2026 use
   * sub-threads everywhere and keep a dead copy of the older button: itself hidden (`dead-button`), or in a hidden box
   * (`dead-expander`).
   */
  replyLists: 'older' | 'dead-button' | 'dead-expander';
  /** YouTube's pages allow frames from the image server's origin, where `/ad.html` is an advertisement. */
  ads: boolean;
  /** Every connection is cut, except the control endpoint. */
  offline: boolean;
  /** Language of the platform's own labels; null: the language the server was started with. */
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
