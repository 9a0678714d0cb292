/** An official's decision reaches the flow that waits for it, or what is left of one. */
import type { FlowDecision } from '../../domain/flow-decision';
import type { EvidenceDatabase } from '../../evidence/database';
import { undoFlow } from '../../evidence/flows';
import { answer } from './pending-decisions';
import { checkAgain } from './removal-runner';

/** What is done where no flow waits for it: its worker has been stopped since, or it has ended. */
const UNHEARD: Partial<Record<FlowDecision, (db: EvidenceDatabase, flowId: string) => Promise<void>>> = {
  'check-again': (db, flowId) => checkAgain(db, flowId),
  'removed-by-hand': (db, flowId) => checkAgain(db, flowId, 'removed'),
};

export async function resolveFlow(
  db: EvidenceDatabase,
  flowId: string,
  decision: FlowDecision,
): Promise<{ said: 'heard' | 'too-late' }> {
  // The mark first: it holds also where nobody waits for an answer, and whatever becomes of this worker.
  if (decision === 'undo' && (await undoFlow(db, flowId, new Date().toISOString())) !== 'undone')
    return { said: 'too-late' };
  if (!answer.resolve(flowId, decision)) await UNHEARD[decision]?.(db, flowId);
  return { said: 'heard' };
}
