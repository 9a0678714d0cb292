/**
 * Injected into a page when a registered thread has been seen there, or when the background sends it a command. Adds
 * the rest of the platform's adapter, the answers to the background's commands, the marker, the cover and the tracking
 * of pictures that have been seen. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adapters } from '../lib/platforms/registry';
import { bringAdapters } from '../lib/platforms/lazy-adapters';
import { ADAPTER_FEATURES } from '../lib/overlay/feature-lists/adapter';
import { cardRequest } from '../lib/overlay/features/card-request';
import { bringAnswers } from '../lib/overlay/features/hear-commands';
import { arrive } from '../lib/overlay/features/late-feature';
import { answers } from '../lib/overlay/features/page-commands';
import { lookAtCard } from '../lib/overlay/features/look-at-card';
import { cardFailedText } from '../lib/i18n/card-failed';
import { bringCardRequest } from '../lib/overlay/features/open-card';
import { runAlone } from '../lib/overlay/features/run-alone';
import { listUnderWay } from '../lib/overlay/features/under-way';
import { showUnderWay } from '../lib/overlay/features/under-way-list';

export default defineUnlistedScript(() => {
  bringAdapters(Object.values(adapters));
  bringAnswers(answers, lookAtCard);
  bringCardRequest(cardRequest, cardFailedText);
  listUnderWay(showUnderWay);
  arrive('adapter', (session) => runAlone(ADAPTER_FEATURES, session));
});
