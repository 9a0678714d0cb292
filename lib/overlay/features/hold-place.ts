/**
 * Keeps the card's host as we made it. Its style sheet sets what matters with `!important`, which inside a shadow root
 * takes precedence over the page's style sheets and the host's own style attribute. The page can still change the host
 * itself, and the contents of the root should it ever get access (shadow-host). Each such change is reverted, and for
 * half a second afterwards the card may not act (`wasDisturbed`).
 */
import { AWAKE_AFTER } from '../../card-opening/awake';

export interface Held {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLIFrameElement;
}

export interface Hold {
  /** Reverts every change that can be detected. */
  again(): void;
  wasDisturbed(): boolean;
  end(): void;
}

/** Attributes the page could set. Our own code sets none of these except the host's visibility during screenshots. */
const SET_BY_OTHERS = ['style', 'class', 'inert', 'popover', 'part', 'slot', 'sandbox', 'width', 'height'];

/** @param remakeSheet returns the root's only style sheet, restored to our rules */
export function holdPlace(
  { host, root, frame }: Held,
  { remakeSheet, now }: { remakeSheet: () => CSSStyleSheet; now: () => number },
): Hold {
  let disturbedAt: number | undefined;
  const again = (): void => {
    const restored = [
      restoreHost(host),
      restoreFrame(frame),
      restorePopover(host),
      removeOtherNodes(root, frame),
      restoreSheets(root, remakeSheet),
      moveToTopLayer(host),
    ];
    if (restored.includes(true)) disturbedAt = now();
  };
  const observer = new MutationObserver(again);
  const attributes = { attributes: true, attributeFilter: SET_BY_OTHERS };
  observer.observe(host, attributes);
  observer.observe(root, { ...attributes, childList: true, subtree: true });
  host.addEventListener('toggle', again);
  // Style sheet changes fire no event, so they are polled.
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

/** @returns whether there was something to revert; the same for the functions below */
function restoreHost(host: HTMLElement): boolean {
  const others = [...host.style].filter((name) => name !== 'visibility');
  for (const name of others) host.style.removeProperty(name);
  const had = ['class', 'inert', 'part', 'slot'].filter((name) => host.hasAttribute(name));
  for (const name of had) host.removeAttribute(name);
  return others.length + had.length > 0;
}

function restorePopover(host: HTMLElement): boolean {
  if (host.popover === 'manual') return false;
  host.popover = 'manual';
  return true;
}

function restoreFrame(frame: HTMLIFrameElement): boolean {
  const had = SET_BY_OTHERS.filter((name) => frame.hasAttribute(name));
  for (const name of had) frame.removeAttribute(name);
  return had.length > 0;
}

function removeOtherNodes(root: ShadowRoot, frame: HTMLIFrameElement): boolean {
  const strangers = [...root.childNodes].filter((node) => node !== frame);
  for (const node of strangers) node.remove();
  return strangers.length > 0;
}

/** Anyone who gets into the root can also change the style sheet. */
function restoreSheets(root: ShadowRoot, remakeSheet: () => CSSStyleSheet): boolean {
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
 * Undefined in older Firefox versions, where an extension's script cannot read them. The effect of style sheet changes
 * is then detected from the iframe's style and position.
 */
function sheetsOf(root: ShadowRoot): CSSStyleSheet[] | undefined {
  try {
    return [...root.adoptedStyleSheets];
  } catch {
    return undefined;
  }
}

/** Puts the shown host in the browser's top layer, above every z-index. @returns whether it was not there */
export function moveToTopLayer(host: HTMLElement): boolean {
  if (!knowsPopover(host) || host.hidden || !host.isConnected || host.popover !== 'manual' || isOnTop(host))
    return false;
  host.showPopover();
  return true;
}

export function leaveTopLayer(host: HTMLElement): void {
  if (knowsPopover(host) && isOnTop(host)) host.hidePopover();
}

/** Firefox before 125 has no popovers. There only position and overlap are checked. */
const knowsPopover = (host: HTMLElement): boolean => 'showPopover' in host;

const isOnTop = (host: HTMLElement): boolean => host.matches(':popover-open');
