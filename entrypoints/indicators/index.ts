/**
 * Brought to a page once a registered thread has been seen there: underlines what may be personal data. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { arrive } from '../../lib/overlay/features/late-feature';
import { followItems } from '../../lib/overlay/indicators/follow-items';

export default defineUnlistedScript(() => arrive('indicators', followItems));
