/**
 * Tells of a noted item in the moment in which its link comes, before a frame is drawn: what follows the items of a
 * page rests between its looks, and for so long a picture would stand there. Every item's own link holds its id.
 *
 * @param ids of what is noted now
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
  // Nodes are used again for other items: then only the link's address changes.
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}
