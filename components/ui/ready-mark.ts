/**
 * The one sign that a page of ours is ready for keys: `data-ready` on its root, set once the page has the focus and has
 * been painted after that. Tests wait for it and press once; nothing else need be waited for.
 */

/**
 * @param what is ready: an opening's name, or the page's
 * @param signal another thing is on its way: then this is not marked
 * @param hasFocus asked again whenever the focus moves
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
    // The second frame begins when what the first one drew has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => (signal.aborted ? undefined : (root.dataset['ready'] = what))),
    );
  };
  for (const target of [window, document])
    for (const type of ['focus', 'focusin']) target.addEventListener(type, mark, { signal: look.signal });
  mark();
}
