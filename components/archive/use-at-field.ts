/** The field that an address names: unfolded and given the focus, so that one can write at once. */
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const FIELDS = 'input, textarea, select, button';

/** @param isNamed the address leads here */
export function useAtField<E extends HTMLElement>(isNamed: boolean): RefObject<E | null> {
  const box = useRef<E>(null);
  useEffect(() => {
    const here = box.current;
    if (!isNamed || here === null) return;
    if (here instanceof HTMLDetailsElement) here.open = true;
    here.querySelector<HTMLElement>(FIELDS)?.focus();
  }, [isNamed]);
  return box;
}
