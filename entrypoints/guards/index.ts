/**
 * Brought to a page once a registered thread has been seen there: what stands
 * between an official's own press and the platform. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { arrive } from '../../lib/overlay/features/late-feature';
import { runAlone } from '../../lib/overlay/features/run-alone';
import { nativeWatch } from '../../lib/overlay/guards/native-watch';
import { watchComingBack } from '../../lib/overlay/guards/seen-again';
import { sendGuard } from '../../lib/overlay/guards/send-guard';
import { watchVanishing } from '../../lib/overlay/guards/vanished';

export default defineUnlistedScript(() =>
  arrive('guards', (session) => {
    runAlone({
      // Before what is sent: a press that takes something away is one of the two, and is looked at as that.
      'native-watch': () => nativeWatch(session),
      vanished: () => watchVanishing(session),
      'seen-again': () => watchComingBack(session),
      'send-guard': () => sendGuard(session),
    });
  }),
);
