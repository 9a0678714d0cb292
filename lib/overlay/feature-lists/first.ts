/**
 * The features that the content script itself starts, in order. The other scripts are brought on demand (late-feature).
 */
import type { FlowLine } from '../../domain/under-way';
import { coveringOf, whenStepsAreAsked } from '../features/cover';
import { holdEarlyPresses } from '../features/hold-early-presses';
import { itemControls } from '../features/item-control';
import { bring, lateFeature } from '../features/late-feature';
import { openCard } from '../features/open-card';
import type { Feature } from '../features/run-alone';
import { underWayAtStart } from '../features/under-way';
import type { Session } from '../session';

/**
 * Covering starts before everything else, at every address and whether or not a registered thread has been seen. A
 * reopened page must not show a covered item even briefly.
 */
export const BEFORE_ALL: readonly Feature[] = [{ id: 'cover-noted', start: coverNoted }];

export const underWayFeature = (lines: FlowLine[]): Feature => ({
  id: 'under-way',
  start: (session) => underWayAtStart(session, lines),
});

/** Features for pages that may show a registered thread. `lookAgain` scans the whole page again. */
export function itemFeatures(): { features: readonly Feature[]; lookAgain: () => void } {
  let again = (): void => undefined;
  return {
    features: [
      { id: 'item-control', start: (session) => void (again = itemControls(session)) },
      { id: 'adapter', start: (session) => lateFeature(session, 'adapter') },
      { id: 'early-presses', start: holdEarlyPresses },
      { id: 'guards', start: (session) => lateFeature(session, 'guards') },
      { id: 'indicators', start: (session) => lateFeature(session, 'indicators') },
      { id: 'rounds', start: (session) => lateFeature(session, 'rounds') },
    ],
    lookAgain: () => again(),
  };
}

function coverNoted(session: Session): void {
  whenStepsAreAsked((item, from) => void openCard(session, item, from));
  const { refs, pictures } = session.covered;
  if (refs.length > 0 || pictures.length > 0)
    void bring('adapter')
      .then(() => coveringOf(session)?.cover(refs, pictures))
      .catch((error: unknown) => console.error('Uppsikt cover', error));
}
