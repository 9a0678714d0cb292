/**
 * Drives Facebook's own menu. The steps, what is looked at again before each press and what ends them: facebook.design.md, 'Removal'.
 * Nothing is picked by position, and nothing is pressed on a node that shows another item than the one that was asked for.
 */
import type { ActEnv, FoundItem, Intention } from '../contract';
import type { RemovalAct } from '../../domain/outcome';
import { normaliseText } from '../../domain/normalise-text';
import { awaitLayer, isShown, openLayer, type OpenedLayer } from '../dom/menu';
import { press, pressEscape } from '../dom/press';
import { readText } from '../dom/read-text';
import { waitFor } from '../dom/wait-for';
import { rememberThread } from './gone';
import { gateOf } from './health';
import { isStill, relocate } from './items';
import { means } from './labels';
import { menuButtonOf } from './menu-button';
import { gate } from './selectors';
import { textOf } from './text-of';

/** Milliseconds for the menu, the dialog, and for the item to go after the confirmation. */
const menuPatience = 4_000;
const dialogPatience = 4_000;
const resultPatience = 8_000;

const end = (kind: RemovalAct['kind'], step: RemovalAct['step'], trace: string): RemovalAct => ({ kind, step, trace });
const shown = (root: Document, selector: string): Element[] => [...root.querySelectorAll(selector)].filter(isShown);

export async function remove(root: Document, item: FoundItem, env: ActEnv): Promise<RemovalAct> {
  const wall = gateOf(root);
  if (wall !== null) return end('refused', 'find', `a ${wall} page stands in the way`);
  if (item.ref.id === null) return end('assisted', 'find', 'the item has no id of its own on this page');
  const place = relocate(root, item.ref);
  if (place.kind === 'ambiguous') return end('changed', 'find', place.trace);
  if (place.kind === 'absent') return end('changed', 'find', place.trace);
  const target = isStill(root, item.element, item.ref) ? item : place.item;
  const text = normaliseText(textOf(target));
  const isIt = (): boolean => !env.signal.aborted && isStill(root, target.element, target.ref) && normaliseText(textOf(target)) === text;
  // Also for what an official then does by hand: the gone-check compares with what stands here now.
  rememberThread(root, target);
  target.element.scrollIntoView?.({ block: 'center', behavior: 'instant' });
  const button = menuButtonOf(target.element);
  if (button === undefined) return end('no-menu', 'menu', 'the item has no menu of its own, or several that could be meant');
  if (!isIt()) return end('changed', 'menu', 'the item changed before its menu was opened');
  return await throughMenu({ root, target, button, isIt, env });
}

interface Act {
  root: Document;
  target: FoundItem;
  button: Element;
  isIt: () => boolean;
  env: ActEnv;
}

async function throughMenu(act: Act): Promise<RemovalAct> {
  const { root, button, isIt, env } = act;
  if (button.getAttribute('aria-expanded') === 'true') {
    pressEscape(root);
    await waitFor(() => (button.getAttribute('aria-expanded') !== 'true' ? true : undefined), { root, milliseconds: 1_000, ...env });
  }
  const menu = await openLayer(button, {
    visible: () => shown(root, gate.menu),
    root,
    milliseconds: menuPatience,
    clock: env.clock,
    signal: env.signal,
    isStill: isIt,
    // A menu that came while this button says it is closed belongs to another.
    isReady: (layer) => button.getAttribute('aria-expanded') === 'true' && layer.querySelector(gate.menuItem) !== null,
  });
  if (menu.kind !== 'opened') return layerFailed(menu, 'menu', act, null);
  const layer = menu.layer;
  if (!isIt()) return giveUp(act, layer, end('changed', 'item', 'the item changed while its menu was open'));
  const entries = [...layer.querySelectorAll(gate.menuItem)];
  const chosen = only(entries, 'delete', act);
  if (chosen.kind !== 'one') return giveUp(act, layer, end('assisted', 'item', chosen.trace));
  const dialogsBefore = new Set(shown(root, gate.dialog));
  if (press(chosen.element, { isStill: () => isIt() && layer.isConnected }) === 'left') {
    return giveUp(act, layer, end('changed', 'item', 'the item or its menu changed before the entry was pressed'));
  }
  return await throughDialog(act, layer, dialogsBefore);
}

async function throughDialog(act: Act, menu: Element, before: ReadonlySet<Element>): Promise<RemovalAct> {
  const { root, isIt, env, target } = act;
  const isGone = (): boolean => relocate(root, target.ref).kind === 'absent';
  const dialog = await awaitLayer(before, {
    visible: () => shown(root, gate.dialog),
    root,
    milliseconds: dialogPatience,
    clock: env.clock,
    signal: env.signal,
    isReady: (layer) => layer.querySelector('[role="button"], button') !== null,
  });
  if (dialog.kind !== 'opened') {
    // Some posts go to the bin at once.
    if (dialog.kind === 'never' && isGone()) return end('pressed', 'done', 'the entry was pressed; the item left without a question');
    return layerFailed(dialog, 'dialog', act, menu);
  }
  const layer = dialog.layer;
  if (!isIt()) return giveUp(act, layer, end('changed', 'confirm', 'the item changed while the question was open'));
  const buttons = [...layer.querySelectorAll('[role="button"], button')].filter((button) => isShown(button) && button.getAttribute('aria-disabled') !== 'true');
  const chosen = only(buttons, 'confirm-delete', act);
  if (chosen.kind !== 'one') return giveUp(act, layer, end('assisted', 'confirm', chosen.trace));
  if (press(chosen.element, { isStill: () => isIt() && layer.isConnected }) === 'left') {
    return giveUp(act, layer, end('changed', 'confirm', 'the item or the question changed before it was confirmed'));
  }
  const gone = await waitFor(() => (isGone() ? true : undefined), { root, milliseconds: resultPatience, clock: env.clock, signal: env.signal });
  return end('pressed', 'done', gone === true ? 'confirmed; the item left the page' : 'confirmed; the item was still on the page when the time was over');
}

type Only = { kind: 'one'; element: Element } | { kind: 'none'; trace: string };

/** The one control whose words mean this; none when no or several do. */
function only(controls: Element[], intention: Intention, { env }: Act): Only {
  const matches = controls.filter((control) => labelsOf(control).some((label) => means(label, intention, env.learnt) !== null));
  const outermost = matches.filter((match) => !matches.some((other) => other !== match && other.contains(match)));
  const [first, another] = outermost;
  if (first === undefined) return { kind: 'none', trace: `none of ${controls.length} controls is known to mean ${intention}` };
  if (another !== undefined) return { kind: 'none', trace: `${outermost.length} controls could mean ${intention}` };
  return { kind: 'one', element: first };
}

/** An entry may carry a line of explanation below its words; the first line, the whole, and the label are all names of it. */
export function labelsOf(control: Element): string[] {
  const whole = readText(control);
  const firstLine = whole.split('\n')[0] ?? '';
  return [...new Set([whole, firstLine, control.getAttribute('aria-label') ?? ''])].filter((label) => label !== '');
}

function layerFailed(opened: Exclude<OpenedLayer, { kind: 'opened' }>, step: 'menu' | 'dialog', act: Act, open: Element | null): RemovalAct {
  const outcome =
    opened.kind === 'left'
      ? end('changed', step, 'the item changed while its menu was being opened')
      : act.isIt()
        ? end('assisted', step, opened.kind === 'never' ? `the ${step} did not come in time` : `more than one ${step} came`)
        : end('changed', step, `the item changed, or the act was stopped, while waiting for the ${step}`);
  return giveUp(act, open, outcome);
}

/** Closes only what we opened: a post may itself stand in a dialog that Escape would close. */
function giveUp({ root, button }: Act, layer: Element | null, outcome: RemovalAct): RemovalAct {
  if ((layer !== null && isShown(layer)) || (button.isConnected && button.getAttribute('aria-expanded') === 'true')) pressEscape(root);
  return outcome;
}
