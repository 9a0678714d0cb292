/** What our buttons at an item have in common. */
import type { Control } from '../session';

/** The control of the innermost item that this part of the page stands in. */
export function controlAt(controls: ReadonlyMap<Element, Control>, part: EventTarget | null): Control | undefined {
  for (let at = part instanceof Element ? part : null; at !== null; at = at.parentElement) {
    const found = controls.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

const UNHEARD = ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup'] as const;
const stop = (event: Event): void => event.stopPropagation();

/** The platforms' own shortcuts must not hear keys that are pressed on our button. */
export function keepFromPage(button: Element): void {
  for (const type of UNHEARD) button.addEventListener(type, stop);
}
