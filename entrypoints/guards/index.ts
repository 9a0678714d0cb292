/**
 * Injected into a page when a registered thread has been seen there: the guards between an official's own press and the
 * platform. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GUARDS } from '../../lib/overlay/feature-lists/guards';
import { arrive } from '../../lib/overlay/features/late-feature';
import { runAlone } from '../../lib/overlay/features/run-alone';

export default defineUnlistedScript(() => arrive('guards', (session) => runAlone(GUARDS, session)));
