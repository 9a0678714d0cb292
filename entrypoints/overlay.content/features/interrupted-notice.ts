/** Tells, at the next start, of every flow that a killed worker or browser cut off. */
import type { Flow } from '../../../lib/domain/flow';
import { send } from '../../../lib/messaging/client';
import type { Session } from '../session';
import { hideNotice, showNotice } from './notice';

export function interruptedNotice(session: Session, interrupted: Flow[]): void {
  for (const flow of interrupted) {
    if (flow.message === null) continue;
    showNotice(flow.message, () => void send('flow.told', { flowId: flow.id }), flow.id);
    session.signal.addEventListener('abort', () => hideNotice(flow.id));
  }
}
