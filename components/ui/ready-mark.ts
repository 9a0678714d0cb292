/**
 * The single signal that one of our pages is ready for keys: `data-ready` on the root element. It is set once the page
 * has the focus and has been painted after that. Tests wait for it and then press a key once; they need to wait for
 * nothing else.
 */

/**
 * @param what the value of `data-ready`: the name of the opening or of the page
 * @param signal aborted when something newer is on its way; the mark is then removed or never set
 * @param hasFocus checked again whenever the focus moves
 */
export function markReady(
  what: string,
  signal: AbortSignal,
  hasFocus: () => boolean = () => document.hasFocus(),
): void {
  const root = document.documentElement;
  const look = new AbortController();
  const unmark = (): void => {
    look.abort();
    if (root.dataset['ready'] === what) delete root.dataset['ready'];
  };
  signal.addEventListener('abort', unmark);
  const mark = (): void => {
    if (look.signal.aborted || signal.aborted || !hasFocus()) return;
    look.abort();
    // The second animation frame starts after the first one has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => (signal.aborted ? undefined : (root.dataset['ready'] = what))),
    );
  };
  for (const target of [window, document])
    for (const type of ['focus', 'focusin']) target.addEventListener(type, mark, { signal: look.signal });
  mark();
}
