/**
 * Creates our hosts on the page: elements with a closed shadow root, which the page's styles do not reach and its
 * scripts cannot read. The root holds words about the account, notices, the list of flows under way and the card's
 * address. It is returned to whoever made the host and cannot be read from any element.
 *
 * A page that gained access anyway could still not act: our code ignores untrusted events, the iframe's address grants
 * nothing (lib/app/cards/prepared-frames), and a change to the card's host or iframe is reverted and blocks the card's
 * acts (hold-place, card-in-sight).
 *
 * Browser tests do look inside: they run on a copy of the build in which this one word is replaced
 * (tests/commands/setup/open-roots).
 */
import { language } from '../../i18n/language';
import { overlayHostAttribute } from '../../platforms/dom/overlay-host';

export interface ShadowHost {
  host: HTMLElement;
  root: ShadowRoot;
}

/** By CSS text: hosts of the same name may have different rules (a notice, and the list of flows under way). */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * @param name the element's name, `uppsikt-…`
 * @param css the rules; hosts with the same rules share one style sheet
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
 * Roots are attached in a document without custom elements. If the page has defined a custom element with our name,
 * every such element created in its document becomes one, and it could read its closed root
 * (ElementInternals.shadowRoot). That does not work if the root existed before.
 */
const elsewhere = (): Document => (apart ??= document.implementation.createHTMLDocument(''));
/** Per document, like its roots. */
let apart: Document | undefined;

/**
 * Milliseconds. Longer than a frame takes. A service worker that was stopped in between never asks to show them again.
 */
const LONGEST_HIDDEN = 12_000;
/** Per document, like the hosts: they are shown again even if the page view ends meanwhile. */
let showAgain: ReturnType<typeof setTimeout> | undefined;

/**
 * Hides or shows all our hosts on the page and returns their names. A cover is never hidden: what is under it must not
 * get into a frame.
 */
export function hideHosts(hidden: boolean): string[] {
  clearTimeout(showAgain);
  if (hidden) showAgain = setTimeout(() => hideHosts(false), LONGEST_HIDDEN);
  const all = [...document.querySelectorAll<HTMLElement>(`[${overlayHostAttribute}]:not(uppsikt-cover)`)];
  for (const host of all) host.style.setProperty('visibility', hidden ? 'hidden' : '', hidden ? 'important' : '');
  return [...new Set(all.map((host) => host.localName))];
}

/** The style sheet with our rules restored, whatever the page has changed in it. */
export function restoredSheet(css: string): CSSStyleSheet {
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
