/**
 * The card's acts are done only while our own script on the page finds the whole card in sight: asked just before each
 * of them, from outside, where the page's styles and what lies on top can be seen. The card itself has asked its
 * browser already (lib/pages/card/only-awake); what it says is not relied on here. A page that does not answer has not
 * said yes.
 */
import { letsAct } from '../../domain/flow-decision';
import { ask } from '../../messaging/page-commander';
import type { Kind } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';
import { ProblemError } from '../../problems/problem-error';

/**
 * What acts on the platform, lets it be acted on (a colleague's answer opens the gate), or stands as the official's
 * word of what was done. What takes back or puts away is never held up.
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
