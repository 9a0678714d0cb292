/** Aims at an item's own menu on Facebook, opens it, and closes it on failure. Chooses no entry. */
import type { Act } from '../../domain/act';
import { normaliseText } from '../../domain/normalise-text';
import type { RemovalAct } from '../../domain/outcome';
import type { ActEnv, FoundItem } from '../contract';
import { isShown, openLayer, type OpenedLayer } from '../dom/menu';
import { pressEscape } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { gateOf } from './health';
import { isStill, relocate } from './items';
import { menuButtonOf } from './menu-button';
import { nameOf } from './name-of';
import { gate } from './selectors';
import { textOf } from './text-of';

/** Milliseconds. A menu may open empty and be filled by the server. */
const menuTimeout = 6_000;

export const end = (kind: RemovalAct['kind'], step: RemovalAct['step'], trace: string): RemovalAct => ({
  kind,
  step,
  trace,
});
export const shown = (root: Document, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter(isShown);

/** One attempt to use one item's menu. */
export interface Drive {
  root: Document;
  target: FoundItem;
  act: Act;
  button: Element;
  /** The author's name, for entries that name a person. */
  name: string | null;
  /** Same node, same id, same text, and not aborted. Checked before every press. */
  isIt: () => boolean;
  /**
   * As `isIt`, and everything that a removal takes with it is unchanged since it was sealed. Checked before a press
   * that may remove something.
   */
  isAsSealed: () => boolean;
  env: ActEnv;
}

export function aim(root: Document, item: FoundItem, act: Act, env: ActEnv): Drive | RemovalAct {
  const wall = gateOf(root);
  if (wall !== null) return end('refused', 'find', `a ${wall} page stands in the way`);
  if (item.ref.id === null) return end('assisted', 'find', 'the item has no id of its own on this page');
  const place = relocate(root, item.ref);
  if (place.kind !== 'found') return end('changed', 'find', place.trace);
  const target = isStill(root, item.element, item.ref) ? item : place.item;
  const text = normaliseText(textOf(target));
  const isIt = (): boolean =>
    !env.signal.aborted && isStill(root, target.element, target.ref) && normaliseText(textOf(target)) === text;
  const isAsSealed = (): boolean => isIt() && env.asSealed?.() !== false;
  target.element.scrollIntoView?.({ block: 'center', behavior: 'instant' });
  const button = menuButtonOf(target.element);
  if (button === undefined)
    return end('no-menu', 'menu', 'the item has no menu of its own, or several that could be meant');
  if (!isIt()) return end('changed', 'menu', 'the item changed before its menu was opened');
  return { root, target, act, button, name: nameOf(target), isIt, isAsSealed, env };
}

export const entriesOf = (menu: Element): Element[] => [...menu.querySelectorAll(gate.menuItem)];

/** Opens the menu and waits until it has entries. Fails if the item changed meanwhile. */
export async function openOwnMenu(drive: Drive): Promise<{ menu: Element } | RemovalAct> {
  const { root, button, isIt, env } = drive;
  if (button.getAttribute('aria-expanded') === 'true') {
    pressEscape(root);
    await waitFor(() => (button.getAttribute('aria-expanded') !== 'true' ? true : undefined), {
      root,
      milliseconds: 1_000,
      ...env,
    });
  }
  const opened = await openLayer(button, {
    visible: () => shown(root, gate.menu),
    root,
    milliseconds: menuTimeout,
    clock: env.clock,
    signal: env.signal,
    isStill: isIt,
    // A menu that appears while this button is not expanded belongs to another button.
    isReady: (layer) => button.getAttribute('aria-expanded') === 'true' && layer.querySelector(gate.menuItem) !== null,
  });
  if (opened.kind !== 'opened') return layerFailed(opened, 'menu', drive, null);
  return isIt()
    ? { menu: opened.layer }
    : giveUp(drive, opened.layer, end('changed', 'item', 'the item changed while its menu was open'));
}

export function layerFailed(
  opened: Exclude<OpenedLayer, { kind: 'opened' }>,
  step: 'menu' | 'dialog',
  drive: Drive,
  open: Element | null,
): RemovalAct {
  const outcome =
    opened.kind === 'left'
      ? end('changed', step, 'the item changed while its menu was being opened')
      : drive.isIt()
        ? end(
            'assisted',
            step,
            opened.kind === 'never' ? `the ${step} did not come in time` : `more than one ${step} came`,
          )
        : end('changed', step, `the item changed, or the act was stopped, while waiting for the ${step}`);
  return giveUp(drive, open, outcome);
}

/** Sends Escape only if our menu or layer is open: a post may itself be in a dialog that Escape would close. */
export function giveUp(
  { root, button }: Pick<Drive, 'root' | 'button'>,
  layer: Element | null,
  outcome: RemovalAct,
): RemovalAct {
  if ((layer !== null && isShown(layer)) || (button.isConnected && button.getAttribute('aria-expanded') === 'true'))
    pressEscape(root);
  return outcome;
}
