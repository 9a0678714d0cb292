/**
 * A layer of our own over the page: dotted lines under what was found. It stands beside the page's own content, takes
 * no press, and is hidden with our other floating hosts while a picture is taken. It lies on the document, so that it
 * moves with it; lists that scroll by themselves are followed.
 */
import { overlayHostAttribute } from '../../platforms/dom/overlay-host';
import { rangesOf } from '../../platforms/dom/text-pieces';
import { shadowHost, type ShadowHost } from '../features/shadow-host';
import type { Marked } from './follow-items';
import css from './underline-layer.css?inline';

/** Below the letters, not through them. */
const DROP = 2;

interface Line {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface UnderlineLayer {
  /** Underlines these and nothing else. */
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
      // A page that rewrites its root takes ours away.
      if (!made.host.isConnected) document.documentElement.append(made.host);
      // All reading first: a line put in between would make the browser lay the page out again.
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
 * What scrolls below a bar of the page's, is cut off or lies under a dialog is not underlined on top of it. What floats
 * of our own (marker, controls, card) lies above this layer, so the line under it does no harm and is looked through;
 * only the cover of a picture that must not be seen hides what is beneath it.
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
