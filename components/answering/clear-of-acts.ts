/**
 * On the card the action buttons stay at the bottom, over the scrolled content. The focused element and a new hint are
 * scrolled clear of them. Their height is measured, because the result of the last press makes them taller.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const SCROLLED = '.c-answering';
/** The CSS variable that the style sheet reads for `scroll-padding-bottom`. */
const HEIGHT = '--an-acts';

/** @returns a ref for the element that holds the action buttons */
export function useTellsHeight(): RefObject<HTMLDivElement | null> {
  const acts = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = acts;
    const scrolled = current?.closest<HTMLElement>(SCROLLED);
    if (!current || !scrolled || !('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(() => scrolled.style.setProperty(HEIGHT, `${current.offsetHeight}px`));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return acts;
}

/**
 * @param rules the hints' rules, in order; a hint whose words grow while they are typed does not count as new
 * @returns a ref for the list of hints
 */
export function useNewInSight(rules: readonly string[]): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(rules);
  useLayoutEffect(() => {
    const at = rules.findIndex(
      (rule, index) => countIn(rules.slice(0, index + 1), rule) > countIn(before.current, rule),
    );
    before.current = rules;
    const hint = at === -1 ? undefined : list.current?.children[at];
    if (hint !== undefined) scrollClear(hint);
  }, [rules.join(' ')]);
  return list;
}

const countIn = (rules: readonly string[], rule: string): number => rules.filter((each) => each === rule).length;

/** Scrolls only as far as the text field stays in view. */
function scrollClear(hint: Element): void {
  const scrolled = hint.closest<HTMLElement>(SCROLLED);
  const field = scrolled?.querySelector('textarea');
  if (!scrolled || !field) return;
  const { top, bottom } = scrolled.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(scrolled).scrollPaddingBottom) || 0;
  const needed = hint.getBoundingClientRect().bottom - (bottom - covered);
  const room = field.getBoundingClientRect().top - top;
  if (needed > 0 && room > 0) scrolled.scrollTop += Math.min(needed, room);
}
