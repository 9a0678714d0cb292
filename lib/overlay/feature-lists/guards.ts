/** The features that the `guards` script starts, in order. */
import type { Feature } from '../features/run-alone';
import { nativeWatch } from '../guards/native-watch';
import { watchComingBack } from '../guards/seen-again';
import { sendGuard } from '../guards/send-guard';
import { watchVanishing } from '../guards/vanished';

export const GUARDS: readonly Feature[] = [
  // Before the send guard: a press may both take something away and send. It is then judged as taking away.
  { id: 'native-watch', start: nativeWatch },
  { id: 'vanished', start: watchVanishing },
  { id: 'seen-again', start: watchComingBack },
  { id: 'send-guard', start: sendGuard },
];
