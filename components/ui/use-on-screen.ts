/**
 * Reports when something has really been visible. A background tab shows nothing, and neither does an iframe that is
 * put away (its width is 0). The card is loaded hidden with every page.
 */
import { useEffect } from 'preact/hooks';
import { READ_EVERY } from '../../lib/domain/reading-time';

/**
 * Calls `seen` once per key, when the key has been on the screen for `milliseconds` in total.
 *
 * @param key null when there is nothing to read
 */
export function useOnScreen(key: string | null, seen: () => void, milliseconds = 0): void {
  useEffect(() => {
    if (key === null) return undefined;
    let read = 0;
    const look = (passed: number): void => {
      if (!isOnScreen()) return;
      read += passed;
      if (read < milliseconds) return;
      stop();
      seen();
    };
    const timer = setInterval(() => look(READ_EVERY), READ_EVERY);
    const stop = (): void => clearInterval(timer);
    look(0);
    return stop;
  }, [key]);
}

const isOnScreen = (): boolean => document.visibilityState === 'visible' && window.innerWidth > 0;
