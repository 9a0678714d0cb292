/** Shared by our buttons on items. */
import type { Control } from '../session';

/** The control of the innermost item that contains this node. */
export function controlAt(controls: ReadonlyMap<Element, Control>, part: EventTarget | null): Control | undefined {
  for (let at = part instanceof Element ? part : null; at !== null; at = at.parentElement) {
    const found = controls.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

const UNHEARD = ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup'] as const;
const stop = (event: Event): void => event.stopPropagation();

/** Keeps keys and presses on our button from the page, which would treat them as shortcuts. */
export function keepFromPage(button: Element): void {
  for (const type of UNHEARD) button.addEventListener(type, stop);
}
