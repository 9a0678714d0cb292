/** Runs an action once at a time: a second press while it runs would, for example, insert a text twice. */
import { useRef } from 'preact/hooks';

export function useOneAtATime(act: () => Promise<void>): () => void {
  const isUnderWay = useRef(false);
  return () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void act().finally(() => (isUnderWay.current = false));
  };
}
