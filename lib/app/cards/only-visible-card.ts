/**
 * The card's acts are done only while our own script on the page finds the whole card in sight: asked just before each of them, from outside, where the page's
 * styles and what lies on top can be seen. The card itself has asked its browser already (lib/pages/card/only-awake); what it says is not relied on here.
 * A page that does not answer has not said yes.
 */
import { ask } from '../../messaging/page-commander';
import type { Kind } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';

/**
 * What acts on the platform, lets it be acted on (a colleague's answer opens the gate), or stands as the official's word of
 * what was done. What takes back or puts away is never held up.
 */
const ACTS = [
  'evidence.save',
  'flow.act-later',
  'flow.confirm-missing',
  'flow.take-unseen',
  'flow.skip-wait',
  'flow.removed-by-hand',
  'eyes.note',
  'record.complete',
  'native.pass',
  'image.remove',
  'labels.learn',
] as const satisfies Kind[];

/** Milliseconds. */
const LOOK_WITHIN = 2_000;

export function onlySeen(handlers: Handlers): Handlers {
  const guarded = { ...handlers };
  for (const kind of ACTS) guard(guarded, kind);
  return guarded;
}

function guard<K extends Kind>(handlers: Handlers, kind: K): void {
  const handler = handlers[kind];
  handlers[kind] = (async (request: never, asker: Asker) => {
    if (asker.frame !== undefined && !isNo(request)) await refuseUnlessSeen(asker.tabId);
    return handler(request, asker);
  }) as Handlers[K];
}

/** 'Nej' to a removal of what is missing something lets nothing be removed. */
const isNo = (request: object): boolean => 'yes' in request && request.yes === false;

/** @throws Error 'card-unseen', a problem's id */
async function refuseUnlessSeen(tabId: number | null): Promise<void> {
  const seen = tabId === null ? undefined : await ask(tabId, 'card.look', {}, LOOK_WITHIN).catch(() => undefined);
  if (seen?.sight === 'in-sight') return;
  console.warn('Uppsikt', 'the card was not in sight', seen?.sight ?? 'no answer');
  throw new Error('card-unseen');
}
