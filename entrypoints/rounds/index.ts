/** Injected into a page when a registered thread has been seen there: the daily round of its account. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { arrive } from '../../lib/overlay/features/late-feature';
import { dailyRound } from '../../lib/overlay/rounds/daily-round';

export default defineUnlistedScript(() => arrive('rounds', dailyRound));
