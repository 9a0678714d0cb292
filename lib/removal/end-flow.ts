/** How a flow ends: journalled, put into words, stored. */
import { actOf, type Flow } from '../domain/flow';
import type { RemovalOutcome } from '../domain/outcome';
import { enter } from './enter';
import type { EndReason } from './end-reason';
import type { FlowEnv } from './environment';

/**
 * Journals the outcome, then ends the flow. If the journal cannot be written, the flow stays unfinished in the store
 * and is told at the next start.
 *
 * @param told true when the caller tells the official another way; otherwise it counts as told once it has been on
 *   screen
 */
export async function end(
  flow: Flow,
  outcome: RemovalOutcome,
  word: EndReason,
  env: FlowEnv,
  facts: Record<string, string> = {},
  told = false,
): Promise<Flow> {
  const ended: Flow = {
    ...flow,
    outcome,
    word,
    message: env.say(word, flow),
    told,
    updatedAt: new Date(env.clock.now()).toISOString(),
  };
  try {
    if (ended.evidenceId !== null)
      await env.evidence.journal(ended, 'action', {
        outcome,
        word,
        act: ended.act?.kind ?? null,
        measure: actOf(ended),
        // There is always some time between the last reading and the press, so both times are recorded.
        ...(ended.repliesReadAt === undefined ? {} : { repliesReadAt: ended.repliesReadAt }),
        ...(ended.act?.pressedAt === undefined ? {} : { pressedAt: ended.act.pressedAt }),
        ...facts,
      });
    return await enter(ended, 'ended', env);
  } catch {
    const untold: Flow = { ...ended, phase: flow.phase, told: false };
    env.changed({ ...untold, phase: 'ended' });
    return { ...untold, phase: 'ended' };
  }
}

/** The end reason for an error. Errors that the official can do something about have a reason of their own. */
export function wordFor(error: unknown, otherwise: EndReason): EndReason {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : null;
  return kind === 'quota' || kind === 'not-here' || kind === 'noted' || kind === 'page-busy' ? kind : otherwise;
}

/** The flow's turn on the page did not come, so the work that needed it has not begun. */
export const isPageBusy = (error: unknown): boolean => wordFor(error, 'busy') === 'page-busy';
