/** Passes an official's decision to the flow that waits for it, or handles it when none does. */
import type { FlowDecision } from '../../domain/flow-decision';
import type { EvidenceDatabase } from '../../evidence/database';
import { undoTruly } from '../../evidence/undo-truly';
import { realClock, type Clock } from '../../util/clock';
import { answer } from './pending-decisions';
import { checkAgain, isRunning } from './removal-runner';

/** What to do when no flow is waiting: its worker was stopped, or it has ended. */
const UNHEARD: Partial<Record<FlowDecision, (db: EvidenceDatabase, flowId: string, clock: Clock) => Promise<void>>> = {
  'check-again': (db, flowId, clock) => checkAgain(db, flowId, 'check', clock),
  'removed-by-hand': (db, flowId, clock) => checkAgain(db, flowId, 'removed', clock),
};

export async function resolveFlow(
  db: EvidenceDatabase,
  flowId: string,
  decision: FlowDecision,
  clock: Clock = realClock,
): Promise<{ said: 'heard' | 'too-late' }> {
  if (decision === 'undo') {
    const marked = (): void => void answer.resolve(flowId, decision);
    const said = await undoTruly(db, flowId, { clock, isRunning, marked });
    return { said: said === 'undone' ? 'heard' : 'too-late' };
  }
  if (!answer.resolve(flowId, decision)) await UNHEARD[decision]?.(db, flowId, clock);
  return { said: 'heard' };
}
