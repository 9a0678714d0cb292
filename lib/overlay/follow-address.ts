/**
 * The address of a page changes without a load on both platforms. The browser says so where it has the Navigation API
 * (Chrome, Firefox from 147). A page that listened before us can keep that from us, so the address is looked at
 * besides. No event of our own is sent over the document for it: a page that knows the extension's id would hear that
 * Uppsikt is here.
 */

/** Milliseconds. */
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
  // The address is another when its entry is; one that is only tried may be refused. Before the page's own listeners.
  navigation?.addEventListener('currententrychange', look, { signal, capture: true });
  const timer = setInterval(look, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}
