/** Keeps the worker awake while a flow runs, and tells its end on the page when the card is put away. */
import type { Flow } from '../../../lib/domain/flow';
import { send } from '../../../lib/messaging/client';
import type { Session } from '../session';
import { showNotice } from './notice';
import { stopPointing } from './point-at';

/** Well under the 30 seconds after which an idle worker is stopped. */
const EVERY = 15_000;
const alive = new Map<string, ReturnType<typeof setInterval>>();

export function followFlow(session: Session, flow: Pick<Flow, 'id' | 'phase' | 'message'>, cardIsShown: boolean): void {
  if (flow.phase !== 'ended') {
    if (alive.has(flow.id)) return;
    alive.set(
      flow.id,
      setInterval(() => void send('flow.alive', { flowId: flow.id }), EVERY),
    );
    session.signal.addEventListener('abort', () => stop(flow.id));
    return;
  }
  stop(flow.id);
  stopPointing();
  if (!cardIsShown && flow.message !== null)
    showNotice(flow.message, () => void send('flow.told', { flowId: flow.id }), flow.id);
}

function stop(flowId: string): void {
  clearInterval(alive.get(flowId));
  alive.delete(flowId);
}
