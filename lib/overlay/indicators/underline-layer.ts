/**
 * An overlay layer that draws dotted lines under the findings. It is separate from the page's content, takes no pointer
 * events, and is hidden with our other floating hosts during screenshots. It is positioned on the document, so it moves
 * when the document scrolls; elements that scroll on their own are followed.
 */
import { overlayHostAttribute } from '../../platforms/dom/overlay-host';
import { rangesOf } from '../../platforms/dom/text-pieces';
import { shadowHost, type ShadowHost } from '../features/shadow-host';
import type { Marked } from './follow-items';
import css from './underline-layer.css?inline';

/** Pixels below the text box, so that the line does not cross the letters. */
const DROP = 2;

interface Line {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface UnderlineLayer {
  /** Underlines these items and removes all other lines. */
  draw(marked: readonly Marked[]): void;
}

export function underlineLayer(signal: AbortSignal): UnderlineLayer {
  let made: ShadowHost | undefined;
  let drawn = 0;
  signal.addEventListener('abort', () => made?.host.remove());
  return {
    draw(marked) {
      if (signal.aborted || (marked.length === 0 && drawn === 0)) return;
      made ??= shadowHost('uppsikt-indicators', css);
      // The page may have removed our host when it rewrote its root.
      if (!made.host.isConnected) document.documentElement.append(made.host);
      // Read all positions before writing: inserting a line in between would force a new layout.
      const lines = marked.flatMap(linesOf);
      const origin = made.host.getBoundingClientRect();
      lines.forEach((line, index) => place(made?.root, index, line, origin));
      for (let index = drawn - 1; index >= lines.length; index -= 1) made.root.children[index]?.remove();
      drawn = lines.length;
    },
  };
}

function linesOf({ read, findings }: Marked): Line[] {
  return findings.flatMap(({ start, end }) =>
    rangesOf(read, start, end).flatMap((range) =>
      [...range.getClientRects()]
        .filter((box) => box.width > 1 && isSeen(box, read.roots))
        .map(({ left, top, width, height }) => ({ left, top, width, height })),
    ),
  );
}

/**
 * Whether a line is actually visible. Text under a bar of the page's, cut off or under a dialog is not underlined. Our
 * own floating hosts (marker, controls, card) lie above this layer, so a line below them does no harm and they are
 * ignored. Only the cover of a picture that must not be seen hides what is under it.
 */
export function isSeen({ left, top, width, height }: Line, roots: readonly Element[]): boolean {
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  const seen =
    hit !== null && isFloating(hit) ? document.elementsFromPoint(x, y).find((each) => !isFloating(each)) : hit;
  return seen !== undefined && seen !== null && roots.some((root) => root.contains(seen));
}

const isFloating = (element: Element): boolean =>
  element.hasAttribute(overlayHostAttribute) && element.localName !== 'uppsikt-cover';

function place(root: ShadowRoot | undefined, index: number, { left, top, width, height }: Line, origin: DOMRect): void {
  const line = (root?.children[index] ?? root?.appendChild(document.createElement('i'))) as HTMLElement | undefined;
  const [x, y] = [left - origin.left, top - origin.top];
  for (const [name, value] of [
    ['left', x],
    ['top', y],
    ['width', width],
    ['height', height + DROP],
  ] as const)
    line?.style.setProperty(name, `${value}px`);
}
