/**
 * An act asked for from the archive: the background finds or opens the item's page; here one waits until it has ended.
 */
import type { Flow } from '../../domain/flow';
import type { EvidenceDatabase } from '../../evidence/database';
import { getFlow } from '../../evidence/flows';
import { send } from '../../messaging/client';
import type { Request } from '../../messaging/protocol';
import { until } from '../../messaging/until';
import { faultWords } from '../../problems/fault-words';
import { endedWell } from '../../problems/outcomes';
import { problemText } from '../../problems/problems';

const LOOK_EVERY = 500;
/** The official may have to press, or to undo; longer than that nobody sits before the page. Milliseconds. */
const PATIENCE = 11 * 60_000;

/** @returns null when it ended well, else the words that say how it ended */
export async function actLater(db: EvidenceDatabase, request: Request<'flow.act-later'>): Promise<string | null> {
  const answer = await send('flow.act-later', request);
  if (!answer.ok) return faultWords(answer.error);
  const ended = async (): Promise<Flow | undefined> => {
    const now = await getFlow(db, answer.value.flowId).catch(() => undefined);
    return now?.phase === 'ended' ? now : undefined;
  };
  const flow = await until(ended, PATIENCE, LOOK_EVERY);
  if (flow === undefined) return problemText('unknown-outcome');
  return flow.outcome !== null && endedWell(flow.outcome) && flow.outcome !== 'undone' ? null : flow.message;
}
