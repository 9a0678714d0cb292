/** The card's acts are asked of the page's own script first: whether the card is in sight. */
import { beforeEach, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { CARD_SIGHTS } from '../../../lib/opening/card-sight';
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
  'flow.confirm-missing',
  'flow.take-unseen',
  'flow.skip-wait',
  'flow.removed-by-hand',
  'eyes.note',
  'record.complete',
  'native.pass',
  'image.remove',
  'labels.learn',
];

beforeEach(() => {
  extension.forget();
  reached.length = 0;
});

it.each(ACTS)('%s is done while the card is in sight, and in no other case', async (kind) => {
  const answers: Record<string, string> = {};
  for (const sight of CARD_SIGHTS) {
    extension.pages.set(1, () => ({ sight }));
    answers[sight] = await ask(kind).then(
      () => 'done',
      (error: Error) => error.message,
    );
  }
  expect(answers).toEqual({
    ...Object.fromEntries(CARD_SIGHTS.map((sight) => [sight, 'card-unseen'])),
    'in-sight': 'done',
  });
  expect(reached).toEqual([kind]);
});

it.each<[string, (() => unknown) | undefined]>([
  ['has gone', undefined],
  ['answers nothing', () => undefined],
  ['answers in another shape', () => ({ sight: true })],
])('a page that %s has not said yes', async (_how, page) => {
  if (page !== undefined) extension.pages.set(1, page);
  await expect(ask('evidence.save')).rejects.toThrow('card-unseen');
  expect(reached).toEqual([]);
});

it('what takes back, closes or says no is never held up, nor what other pages of ours ask', async () => {
  await ask('flow.undo');
  await ask('card.close');
  await ask('flow.confirm-missing', card, { yes: false });
  await ask('flow.act-later', { sender: 'page', tabId: 2, url: 'archive' });
  expect(reached).toEqual(['flow.undo', 'card.close', 'flow.confirm-missing', 'flow.act-later']);
});
