/**
 * What the official answers, in this worker. Wiring only: lib/removal/answers decides.
 *
 * The ten seconds of Ångra run on the worker's own monotonic clock, which neither the time of day nor anything that is
 * stored or sent can move: there is no setting and no message for it. A browser test lets them pass by putting another
 * `performance.now` into the worker over DevTools (tests/e2e/helpers/undo-clock.ts). A page, a content script and our
 * own pages have a global of their own and cannot reach the worker's.
 */
import { realClock } from '../../util/clock';
import { officialsAnswers } from '../../removal/answers';

export const { official, answer } = officialsAnswers({
  now: () => performance.now(),
  wait: (milliseconds, signal) => realClock.wait(milliseconds, signal),
});
