/**
 * A host of ours on the page: an element with a closed shadow root that the page's styles do not reach and its scripts
 * cannot read. What stands there (words on the account, notices, what is under way, the card's address) is handed to
 * whoever made the host, and is asked of no element.
 *
 * A page that could look in after all would find nothing to act by: nothing of ours heeds what is not a trusted event,
 * the frame's address is no permission (lib/app/cards/prepared-frames), and a change to the card's host or frame is
 * taken back and bars its acts (hold-place, card-in-sight).
 *
 * Browser tests look in: they run on a copy of the build in which this one word is another
 * (tests/commands/setup/open-roots).
 */
import { language } from '../../i18n/language';
import { overlayHostAttribute } from '../../platforms/dom/overlay-host';

export interface ShadowHost {
  host: HTMLElement;
  root: ShadowRoot;
}

/** By their rules: hosts of one name may have rules of their own (a notice, and the list of what is under way). */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * @param name the element's name, `uppsikt-…`
 * @param css one style sheet is shared by all hosts with the same rules
 */
export function shadowHost(name: `uppsikt-${string}`, css: string): ShadowHost {
  const host = elsewhere().createElement(name);
  host.setAttribute(overlayHostAttribute, name.slice('uppsikt-'.length));
  host.lang = language();
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  root.adoptedStyleSheets = [sheetFor(css)];
  return { host, root };
}

/**
 * Hosts get their root in a document that has no elements of a page's own making. On the page itself, a page that has
 * defined an element of our name is given each that we make, and such an element may look into its closed root
 * (ElementInternals.shadowRoot); one that had its root before may not.
 */
const elsewhere = (): Document => (apart ??= document.implementation.createHTMLDocument(''));
/** The document's, as its roots are. */
let apart: Document | undefined;

/** Longer than a frame takes; a worker that was stopped in between never asks for them back. */
const LONGEST_HIDDEN = 12_000;
/** The document's, as the hosts are: what is hidden comes back also when the page view ends meanwhile. */
let showAgain: ReturnType<typeof setTimeout> | undefined;

/**
 * Every host of ours that is on the page, by name. A cover is never
 * taken away: what is under it must not get into a frame.
 */
export function hideHosts(hidden: boolean): string[] {
  clearTimeout(showAgain);
  if (hidden) showAgain = setTimeout(() => hideHosts(false), LONGEST_HIDDEN);
  const all = [...document.querySelectorAll<HTMLElement>(`[${overlayHostAttribute}]:not(uppsikt-cover)`)];
  for (const host of all) host.style.setProperty('visibility', hidden ? 'hidden' : '', hidden ? 'important' : '');
  return [...new Set(all.map((host) => host.localName))];
}

/** The sheet as it was written, whatever the page has put in it since. */
export function sheetAgain(css: string): CSSStyleSheet {
  const sheet = sheetFor(css);
  sheet.replaceSync(css);
  return sheet;
}

export function sheetFor(css: string): CSSStyleSheet {
  const made = sheets.get(css);
  if (made !== undefined) return made;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
