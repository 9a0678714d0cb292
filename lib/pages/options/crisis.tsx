/** The settings section on crisis mode, connected to the background. Wiring only. */
import { useEffect } from 'preact/hooks';
import { CrisisMode } from '../../../components/crisis/crisis';
import { packInForce } from '../../guidelines/packs';
import { realClock, type Clock } from '../../util/clock';
import { useCrisis } from '../crisis/use-crisis';

const { crisis, templates } = packInForce();
/** Fallback where the pack has no values. `answerWithin` is in working minutes. */
const USUAL = { answerWithin: 120, roundsADay: 3 };

export function CrisisSection({ clock = realClock }: { clock?: Clock }) {
  const { crises, readCrises, crisisActions } = useCrisis(clock);
  useEffect(readCrises, []);
  const isRead = crises !== undefined;
  // The browser looked for the anchor before the section existed, so scroll to it now.
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
