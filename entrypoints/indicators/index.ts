/**
 * Injected into a page when a registered thread has been seen there: underlines possible personal data, and finds
 * possible questions. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READERS } from '../../lib/overlay/feature-lists/indicators';
import { arrive } from '../../lib/overlay/features/late-feature';
import { runAlone } from '../../lib/overlay/features/run-alone';

export default defineUnlistedScript(() => arrive('indicators', (session) => runAlone(READERS, session)));
