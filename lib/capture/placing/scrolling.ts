/** Scrolls an item into view and restores everything afterwards: the window, and every scrolling box in it. */

const CLIPS = /auto|scroll|hidden|clip|overlay/;
const SCROLLS = /auto|scroll|overlay/;

/** The parent in the flat tree, crossing shadow roots. */
export function parentOf(element: Element): Element | null {
  const above: Node | null = element.assignedSlot ?? element.parentNode;
  if (above instanceof ShadowRoot) return above.host;
  return above instanceof Element ? above : null;
}

/** Boxes between the item and the window that clip their overflow, innermost first. The window is not included. */
export function clippingBoxes(element: Element): Element[] {
  const boxes: Element[] = [];
  let fixed = getComputedStyle(element).position === 'fixed';
  for (
    let at = parentOf(element);
    at !== null && at !== document.documentElement && at !== document.body && !fixed;
    at = parentOf(at)
  ) {
    const style = getComputedStyle(at);
    if (CLIPS.test(style.overflowY)) boxes.push(at);
    // A fixed element is positioned by the window, not by the boxes around it.
    fixed = style.position === 'fixed';
  }
  return boxes;
}

/** What can be scrolled to move the item: innermost first, the window last. */
export function scrollers(element: Element): Element[] {
  const inner = clippingBoxes(element).filter(
    (box) => SCROLLS.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight,
  );
  return [...inner, document.scrollingElement ?? document.documentElement];
}

/**
 * Scrolls so that the item moves up by `distance` CSS pixels. Each scroller takes what the inner ones could not. Always
 * instant, even if the page asks for smooth scrolling.
 */
export function scrollUpBy(element: Element, distance: number): void {
  let left = distance;
  for (const box of scrollers(element)) {
    if (Math.abs(left) < 0.5) return;
    const before = box.scrollTop;
    box.scrollTo({ top: before + left, left: box.scrollLeft, behavior: 'instant' });
    left -= box.scrollTop - before;
  }
}

/**
 * Remembers all scroll positions and returns a function that restores them. Includes boxes that scrollIntoView moves on
 * its own.
 */
export function rememberScroll(element: Element): () => void {
  const places = [...clippingBoxes(element), document.scrollingElement ?? document.documentElement].map((box) => ({
    box,
    left: box.scrollLeft,
    top: box.scrollTop,
  }));
  return () => {
    for (const { box, left, top } of places) {
      if (box.isConnected && (box.scrollTop !== top || box.scrollLeft !== left))
        box.scrollTo({ left, top, behavior: 'instant' });
    }
  };
}
