/** Answers the official's Ångra by what really happened, also while the platform's menu is being driven. */
import type { EvidenceDatabase } from './database';
import { undoFlow } from './flows';

/** How often a waiting flow is checked, in milliseconds. */
const POLL_INTERVAL = 100;

interface UndoEnv {
  clock: { now(): number; wait(milliseconds: number): Promise<void> };
  /** Whether a worker runs the flow. If none does, nobody will report the result of the press. */
  isRunning(flowId: string): boolean;
  /** Called when the mark is stored, to notify whoever waits for an answer. */
  marked(): void;
}

/**
 * @returns `undone`: no press that removes has been made, and none will be. `too-late`: one may have been made.
 * @throws EvidenceError when the mark could not be stored
 */
export async function undoTruly(db: EvidenceDatabase, flowId: string, env: UndoEnv): Promise<'undone' | 'too-late'> {
  // Store the mark first: it holds even if nobody waits for an answer or this worker is stopped.
  const ask = (): ReturnType<typeof undoFlow> => undoFlow(db, flowId, new Date(env.clock.now()).toISOString());
  let answer = await ask();
  if (answer !== 'too-late') env.marked();
  while (answer === 'waits') {
    // Check this before asking, so that a flow that ends in between is asked about once more.
    const isRunning = env.isRunning(flowId);
    if (isRunning) await env.clock.wait(POLL_INTERVAL);
    answer = await ask();
    if (!isRunning) break;
  }
  return answer === 'undone' ? 'undone' : 'too-late';
}
