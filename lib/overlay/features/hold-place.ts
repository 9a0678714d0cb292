/**
 * The card's host stays as we made it. Its style sheet holds what matters with `!important`, which in a shadow root
 * stands above everything that the page's sheets and the host's own style can say. What is left is what the page can do
 * to the host itself, and, should it ever get into the root (shadow-host), inside it: each such change is taken back,
 * and for half a second after it nothing may be done by the card (`wasDisturbed`).
 */
import { AWAKE_AFTER } from '../../card-opening/awake';

export interface Held {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLIFrameElement;
}

export interface Hold {
  /** Takes back what can be seen to have been changed. */
  again(): void;
  wasDisturbed(): boolean;
  end(): void;
}

/** What the page could set on them. Our own code sets none of these but the host's visibility, for pictures. */
const SET_BY_OTHERS = ['style', 'class', 'inert', 'popover', 'part', 'slot', 'sandbox', 'width', 'height'];

/** @param remakeSheet the root's one style sheet as we wrote it */
export function holdPlace(
  { host, root, frame }: Held,
  { remakeSheet, now }: { remakeSheet: () => CSSStyleSheet; now: () => number },
): Hold {
  let disturbedAt: number | undefined;
  const again = (): void => {
    const mended = [
      restyled(host),
      cleared(frame),
      popoverAgain(host),
      strangersOut(root, frame),
      sheetsAgain(root, remakeSheet),
      toTheTop(host),
    ];
    if (mended.includes(true)) disturbedAt = now();
  };
  const observer = new MutationObserver(again);
  const attributes = { attributes: true, attributeFilter: SET_BY_OTHERS };
  observer.observe(host, attributes);
  observer.observe(root, { ...attributes, childList: true, subtree: true });
  host.addEventListener('toggle', again);
  // What is written in a sheet tells nobody.
  const timer = setInterval(() => (host.hidden ? undefined : again()), AWAKE_AFTER);
  return {
    again,
    wasDisturbed: () => disturbedAt !== undefined && now() - disturbedAt < AWAKE_AFTER,
    end() {
      observer.disconnect();
      clearInterval(timer);
      host.removeEventListener('toggle', again);
    },
  };
}

/** @returns whether there was something to take back, as each of these */
function restyled(host: HTMLElement): boolean {
  const others = [...host.style].filter((name) => name !== 'visibility');
  for (const name of others) host.style.removeProperty(name);
  const had = ['class', 'inert', 'part', 'slot'].filter((name) => host.hasAttribute(name));
  for (const name of had) host.removeAttribute(name);
  return others.length + had.length > 0;
}

function popoverAgain(host: HTMLElement): boolean {
  if (host.popover === 'manual') return false;
  host.popover = 'manual';
  return true;
}

function cleared(frame: HTMLIFrameElement): boolean {
  const had = SET_BY_OTHERS.filter((name) => frame.hasAttribute(name));
  for (const name of had) frame.removeAttribute(name);
  return had.length > 0;
}

function strangersOut(root: ShadowRoot, frame: HTMLIFrameElement): boolean {
  const strangers = [...root.childNodes].filter((node) => node !== frame);
  for (const node of strangers) node.remove();
  return strangers.length > 0;
}

/** Whoever gets into the root holds the sheet too, and could write in it. */
function sheetsAgain(root: ShadowRoot, remakeSheet: () => CSSStyleSheet): boolean {
  const before = sheetsOf(root);
  const rules = (sheet: CSSStyleSheet | undefined): string =>
    sheet === undefined || sheet.disabled ? '' : [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
  const was = before?.length === 1 ? rules(before[0]) : '';
  const sheet = remakeSheet();
  if (before === undefined) return false;
  if (was !== '' && before[0] === sheet && was === rules(sheet)) return false;
  sheet.disabled = false;
  root.adoptedStyleSheets = [sheet];
  return true;
}

/**
 * undefined: older Firefoxes do not let an extension's script read them. What the sheets do is seen in the frame's
 * style and place.
 */
function sheetsOf(root: ShadowRoot): CSSStyleSheet[] | undefined {
  try {
    return [...root.adoptedStyleSheets];
  } catch {
    return undefined;
  }
}

/** Shown, it stands in the browser's top layer, above every z-index. @returns whether it did not */
export function toTheTop(host: HTMLElement): boolean {
  if (!knowsPopover(host) || host.hidden || !host.isConnected || host.popover !== 'manual' || isOnTop(host))
    return false;
  host.showPopover();
  return true;
}

export function outOfTheTop(host: HTMLElement): void {
  if (knowsPopover(host) && isOnTop(host)) host.hidePopover();
}

/** Firefox before 125 has no top layer for it; there the place and what lies over it are looked at alone. */
const knowsPopover = (host: HTMLElement): boolean => 'showPopover' in host;

const isOnTop = (host: HTMLElement): boolean => host.matches(':popover-open');
