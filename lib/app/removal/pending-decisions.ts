/**
 * The official's answers, in this worker. Wiring only: lib/removal/answers decides.
 *
 * The ten seconds of Ångra run on the worker's own monotonic clock. Changes to the time of day, settings or messages
 * cannot affect it. A browser test skips them by replacing `performance.now` in the worker over DevTools
 * (tests/e2e/helpers/undo-clock.ts). Pages, content scripts and our own pages have their own global and cannot reach
 * the worker's.
 */
import { realClock } from '../../util/clock';
import { officialsAnswers } from '../../removal/answers';

export const { official, answer } = officialsAnswers({
  now: () => performance.now(),
  wait: (milliseconds, signal) => realClock.wait(milliseconds, signal),
});
