/**
 * What the browser says of the card's frame, for lib/card-opening/awake.
 *
 * Chromium says whether anything lies over the frame or fades it, in whatever page it stands (IntersectionObserver v2).
 * Firefox does not: there it is `unknown` for as long as the document is not hidden, and each act rests on what our
 * content script sees from outside (card-in-sight), as it does in Chromium too.
 */
import { AWAKE_AFTER, awakeAfter, type By, type MayAct, type Sight } from '../../card-opening/awake';

const awake = awakeAfter(() => performance.now());
/** What the last trusted event was. A press that a screen reader makes without a pointer counts as a key. */
let by: By = 'key';

/** Least milliseconds between two answers that the browser accepts. */
const DELAY = 100;

type Visibility = IntersectionObserverEntry & { isVisible?: boolean };

/** Called once. */
export function watchSight(): void {
  const focus = (): void => told(() => awake.focus(document.hasFocus()));
  for (const type of ['focus', 'blur'] as const) window.addEventListener(type, focus);
  for (const [type, means] of [
    ['keydown', 'key'],
    ['pointerdown', 'pointer'],
  ] as const)
    window.addEventListener(type, (event) => (event.isTrusted ? (by = means) : undefined), { capture: true });
  document.addEventListener('visibilitychange', () => (document.hidden ? told(() => awake.anew()) : undefined));
  focus();
  if ('isVisible' in IntersectionObserverEntry.prototype) watchFrame((sight) => told(() => awake.sight(sight)));
  else told(() => awake.sight('unknown'));
}

/** Another item stands in the card, or none. */
export const seenAnew = (): void => told(() => awake.anew());

export function mayActNow(): MayAct {
  // As it stands, not as it was told: a blur may be under way.
  awake.focus(document.hasFocus());
  return document.hidden ? 'unseen' : awake.mayAct(by);
}

/**
 * The whole frame, by something that fills it and has nothing in it: a part that is covered may be the words that are
 * judged.
 */
function watchFrame(tell: (sight: Sight) => void): void {
  const filling = document.createElement('div');
  filling.className = 'c-filling';
  document.body.append(filling);
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: DELAY };
  new IntersectionObserver((entries: Visibility[]) => {
    const last = entries.at(-1);
    if (last !== undefined) tell(last.isVisible === true ? 'seen' : 'unseen');
  }, options).observe(filling);
}

let timer: ReturnType<typeof setTimeout> | undefined;
const waiting = new Set<() => void>();

/** Calls back once a key may act; the returned function stops the wait. */
export function whenAwake(heard: () => void): () => void {
  waiting.add(heard);
  told(() => undefined);
  return () => void waiting.delete(heard);
}

/** `data-awake` on the root says for tests what a key may do now. */
function told(change: () => void): void {
  change();
  const mark = (): void => {
    const isAwake = !document.hidden && awake.mayAct('key') === 'yes';
    document.documentElement.toggleAttribute('data-awake', isAwake);
    if (!isAwake) return;
    const all = [...waiting];
    waiting.clear();
    for (const heard of all) heard();
  };
  clearTimeout(timer);
  timer = setTimeout(mark, AWAKE_AFTER + 1);
  mark();
}
