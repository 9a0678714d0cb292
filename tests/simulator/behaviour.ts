/** How the practice platforms misbehave. Everything is off in `calm`; a test names only what it wants to see go wrong. */
export interface Behaviour {
  /** Milliseconds that the platform takes to answer an act or a lazy load. */
  latency: { min: number; max: number };
  /** `never`: the press opens nothing. `unknown-labels`: the entries have words that nobody has taught us. */
  menu: 'normal' | 'never' | 'unknown-labels';
  /** `never`: no confirm dialog comes after 'Radera'. */
  dialog: 'normal' | 'never';
  /** What the server says to a confirmed removal: does it, says error, never answers. */
  confirm: 'normal' | 'refuses' | 'never';
  /** The same DOM nodes are bound to other comments after removal and scrolling. */
  nodeReuse: boolean;
  /** A removed comment stands there again at the next visit. */
  comesBack: boolean;
  /** The author changes the text in the moment that the menu opens. */
  editBeforeRemove: boolean;
  /** `expired`: the picture servers show a picture to a page and give its file to nobody who asks for it by itself. */
  pictures: 'normal' | 'expired';
  /** Every connection is cut, except the control endpoint. */
  offline: boolean;
  /** The language of the platform's own words; null means what the server was started with. */
  locale: 'sv' | 'en' | null;
}

export function calm(): Behaviour {
  return {
    latency: { min: 20, max: 80 },
    menu: 'normal',
    dialog: 'normal',
    confirm: 'normal',
    nodeReuse: false,
    comesBack: false,
    editBeforeRemove: false,
    pictures: 'normal',
    offline: false,
    locale: null,
  };
}
