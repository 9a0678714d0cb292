/**
 * The box above a covered item that says why nothing is seen, with the way to the
 * steps. Stands over the item's own part and never over others'.
 */
import { coverText } from '../../i18n/cover';
import type { FoundItem, Platform } from '../../platforms/contract';
import { othersIn } from './open-parts';
import css from './cover-box.css?inline';

/** What the content script lends. */
export interface CoverHost {
  platform: Platform;
  /** A host of ours that floats over the page. */
  floating: (name: `uppsikt-${string}`, css: string) => { host: HTMLElement; root: ShadowRoot };
  /** Takes such a host away. */
  forget: (host: HTMLElement) => void;
  /** The official asks for the steps of this item. */
  open: (item: FoundItem, from: HTMLElement) => void;
}

export interface CoverBox {
  follow(): void;
  /** Out of the way while the official presses the platform's own menu; what is under it stays hidden by style. */
  letThrough(through: boolean): void;
  remove(): void;
}

export function coverBox(element: Element, { floating, forget, open, platform }: CoverHost): CoverBox {
  const { host, root } = floating('uppsikt-cover', css);
  const box = document.createElement('div');
  const said = document.createElement('span');
  const button = document.createElement('button');
  said.setAttribute('role', 'note');
  said.textContent = coverText('covered');
  button.type = 'button';
  button.textContent = coverText('steps');
  button.addEventListener('click', (event) => {
    const item = platform.itemAt(document, element);
    if (event.isTrusted && item !== undefined) open(item, button);
  });
  for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup'] as const)
    button.addEventListener(type, (event) => event.stopPropagation());
  box.append(button, said);
  root.append(box);
  document.documentElement.append(host);
  let out = false;
  const follow = (): void => {
    // A page that rewrites its root takes ours away.
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

/** Down to the first of the others' items that stand in it. */
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
