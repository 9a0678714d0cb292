/**
 * Watches for address changes without a page load; both platforms navigate this way. Uses the Navigation API where the
 * browser has it (Chrome, Firefox from 147). A page listener that registered first can hide that event from us, so the
 * address is also polled. We dispatch no event of our own on the document: a page that knows the extension's id could
 * use it to detect Uppsikt.
 */

/** Polling interval in milliseconds. */
const EVERY = 1_000;

export function followAddress(
  changed: (from: URL, to: URL) => void,
  signal: AbortSignal,
  { location, navigation }: { location: { href: string }; navigation?: EventTarget },
): void {
  let last = location.href;
  const look = (): void => {
    const { href } = location;
    if (href === last) return;
    const from = new URL(last);
    last = href;
    changed(from, new URL(href));
  };
  // `currententrychange` fires only after the navigation is committed; `navigate` may still be refused. Capture runs
  // before the page's own listeners.
  navigation?.addEventListener('currententrychange', look, { signal, capture: true });
  const timer = setInterval(look, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}
