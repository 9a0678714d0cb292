/** Whether something of ours stands where the official can see it. */

/**
 * In a visible tab, in the page, and not hidden there by anybody: neither by us while a picture is taken nor by the
 * page.
 */
export function onScreen(host: HTMLElement): boolean {
  return (
    document.visibilityState === 'visible' &&
    host.isConnected &&
    host.getClientRects().length > 0 &&
    getComputedStyle(host).visibility === 'visible'
  );
}
