/**
 * Looks at something for as long as it is waited for, and as seldom as it may: soon after the page has changed, else
 * with growing pauses, and not at all while nobody sees the page.
 */
const LOOK_EVERY = 700;
/** What shows in no change of the page, as another account does, is seen within this time. */
const LONGEST_PAUSE = 10_000;

/** @param look `soon`: it is to be looked again at once */
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
