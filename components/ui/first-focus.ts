/**
 * Which element gets the focus when a view mounts. The card's iframe is prepared while hidden, and a hidden iframe
 * cannot take the focus. The code that shows the iframe then calls `focusFirst` to focus the same element.
 */
import { useEffect, useLayoutEffect } from 'preact/hooks';

/** Ids of the elements that the mounted views want focused. The latest view comes last. */
const wanted: string[] = [];

/**
 * @param id the element that gets the focus when the view mounts, and when `anew` changes
 * @example useFirstFocus('missing-no'); // the safe answer to a question
 */
export function useFirstFocus(id: string, anew?: string): void {
  // A layout effect registers the id before the view reports that it has been drawn.
  useLayoutEffect(() => {
    wanted.push(id);
    return () => void wanted.splice(wanted.lastIndexOf(id), 1);
  }, [id]);
  useEffect(() => document.getElementById(id)?.focus(), [id, anew]);
}

const TITLE = 'card-title';

/** Every view has the title, so the title's focus may be left over from the previous view. */
export const isOnTitle = (): boolean => document.activeElement?.id === TITLE;

/**
 * Moves the focus when nothing in the document has it: to the element that the latest view wants, otherwise to the
 * card's title.
 *
 * @param options set `preventScroll` where a click may bring the focus: scrolling between mouse down and mouse up would
 *   lose the click
 */
export function focusFirst(options?: FocusOptions): void {
  const ids = [TITLE, ...wanted].toReversed();
  ids
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
    ?.focus(options);
}
