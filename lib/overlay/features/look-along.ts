/**
 * Runs a check for as long as needed, as rarely as possible: soon after the page has changed, otherwise with growing
 * pauses, and not at all while the page is hidden.
 */
const LOOK_EVERY = 700;
/** A change without any DOM mutation, such as an account switch, is found within this time. Milliseconds. */
const LONGEST_PAUSE = 10_000;

/** @param look returns `soon` to be called again at the next tick */
export function lookAlong(look: () => 'soon' | 'later', signal: AbortSignal): void {
  let isDue = true;
  let waited = 0;
  let pause = LOOK_EVERY;
  const observer = new MutationObserver(() => (isDue = true));
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const timer = setInterval(() => {
    if (document.hidden) return;
    waited += LOOK_EVERY;
    if (!isDue && waited < pause) return;
    pause = isDue ? LOOK_EVERY : Math.min(2 * pause, LONGEST_PAUSE);
    waited = 0;
    isDue = look() === 'soon';
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer.disconnect();
  });
}
