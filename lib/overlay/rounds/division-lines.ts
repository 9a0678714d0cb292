/**
 * Lines between items that are new since the last round and older ones, in one overlay layer. No node is added per
 * item, and nothing is drawn for items far from the window. The layer takes no pointer events and is hidden with our
 * other hosts during screenshots.
 */
import { roundText } from '../../i18n/daily-round';
import type { Newness } from '../../rounds/newness';
import { shadowHost, type ShadowHost } from '../features/shadow-host';
import { isSeen } from '../indicators/underline-layer';
import css from './division-lines.css?inline';

export interface Divided {
  element: Element;
  newness: Newness;
}

const WORDS = { new: 'newSince', unknown: 'unknownSince', earlier: 'olderThan' } as const;

export interface DivisionLines {
  /** Draws the lines for these items and removes all others. @param near in document order */
  draw(near: readonly Divided[]): void;
}

/** @param at when the last round ended, formatted for display */
export function divisionLines(at: string, signal: AbortSignal): DivisionLines {
  let made: ShadowHost | undefined;
  let drawn = 0;
  signal.addEventListener('abort', () => made?.host.remove());
  return {
    draw(near) {
      const starts = startsOf(near);
      if (signal.aborted || (starts.length === 0 && drawn === 0)) return;
      made ??= shadowHost('uppsikt-division', css);
      // The page may have removed our host when it rewrote its root.
      if (!made.host.isConnected) document.documentElement.append(made.host);
      // Read all positions before writing: inserting a line in between would force a new layout.
      const origin = made.host.getBoundingClientRect();
      const lines = starts.flatMap(({ element, newness }) => {
        const { left, top, width } = element.getBoundingClientRect();
        return width > 1 && isSeen({ left, top, width, height: 8 }, [element])
          ? [{ left: left - origin.left, top: top - origin.top, width, newness }]
          : [];
      });
      const { root } = made;
      for (const [index, line] of lines.entries()) place(root, index, line, roundText(WORDS[line.newness], { at }));
      while (root.children.length > lines.length) root.lastElementChild?.remove();
      drawn = lines.length;
    },
  };
}

/**
 * The items that start a new section. Older items get a line only below newer or unknown ones. The first nearby item
 * gets a line if it is new or unknown: either it is the first on the page, or what is above it is not known.
 */
export function startsOf(near: readonly Divided[]): Divided[] {
  return near.filter(({ newness }, index) => {
    const before = near[index - 1]?.newness;
    return before === undefined ? newness !== 'earlier' : before !== newness;
  });
}

interface Line {
  left: number;
  top: number;
  width: number;
  newness: Newness;
}

function place(root: ShadowRoot, index: number, { left, top, width, newness }: Line, text: string): void {
  const line = (root.children[index] as HTMLElement | undefined) ?? root.appendChild(newLine());
  line.dataset.since = newness;
  for (const [name, value] of Object.entries({ left, top, width })) line.style.setProperty(name, `${value}px`);
  const words = line.firstElementChild;
  if (words !== null && words.textContent !== text) words.textContent = text;
}

function newLine(): HTMLElement {
  const line = document.createElement('p');
  line.append(document.createElement('span'));
  return line;
}
