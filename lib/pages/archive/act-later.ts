/**
 * An act requested from the archive. The background finds or opens the item's page; this waits until the flow has
 * ended.
 */
import type { Flow } from '../../domain/flow';
import type { EvidenceDatabase } from '../../evidence/database';
import { getFlow } from '../../evidence/flows';
import { send } from '../../messaging/client';
import type { Request } from '../../messaging/protocol';
import { refusalText } from '../../problems/refusal-text';
import { endedWell } from '../../problems/outcomes';
import { problemText } from '../../problems/problems';
import { until } from '../../util/until';

const LOOK_EVERY = 500;
/** Milliseconds. The official may have to press or to undo. Nobody waits at the page longer than this. */
const PATIENCE = 11 * 60_000;

/** @returns null when it ended well, otherwise a message that says how it ended */
export async function actLater(db: EvidenceDatabase, request: Request<'flow.act-later'>): Promise<string | null> {
  const answer = await send('flow.act-later', request);
  if (!answer.ok) return refusalText(answer);
  const ended = async (): Promise<Flow | undefined> => {
    const now = await getFlow(db, answer.value.flowId).catch(() => undefined);
    return now?.phase === 'ended' ? now : undefined;
  };
  const flow = await until(ended, PATIENCE, LOOK_EVERY);
  if (flow === undefined) return problemText('gone-unknown');
  return flow.outcome !== null && endedWell(flow.outcome) && flow.outcome !== 'undone' ? null : flow.message;
}
