/** The field that an address names: unfolded and given the focus, so that one can write at once. */
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const FIELDS = 'input, textarea, select, button';

/** What the address names, anew each time somebody goes there: the same way pressed again leads there again. */
export interface AtField {
  part: string;
}

/** Ways that have led to their field: one that is drawn anew later does not take the focus again. */
const used = new WeakSet<AtField>();

/** @param at where the address leads; null where not here */
export function useAtField<E extends HTMLElement>(at: AtField | null): RefObject<E | null> {
  const box = useRef<E>(null);
  useEffect(() => {
    const here = box.current;
    if (at === null || here === null || used.has(at)) return;
    used.add(at);
    if (here instanceof HTMLDetailsElement) here.open = true;
    here.querySelector<HTMLElement>(FIELDS)?.focus();
  }, [at]);
  return box;
}
