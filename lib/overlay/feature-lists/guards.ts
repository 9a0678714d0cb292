/** What the script `guards` starts, in this order. */
import type { Feature } from '../features/run-alone';
import { nativeWatch } from '../guards/native-watch';
import { watchComingBack } from '../guards/seen-again';
import { sendGuard } from '../guards/send-guard';
import { watchVanishing } from '../guards/vanished';

export const GUARDS: readonly Feature[] = [
  // Before what is sent: a press that takes something away is one of the two, and is looked at as that.
  { id: 'native-watch', start: nativeWatch },
  { id: 'vanished', start: watchVanishing },
  { id: 'seen-again', start: watchComingBack },
  { id: 'send-guard', start: sendGuard },
];
