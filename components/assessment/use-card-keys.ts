/** The card's keys: a ground's key, J and N for the criticism test, Enter for the main button, Escape to close. Plain typing in a field is left alone. */
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { YesNo } from '../../lib/assessment/criticism-questions';
import { ANSWER_KEYS } from '../../lib/assessment/grounds';
import { TrustContext } from '../ui/trusted';

export interface CardKeys {
  onGround: (key: string) => void;
  onYesNo: (answer: YesNo) => void;
  onEnter: () => void;
}

const inField = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text');
/** Enter on a button or link is that button's own. */
const hasOwnEnter = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || (target instanceof HTMLElement && target.tagName === 'SUMMARY');

export function useCardKeys(keys: CardKeys): void {
  const judge = useContext(TrustContext);
  const latest = useRef(keys);
  // Set while rendering: effects wait for a paint, and three quick keys must each see what the one before chose.
  latest.current = keys;
  // Layout effects: while the frame is still hidden no paint comes, and the first key would find nobody listening.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const now = latest.current;
      // A held key is one press: the Enter that opened the card must not also remove something.
      if (!judge(event) || event.repeat || event.isComposing || event.altKey || event.metaKey) return;
      if (event.key === 'Enter') {
        const wanted = inField(event.target) ? event.ctrlKey : !hasOwnEnter(event.target);
        if (!wanted) return;
        event.preventDefault();
        now.onEnter();
        return;
      }
      if (event.ctrlKey || inField(event.target) || event.key.length !== 1) return;
      const answer = (['yes', 'no'] as const).find((name) => ANSWER_KEYS[name] === event.key.toLowerCase());
      if (answer) now.onYesNo(answer);
      else now.onGround(event.key);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [judge]);
}

/** Escape closes, wherever the focus is. */
export function useEscape(onEscape: () => void): void {
  const judge = useContext(TrustContext);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && judge(event)) onEscape();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
