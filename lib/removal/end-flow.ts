/** How a flow ends: journalled, told in words, stored. */
import { actOf, type Flow } from '../domain/flow';
import type { RemovalOutcome } from '../domain/outcome';
import { enter } from './enter';
import type { EndReason } from './end-reason';
import type { FlowEnv } from './environment';

/**
 * Journals the outcome, then ends. A journal that cannot be written is said in the
 * message; the flow stays unfinished and is told at the next start.
 *
 * @param told whoever ends it tells it elsewhere; else it is told once it has been on the screen
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
        // The moment between them cannot be closed, so it can be read.
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

/** What the official can do something about is worth words of its own. */
export function wordFor(error: unknown, otherwise: EndReason): EndReason {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : null;
  return kind === 'quota' || kind === 'not-here' || kind === 'noted' || kind === 'page-busy' ? kind : otherwise;
}

/** Its turn on the page did not come: nothing of what it was for has begun. */
export const isPageBusy = (error: unknown): boolean => wordFor(error, 'busy') === 'page-busy';
