/** Keeps the service worker awake while a flow runs. */
import type { Flow } from '../../domain/flow';
import { send } from '../../messaging/client';
import type { Session } from '../session';
import { stopPointing } from './point-at';

/** Well under the 30 seconds after which an idle service worker is stopped. */
const EVERY = 15_000;
/** Timers by flow. Kept per document so that a flow has only one; each is cleared when its page view ends. */
const alive = new Map<string, ReturnType<typeof setInterval>>();

export function followFlow(session: Session, flow: Pick<Flow, 'id' | 'phase'>): void {
  if (flow.phase === 'ended') {
    stop(flow.id);
    stopPointing(flow.id);
    return;
  }
  keepAwake(session, flow.id);
}

/** Also for a flow that was started on the previous page. */
export function keepAwake(session: Session, flowId: string): void {
  if (session.signal.aborted || alive.has(flowId)) return;
  alive.set(
    flowId,
    setInterval(() => void send('flow.alive', { flowId }), EVERY),
  );
  session.signal.addEventListener('abort', () => stop(flowId));
}

function stop(flowId: string): void {
  clearInterval(alive.get(flowId));
  alive.delete(flowId);
}
