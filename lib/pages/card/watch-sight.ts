/**
 * Reports the visibility of the card's iframe to lib/card-opening/awake.
 *
 * Chromium reports whether anything covers or fades the iframe, on any page (IntersectionObserver v2). Firefox does
 * not: there the visibility is `unknown` while the document is not hidden, and each act relies on what our content
 * script sees from outside (card-in-sight). Chromium uses that check too.
 */
import { AWAKE_AFTER, awakeAfter, type By, type MayAct, type Sight } from '../../card-opening/awake';

const awake = awakeAfter(() => performance.now());
/** The kind of the last trusted event. A press by a screen reader without a pointer counts as a key. */
let by: By = 'key';

/** Milliseconds. The shortest interval between two reports that the browser accepts. */
const DELAY = 100;

type Visibility = IntersectionObserverEntry & { isVisible?: boolean };

/** Called once. */
export function watchSight(): void {
  const focus = (): void => update(() => awake.focus(document.hasFocus()));
  for (const type of ['focus', 'blur'] as const) window.addEventListener(type, focus);
  for (const [type, means] of [
    ['keydown', 'key'],
    ['pointerdown', 'pointer'],
  ] as const)
    window.addEventListener(type, (event) => (event.isTrusted ? (by = means) : undefined), { capture: true });
  document.addEventListener('visibilitychange', () => (document.hidden ? update(() => awake.anew()) : undefined));
  focus();
  if ('isVisible' in IntersectionObserverEntry.prototype) watchFrame((sight) => update(() => awake.sight(sight)));
  else update(() => awake.sight('unknown'));
}

/** Restarts the visibility requirement: the card shows another item, or none. */
export const seenAnew = (): void => update(() => awake.anew());

export function mayActNow(): MayAct {
  // Read the focus now: the blur event may not have arrived yet.
  awake.focus(document.hasFocus());
  return document.hidden ? 'unseen' : awake.mayAct(by);
}

/**
 * Observes the whole iframe through an empty element that fills it: the covered part may be the text that is judged.
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

/** Calls back once a key may act. The returned function cancels the wait. */
export function whenAwake(heard: () => void): () => void {
  waiting.add(heard);
  update(() => undefined);
  return () => void waiting.delete(heard);
}

/** Applies a change. `data-awake` on the root element tells tests whether a key may act now. */
function update(change: () => void): void {
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
