/** Before an act of the card, the page's own script is asked whether the card is in sight. */
import { beforeEach, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { FLOW_DECISIONS, type FlowDecision } from '../../../lib/domain/flow-decision';
import { CARD_SIGHTS } from '../../../lib/card-opening/card-sight';
import { protocol, type Kind } from '../../../lib/messaging/protocol';
import type { Asker, Handlers } from '../../../lib/messaging/server';
import { extension, install } from './an-extension';

install();
const { onlySeen } = await import('../../../lib/app/cards/only-visible-card');

const reached: string[] = [];
const handlers = onlySeen(
  Object.fromEntries(
    (Object.keys(protocol) as Kind[]).map((kind) => [kind, () => void reached.push(kind)]),
  ) as unknown as Handlers,
);
const card: Asker = { sender: 'page', tabId: 1, url: 'card', frame: { frameId: 7 } as Runtime.MessageSender };
const ask = (kind: Kind, asker: Asker = card, request: object = {}): Promise<unknown> =>
  Promise.resolve().then(() => (handlers[kind] as (request: object, asker: Asker) => unknown)(request, asker));

const ACTS: Kind[] = [
  'evidence.save',
  'flow.act-later',
  'eyes.note',
  'record.complete',
  'native.pass',
  'image.remove',
  'labels.learn',
  'answer.insert',
];
/** Repeated here on purpose: a decision that loses its check fails this test until the table is changed too. */
const DECISIONS: Record<FlowDecision, 'act' | 'free'> = {
  undo: 'free',
  'skip-wait': 'act',
  'remove-incomplete': 'act',
  'keep-incomplete': 'free',
  'take-unseen': 'act',
  'check-again': 'free',
  'removed-by-hand': 'act',
};

beforeEach(() => {
  extension.forget();
  reached.length = 0;
});

/** The answer for each sight of the card. */
async function answersBySight(kind: Kind, request?: object): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const sight of CARD_SIGHTS) {
    extension.pages.set(1, () => ({ sight }));
    answers[sight] = await ask(kind, card, request).then(
      () => 'done',
      (error: Error) => error.message,
    );
  }
  return answers;
}
const ONLY_IN_SIGHT = { ...Object.fromEntries(CARD_SIGHTS.map((sight) => [sight, 'card-unseen'])), 'in-sight': 'done' };
const ALWAYS = Object.fromEntries(CARD_SIGHTS.map((sight) => [sight, 'done']));

it.each(ACTS)('%s is done while the card is in sight, and otherwise not', async (kind) => {
  expect(await answersBySight(kind)).toEqual(ONLY_IN_SIGHT);
  expect(reached).toEqual([kind]);
});

it.each(FLOW_DECISIONS)('%s of a flow needs the card in sight only if it is an act', async (decision) => {
  expect(await answersBySight('flow.resolve', { flowId: 'x', decision })).toEqual(
    DECISIONS[decision] === 'act' ? ONLY_IN_SIGHT : ALWAYS,
  );
});

it.each<[string, (() => unknown) | undefined]>([
  ['has gone', undefined],
  ['answers nothing', () => undefined],
  ['answers in another shape', () => ({ sight: true })],
])('a page that %s counts as a no', async (_how, page) => {
  if (page !== undefined) extension.pages.set(1, page);
  await expect(ask('evidence.save')).rejects.toThrow('card-unseen');
  expect(reached).toEqual([]);
});

it('undoing, closing and refusing are never held up, nor are our other pages’ requests', async () => {
  await ask('flow.resolve', card, { flowId: 'x', decision: 'undo' });
  await ask('card.close');
  await ask('flow.resolve', card, { flowId: 'x', decision: 'keep-incomplete' });
  await ask('flow.act-later', { sender: 'page', tabId: 2, url: 'archive' });
  expect(reached).toEqual(['flow.resolve', 'card.close', 'flow.resolve', 'flow.act-later']);
});
