/**
 * Focuses the card's title as soon as the card can take the focus. The card then receives keys from the start, and a
 * screen reader begins there.
 */
import { useEffect } from 'preact/hooks';
import { focusFirst } from '../ui/first-focus';

export function useTitleFocus(): void {
  useEffect(() => {
    const take = (): void => {
      if (document.activeElement === null || document.activeElement === document.body)
        focusFirst({ preventScroll: true });
    };
    take();
    // The iframe is prepared while hidden, and a hidden iframe cannot take the focus. Then the title is focused when
    // the iframe gets it.
    window.addEventListener('focus', take);
    return () => window.removeEventListener('focus', take);
  }, []);
}
