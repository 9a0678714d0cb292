/**
 * The card's acts run only while our own script on the page finds the whole card visible. It is asked just before each
 * act, from outside the frame, where the page's styles and overlapping elements can be seen. The card has already asked
 * its own browser (lib/pages/card/only-awake), but that is not trusted here. No answer from the page counts as not
 * visible.
 */
import { letsAct } from '../../domain/flow-decision';
import { ask } from '../../messaging/page-commander';
import type { Kind } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';
import { ProblemError } from '../../problems/problem-error';

/**
 * Messages that act on the platform, permit an act (a colleague's answer opens the gate), or record the official's word
 * about what was done. Messages that revert or close something are never blocked.
 */
const ACTS = [
  'evidence.save',
  'flow.act-later',
  'eyes.note',
  'record.complete',
  'native.pass',
  'image.remove',
  'answer.insert',
  'labels.learn',
] as const satisfies Kind[];

/** Milliseconds. */
const LOOK_WITHIN = 2_000;

export function onlySeen(handlers: Handlers): Handlers {
  const guarded = { ...handlers };
  for (const kind of ACTS) guard(guarded, kind, () => true);
  guard(guarded, 'flow.resolve', ({ decision }) => letsAct(decision));
  return guarded;
}

function guard<K extends Kind>(
  handlers: Handlers,
  kind: K,
  isAct: (request: Parameters<Handlers[K]>[0]) => boolean,
): void {
  const handler = handlers[kind];
  handlers[kind] = (async (request: Parameters<Handlers[K]>[0], asker: Asker) => {
    if (asker.frame !== undefined && isAct(request)) await refuseUnlessSeen(asker.tabId);
    return handler(request as never, asker);
  }) as Handlers[K];
}

/** @throws ProblemError 'card-unseen' */
async function refuseUnlessSeen(tabId: number | null): Promise<void> {
  const seen = tabId === null ? undefined : await ask(tabId, 'card.look', {}, LOOK_WITHIN).catch(() => undefined);
  if (seen?.sight === 'in-sight') return;
  console.warn('Uppsikt', 'the card was not in sight', seen?.sight ?? 'no answer');
  throw new ProblemError('card-unseen');
}
