/**
 * Moving an item into sight and putting everything back afterwards: the window and every box inside it that scrolls.
 */

const CLIPS = /auto|scroll|hidden|clip|overlay/;
const SCROLLS = /auto|scroll|overlay/;

/** The element above in the flat tree, out of shadow roots. */
export function parentOf(element: Element): Element | null {
  const above: Node | null = element.assignedSlot ?? element.parentNode;
  if (above instanceof ShadowRoot) return above.host;
  return above instanceof Element ? above : null;
}

/**
 * Boxes between the item and the window that cut off what does not fit
 * in them, innermost first. The window is not among them.
 */
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
    // What stands fixed is placed by the window, not by the boxes around it.
    fixed = style.position === 'fixed';
  }
  return boxes;
}

/** What can be scrolled to move the item, innermost first and the window last. */
export function scrollers(element: Element): Element[] {
  const inner = clippingBoxes(element).filter(
    (box) => SCROLLS.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight,
  );
  return [...inner, document.scrollingElement ?? document.documentElement];
}

/**
 * Scrolls so that the item moves up by `distance` CSS pixels; each scroller takes what the one
 * inside it could not. Never smoothly, whatever the page wishes.
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

/** Where everything stood, to be put back: also boxes that scrollIntoView moves without being asked. */
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
