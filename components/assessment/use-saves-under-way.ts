/** Whether any part of the card has a save in progress. */
import { useState } from 'preact/hooks';
import type { CardActions } from './card-actions';

export function useSavesUnderWay(actions: CardActions): { actions: CardActions; isSaving: boolean } {
  const [under, setUnder] = useState(0);
  const counted = <T>(work: Promise<T>): Promise<T> => {
    setUnder((now) => now + 1);
    return work.finally(() => setUnder((now) => now - 1));
  };
  return {
    isSaving: under > 0,
    actions: {
      ...actions,
      save: (judgement) => counted(actions.save(judgement)),
      saveSame: (same) => counted(actions.saveSame(same)),
      saveName: (name) => counted(actions.saveName(name)),
      noteEyes: (eyes) => counted(actions.noteEyes(eyes)),
      actLater: (...later) => counted(actions.actLater(...later)),
    },
  };
}
