/**
 * Brought to a page once a registered thread has been seen there: underlines what may be personal data, and finds what
 * may be a question. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READERS } from '../../lib/overlay/feature-lists/indicators';
import { arrive } from '../../lib/overlay/features/late-feature';
import { runAlone } from '../../lib/overlay/features/run-alone';

export default defineUnlistedScript(() => arrive('indicators', (session) => runAlone(READERS, session)));
