/**
 * The card's title has the focus as soon as the card can have any: the keys are the
 * card's from its first moment, and a screen reader begins there.
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
    // The frame is made ready before it is shown, and focus asked for in a hidden
    // frame is not given: then it is taken as the frame gets it.
    window.addEventListener('focus', take);
    return () => window.removeEventListener('focus', take);
  }, []);
}
