/**
 * What a view gives the focus to as it comes. The card's frame is made ready before it is shown, and focus asked for in
 * a hidden frame is not given: then whoever takes the focus as the frame is shown gives it to the same place.
 */
import { useEffect, useLayoutEffect } from 'preact/hooks';

/** Ids of what the views that stand now want the focus for; the latest view comes last. */
const wanted: string[] = [];

/**
 * @param id of the element that gets the focus when the view comes, and when `anew` changes
 * @example useFirstFocus('missing-no'); // the safe answer to a question
 */
export function useFirstFocus(id: string, anew?: string): void {
  // Known before the view that it stands in says that it has been drawn.
  useLayoutEffect(() => {
    wanted.push(id);
    return () => void wanted.splice(wanted.lastIndexOf(id), 1);
  }, [id]);
  useEffect(() => document.getElementById(id)?.focus(), [id, anew]);
}

const TITLE = 'card-title';

/** The title stands in every view: that it has the focus may be from the last one. */
export const isOnTitle = (): boolean => document.activeElement?.id === TITLE;

/**
 * For whoever takes the focus when nothing in the document has it: what the latest view wants it for, else the card's
 * title.
 *
 * @param options `preventScroll` where the focus may come by a click: what is scrolled between its down and its up is
 * not clicked
 */
export function focusFirst(options?: FocusOptions): void {
  const ids = [TITLE, ...wanted].toReversed();
  ids
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
    ?.focus(options);
}
