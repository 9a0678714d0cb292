/**
 * Reports a noted item as soon as its link appears, before a frame is drawn. The observer of the page's items pauses
 * between its scans, and a picture could be visible that long. Every item's own link contains its id.
 *
 * @param ids the ids that are noted now
 */
export function watchLinks(ids: () => readonly string[], came: () => void): void {
  const observer = new MutationObserver((records) => {
    const sought = ids();
    if (sought.length === 0) return;
    const selector = sought.map((id) => `a[href*="${id.replace(/["\\]/g, '\\$&')}"]`).join(', ');
    const holds = (node: Node): boolean =>
      node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null);
    const isNamed = ({ type, target, addedNodes }: MutationRecord): boolean =>
      type === 'attributes' ? target instanceof Element && target.matches(selector) : [...addedNodes].some(holds);
    if (records.some(isNamed)) came();
  });
  // When a page reuses nodes for other items, only the link's address changes.
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}
