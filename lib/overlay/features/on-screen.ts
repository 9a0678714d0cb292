/** Whether a host of ours is where the official can see it. */

/**
 * True if the tab is visible, and the host is in the document and not hidden: neither by us during a screenshot nor by
 * the page.
 */
export function onScreen(host: HTMLElement): boolean {
  return (
    document.visibilityState === 'visible' &&
    host.isConnected &&
    host.getClientRects().length > 0 &&
    getComputedStyle(host).visibility === 'visible'
  );
}
