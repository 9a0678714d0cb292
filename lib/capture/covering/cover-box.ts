/**
 * The box over a covered item. It says why nothing is shown and has a button to the steps. It covers only the item's
 * own part, never other people's items.
 */
import { coverText } from '../../i18n/cover';
import type { FoundItem, Platform } from '../../platforms/contract';
import { othersIn } from './open-parts';
import css from './cover-box.css?inline';

/** What the content script provides. */
export interface CoverHost {
  platform: Platform;
  /** Creates a host element of ours that floats over the page. */
  floating: (name: `uppsikt-${string}`, css: string) => { host: HTMLElement; root: ShadowRoot };
  /** Removes such a host. */
  forget: (host: HTMLElement) => void;
  /** The official asks for the steps for this item. */
  open: (item: FoundItem, from: HTMLElement) => void;
}

export interface CoverBox {
  follow(): void;
  /** Hides the box while the official uses the platform's own menu. The item under it stays hidden by style. */
  letThrough(through: boolean): void;
  remove(): void;
}

export function coverBox(element: Element, { floating, forget, open, platform }: CoverHost): CoverBox {
  const { host, root } = floating('uppsikt-cover', css);
  const box = document.createElement('div');
  const label = document.createElement('span');
  const button = document.createElement('button');
  label.setAttribute('role', 'note');
  label.textContent = coverText('covered');
  button.type = 'button';
  button.textContent = coverText('steps');
  button.addEventListener('click', (event) => {
    const item = platform.itemAt(document, element);
    if (event.isTrusted && item !== undefined) open(item, button);
  });
  for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup'] as const)
    button.addEventListener(type, (event) => event.stopPropagation());
  box.append(button, label);
  root.append(box);
  document.documentElement.append(host);
  let out = false;
  const follow = (): void => {
    // A page that rewrites its root element removes our host with it.
    if (!host.isConnected) document.documentElement.append(host);
    const { left, top, width, height } = ownPart(element);
    host.hidden = out || !element.isConnected || width === 0 || height <= 0;
    for (const [name, value] of [
      ['left', left],
      ['top', top],
      ['width', width],
      ['height', height],
    ] as const)
      host.style.setProperty(name, `${value}px`);
  };
  follow();
  return {
    follow,
    letThrough(through) {
      out = through;
      follow();
    },
    remove: () => forget(host),
  };
}

/** The item's box, down to the first of other people's items inside it. */
function ownPart(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const first = Math.min(
    ...othersIn(element)
      .map((each) => each.getBoundingClientRect())
      .filter((each) => each.height > 0)
      .map((each) => each.top),
  );
  return { left, top, width, height: Number.isFinite(first) ? Math.min(height, first - top) : height };
}
