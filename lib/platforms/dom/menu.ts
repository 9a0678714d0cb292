/** Opening a menu of the page and knowing that the one that came is the one that was asked for. */
import type { Clock } from '../contract';
import { press } from './press';
import { waitFor } from './wait-for';

export interface OpenLayerOptions {
  /** Every layer of the kind that is visible now; hosts that re-use one node hide it in between. */
  visible: () => Element[];
  root: Document;
  milliseconds: number;
  clock: Clock;
  signal: AbortSignal;
  /** Asked again before the click; see `press`. */
  isStill?: () => boolean;
  /** What must hold besides the new layer, for instance that the button says it is expanded. */
  isReady?: (layer: Element) => boolean;
}

/**
 * `opened`: exactly one layer is visible that was not before the press. `never`: none came in time. `several`: more
 * than one came and none can be chosen. `left`: the control was re-used or removed while being pressed.
 */
export type OpenedLayer =
  | { kind: 'opened'; layer: Element }
  | { kind: 'never' }
  | { kind: 'several' }
  | { kind: 'left' };

/** Presses `control` and waits for the menu or dialog that it opens. */
export async function openLayer(control: Element, options: OpenLayerOptions): Promise<OpenedLayer> {
  const before = new Set(options.visible());
  const pressed = press(control, options.isStill === undefined ? {} : { isStill: options.isStill });
  if (pressed === 'left') return { kind: 'left' };
  return await awaitLayer(before, options);
}

/** The waiting half, for a layer that another press has asked for. */
async function awaitLayer(before: ReadonlySet<Element>, options: OpenLayerOptions): Promise<OpenedLayer> {
  const fresh = (): Element[] =>
    options.visible().filter((layer) => !before.has(layer) && options.isReady?.(layer) !== false);
  const layers = await waitFor(() => {
    const found = fresh();
    return found.length > 0 ? found : undefined;
  }, options);
  const [layer, another] = layers ?? [];
  if (layer === undefined) return { kind: 'never' };
  // A layer may hold another of its kind (a dialog drawn in two parts); the outer one is meant.
  if (another !== undefined && layers?.some((other) => other !== layer && !layer.contains(other)) === true)
    return { kind: 'several' };
  return { kind: 'opened', layer };
}

/**
 * Visible without asking for layout where layout is not known (saved pages): not
 * hidden by attribute, and drawn where the browser can tell.
 */
export function isShown(element: Element): boolean {
  if (!element.isConnected || element.closest('[hidden], [aria-hidden="true"]') !== null) return false;
  const view = element.ownerDocument.defaultView;
  for (let node: Element | null = element; node !== null && view !== null; node = node.parentElement) {
    const style = view.getComputedStyle(node);
    if (style.display === 'none' || (node === element && style.visibility === 'hidden')) return false;
  }
  return true;
}
