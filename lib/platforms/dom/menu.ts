/** Opens a menu on the page and makes sure that the menu that appeared is the requested one. */
import type { Clock } from '../contract';
import { press } from './press';
import { waitFor } from './wait-for';

export interface OpenLayerOptions {
  /** Every layer of this kind that is visible now. Sites that re-use one node hide it in between. */
  visible: () => Element[];
  root: Document;
  milliseconds: number;
  clock: Clock;
  signal: AbortSignal;
  /** Called again before the click; see `press`. */
  isStill?: () => boolean;
  /** Another condition, for instance that the button says it is expanded. */
  isReady?: (layer: Element) => boolean;
}

/**
 * `opened`: exactly one layer is visible that was not before the press. `never`: none appeared in time. `several`: more
 * than one appeared and none can be chosen. `left`: the control was re-used or removed during the press.
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

/** Waits for a layer that a press has requested. */
async function awaitLayer(before: ReadonlySet<Element>, options: OpenLayerOptions): Promise<OpenedLayer> {
  const fresh = (): Element[] =>
    options.visible().filter((layer) => !before.has(layer) && options.isReady?.(layer) !== false);
  const layers = await waitFor(() => {
    const found = fresh();
    return found.length > 0 ? found : undefined;
  }, options);
  const [layer, another] = layers ?? [];
  if (layer === undefined) return { kind: 'never' };
  // A layer may contain another of its kind (a dialog drawn in two parts). The outer one is meant.
  if (another !== undefined && layers?.some((other) => other !== layer && !layer.contains(other)) === true)
    return { kind: 'several' };
  return { kind: 'opened', layer };
}

/**
 * Not hidden by attribute and, where computed styles exist, drawn. Needs no layout, so it also works on saved pages.
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
