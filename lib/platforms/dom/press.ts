/**
 * Presses a control of the page with the events of a real press: some controls listen for the pointer, some for the
 * mouse, some for the click.
 */

export interface PressOptions {
  /** Called once more just before the click: the earlier events may have made the page re-use the node. */
  isStill?: () => boolean;
}

/** `left`: the control was removed or re-used during the press. It was not clicked. */
export function press(element: Element, options: PressOptions = {}): 'pressed' | 'left' {
  const view = element.ownerDocument.defaultView;
  if (view === null || !element.isConnected) return 'left';
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
    button: 0,
    detail: 1,
  };
  const PointerEventHere = typeof view.PointerEvent === 'function' ? view.PointerEvent : view.MouseEvent;
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEventHere('pointerover', pointer));
  element.dispatchEvent(new view.MouseEvent('mouseover', at));
  element.dispatchEvent(new PointerEventHere('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new view.MouseEvent('mousedown', { ...at, buttons: 1 }));
  if (element instanceof view.HTMLElement) element.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEventHere('pointerup', pointer));
  element.dispatchEvent(new view.MouseEvent('mouseup', at));
  if (!element.isConnected || options.isStill?.() === false) return 'left';
  element.dispatchEvent(new view.MouseEvent('click', at));
  return 'pressed';
}

/** Whether the event is a key that presses the focused control. */
export const isPressKey = (event: Event): boolean =>
  event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ');

/**
 * Closes what is open with Escape. The event bubbles from the focused element so that the page's own layer receives it.
 */
export function pressEscape(root: Document): void {
  const view = root.defaultView;
  if (view === null) return;
  const target = root.activeElement ?? root.body;
  for (const type of ['keydown', 'keyup']) {
    target.dispatchEvent(
      new view.KeyboardEvent(type, {
        key: 'Escape',
        code: 'Escape',
        keyCode: 27,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  }
}
