/** Ångra as it is answered to the official: by what became of it, also while the platform's menu is driven. */
import type { EvidenceDatabase } from './database';
import { undoFlow } from './flows';

/** How often one that waits is looked at, in milliseconds. */
const LOOK = 100;

interface UndoEnv {
  clock: { now(): number; wait(milliseconds: number): Promise<void> };
  /** Whether a worker is at the flow: where none is, nobody will tell what became of the press. */
  isRunning(flowId: string): boolean;
  /** The mark stands: whoever waits for an answer is told. */
  marked(): void;
}

/**
 * @returns `undone`: nothing has been pressed that takes away and nothing will be. `too-late`: something may have been.
 * @throws EvidenceError when the mark could not be stored
 */
export async function undoTruly(db: EvidenceDatabase, flowId: string, env: UndoEnv): Promise<'undone' | 'too-late'> {
  // The mark first: it holds also where nobody waits for an answer, and whatever becomes of this worker.
  const ask = (): ReturnType<typeof undoFlow> => undoFlow(db, flowId, new Date(env.clock.now()).toISOString());
  let said = await ask();
  if (said !== 'too-late') env.marked();
  while (said === 'waits') {
    // Looked at before it is asked: what ended meanwhile is asked about once more.
    const isRunning = env.isRunning(flowId);
    if (isRunning) await env.clock.wait(LOOK);
    said = await ask();
    if (!isRunning) break;
  }
  return said === 'undone' ? 'undone' : 'too-late';
}
