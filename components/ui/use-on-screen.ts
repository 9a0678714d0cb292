/**
 * What has been told is what was on the screen: a tab in the background and a frame that is put away (it has no width)
 * show nothing, and a card is loaded hidden with every page.
 */
import { useEffect } from 'preact/hooks';
import { READ_EVERY } from '../../lib/domain/reading-time';

/**
 * Calls back once for each key, when it has been on the screen for so many milliseconds in all.
 *
 * @param key null: there is nothing to be read
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
