/**
 * Puts a 'Bedöm' button on every item whose owner is registered, and nothing elsewhere. Shown on hover and focus;
 * always reachable by keyboard.
 */
import { itemKey } from '../../domain/item-key';
import type { FoundItem, ItemChanges } from '../../platforms/contract';
import { overlayText } from '../../i18n/overlay';
import type { Control, Session } from '../session';
import { LEFT_OVER } from '../whose-thread';
import { prepareCard } from './card-frame';
import { controlAt, keepFromPage } from './control-at';
import { bring } from './late-feature';
import { showNotice } from './notice';
import { openCard, textOf } from './open-card';
import { tellEach } from './run-alone';
import { shadowHost } from './shadow-host';
import css from './item-control.css?inline';

/** @returns a function that scans the whole page again as if nothing had been read */
export function itemControls(session: Session): () => void {
  const { controls } = session;
  const undecided = new Map<Element, FoundItem>();
  let looking = new AbortController();
  const look = (): void =>
    session.platform.observeItems(
      document,
      (changes) => {
        session.sight = changes.sight;
        update(session, controls, undecided, changes);
      },
      looking.signal,
    );
  look();
  followPointer(controls, session.signal);
  // Items seen here under another address are checked again once they can no longer be left over from the previous
  // page.
  const again = setTimeout(() => update(session, controls, undecided, { items: [], gone: [] }), LEFT_OVER + 100);
  session.signal.addEventListener('abort', () => {
    clearTimeout(again);
    looking.abort();
    for (const { host } of controls.values()) host.remove();
    controls.clear();
  });
  return () => {
    if (session.signal.aborted) return;
    looking.abort();
    looking = new AbortController();
    look();
  };
}

/**
 * How many of the latest items without a registered owner are checked again: the owner may appear on the page later
 * than the item.
 */
const ASKED_AGAIN = 40;

function update(
  session: Session,
  controls: Map<Element, Control>,
  undecided: Map<Element, FoundItem>,
  { items, gone }: Pick<ItemChanges, 'items' | 'gone'>,
): void {
  for (const element of gone) {
    drop(controls, element);
    undecided.delete(element);
  }
  const now = new Map([...undecided, ...items.map((item): [Element, FoundItem] => [item.element, item])]);
  undecided.clear();
  const ours: FoundItem[] = [];
  for (const item of now.values()) {
    if (session.registeredOf(item) !== null) ours.push(item);
    else undecided.set(item.element, item);
  }
  // Read everything before writing: inserting a node in between would force a new layout.
  for (const element of undecided.keys()) drop(controls, element);
  for (const item of ours) show(session, controls, item);
  const others = [...undecided.values()];
  for (const { element } of others.slice(0, -ASKED_AGAIN)) undecided.delete(element);
  if (controls.size > 0) prepareCard();
  tellEach(session.lookers, { ours, others, gone });
}

function show(session: Session, controls: Map<Element, Control>, item: FoundItem): void {
  const control = controls.get(item.element) ?? create(session, item);
  controls.set(item.element, control);
  // A reused node now holds another comment. The button follows the item's id, never the node.
  control.item = item;
  const key = itemKey(item.ref);
  if (control.button.dataset.item !== key) control.button.dataset.item = key;
  place(control.host, item.anchor);
}

function drop(controls: Map<Element, Control>, element: Element): void {
  controls.get(element)?.host.remove();
  controls.delete(element);
}

/** Content inside a button or link is invisible to screen readers, so the control is placed after it. */
function place(host: HTMLElement, anchor: Element): void {
  if (!anchor.matches('button, a, [role="button"], [role="link"]')) {
    if (host.parentElement !== anchor) anchor.append(host);
  } else if (host.previousElementSibling !== anchor) anchor.after(host);
}

function create(session: Session, item: FoundItem): Control {
  const { host, root } = shadowHost('uppsikt-control', css);
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.uppsikt = 'control';
  button.textContent = overlayText.assess;
  const control: Control = { host, root, button, item };
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    // Only the official's own press counts.
    if (event.isTrusted)
      void openCard(session, session.platform.itemAt(document, control.item.element) ?? control.item, button);
  });
  keepFromPage(button);
  root.append(button);
  return control;
}

/**
 * The control under the pointer or in focus. Reset at the end of the page view. Kept at module level because the
 * background's command needs it without a session.
 */
let near: Control | undefined;

/** Opens the card from the context menu or the keyboard shortcut, as a press on the control would. */
export async function openCardHere(session: Session): Promise<{ opened: boolean }> {
  if (near?.host.isConnected === true) {
    await openCard(session, session.platform.itemAt(document, near.item.element) ?? near.item, near.button);
    return { opened: true };
  }
  await bring('adapter').catch(() => undefined);
  showNotice(textOf('noItemHere'));
  return { opened: false };
}

/** One listener for all items: shows the control of the innermost item under the pointer or with the focus. */
function followPointer(controls: Map<Element, Control>, signal: AbortSignal): void {
  const show = (event: Event): void => {
    // A page can fake pointer events. The context menu and the shortcut must open the item under the real pointer.
    if (!event.isTrusted) return;
    const found = controlAt(controls, event.target);
    if (found === near) return;
    near?.host.removeAttribute('near');
    found?.host.setAttribute('near', '');
    near = found;
  };
  signal.addEventListener('abort', () => (near = undefined));
  document.addEventListener('pointerover', show, { capture: true, passive: true, signal });
  document.addEventListener('focusin', show, { capture: true, passive: true, signal });
}
