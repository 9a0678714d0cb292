/** Whether 'Lär in menyn' is shown on the card. */
import { useEffect, useState } from 'preact/hooks';
import type { CardState, Request } from '../../lib/messaging/protocol';

export type ShowsLearning = Request<'menu.shown'>['said'];

export const learnable = (may: boolean, isSaving: boolean): ShowsLearning =>
  !may ? 'busy' : isSaving ? 'saving' : 'shown';

/**
 * Opened by the card's own button, and each time the popup asks for it. A request is answered at once and never queued.
 * It is refused during a save, since the view would hide the save's error. The popup is told which.
 */
export function useLearning(
  { learning: asked = 0 }: CardState,
  may: ShowsLearning,
  tell: (learning: number, said: ShowsLearning) => void,
): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(asked > 0 && may === 'shown');
  useEffect(() => {
    if (asked === 0) return;
    if (may === 'shown') setShown(true);
    tell(asked, may);
  }, [asked]);
  return [shown, setShown];
}
