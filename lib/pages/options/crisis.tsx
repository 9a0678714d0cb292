/** The settings' part about crisis mode, tied to the background. Wiring only. */
import { useEffect } from 'preact/hooks';
import { CrisisMode } from '../../../components/crisis/crisis';
import { packInForce } from '../../guidelines/packs';
import { realClock, type Clock } from '../../util/clock';
import { useCrisis } from '../crisis/use-crisis';

const { crisis, templates } = packInForce();
/** Where the pack says nothing. */
const USUAL = { answerWithin: 120, roundsADay: 3 };

export function CrisisSection({ clock = realClock }: { clock?: Clock }) {
  const { crises, readCrises, crisisActions } = useCrisis(clock);
  useEffect(readCrises, []);
  const isRead = crises !== undefined;
  // The browser looked for the anchor before there was anything to find.
  useEffect(() => {
    if (location.hash === '#crisis') document.getElementById('crisis')?.scrollIntoView();
  }, [isRead]);
  return (
    <CrisisMode
      state={crises}
      actions={crisisActions}
      suggested={crisis ?? USUAL}
      pinned={templates.find(({ id }) => id === crisis?.pinned)?.body ?? null}
      now={() => clock.now()}
    />
  );
}
