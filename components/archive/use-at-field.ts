/** Unfolds and focuses the field that an address names, so that the official can write at once. */
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const FIELDS = 'input, textarea, select, button';

/**
 * The field that the address names. Each visit creates a new object, so following the same link again focuses the field
 * again.
 */
export interface AtField {
  part: string;
}

/** Visits that have already focused their field. A later remount does not take the focus again. */
const used = new WeakSet<AtField>();

/** @param at the field that the address names; null where it is not this one */
export function useAtField<E extends HTMLElement>(at: AtField | null): RefObject<E | null> {
  const box = useRef<E>(null);
  useEffect(() => {
    const element = box.current;
    if (at === null || element === null || used.has(at)) return;
    used.add(at);
    if (element instanceof HTMLDetailsElement) element.open = true;
    element.querySelector<HTMLElement>(FIELDS)?.focus();
  }, [at]);
  return box;
}
