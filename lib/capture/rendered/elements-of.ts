/** Walks the elements that are painted, including those in open and closed shadow roots. */

/**
 * Closed roots too: an extension's content script may open them, in Chromium through chrome.dom, in Firefox through a
 * method of the element.
 */
export function shadowOf(host: Element): ShadowRoot | null {
  if (host.shadowRoot !== null) return host.shadowRoot;
  const opened = (host as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (opened !== undefined) return isAuthored(host) ? opened : null;
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  };
  try {
    return host instanceof HTMLElement && isAuthored(host) ? (chrome?.dom?.openOrClosedShadowRoot(host) ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * The browser's own elements (a video's controls, an input's inner box) also have shadow roots, which are not the
 * page's.
 */
const isAuthored = (host: Element): boolean => host.tagName.includes('-') || MAY_HOST.has(host.tagName);
const MAY_HOST = new Set([
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'DIV',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'MAIN',
  'NAV',
  'P',
  'SECTION',
  'SPAN',
]);

/** `root` and every element inside it, including those in shadow roots, in tree order. */
export function* elementsOf(root: Element, isLeftOut: (element: Element) => boolean = () => false): Generator<Element> {
  yield root;
  for (const parent of [shadowOf(root), root]) {
    for (const child of parent?.children ?? []) if (!isLeftOut(child)) yield* elementsOf(child, isLeftOut);
  }
}
