/** Once a ground is chosen as one that must not be saved, no card is told the item's text, whatever is running. */
import { beforeEach, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { CardState } from '../../../lib/messaging/protocol';
import { aCard, TAB } from './a-card';
import { extension, ID, install, ORIGIN } from './an-extension';

install();
const { listenForCards, changeCard, quietCards, setCard } = await import('../../../lib/app/cards/card-sessions');
const { admitFrame, prepareFrame } = await import('../../../lib/app/cards/prepared-frames');

const told: string[] = [];

const sender: Runtime.MessageSender = {
  id: ID,
  url: `${ORIGIN}card.html`,
  frameId: 7,
  tab: { id: TAB } as NonNullable<Runtime.MessageSender['tab']>,
};
await admitFrame(sender, await prepareFrame(TAB));
listenForCards();
extension.connect({
  name: 'card',
  sender,
  postMessage: (message: unknown) => void told.push(JSON.stringify(message)),
  onDisconnect: { addListener: () => undefined },
} as unknown as Runtime.Port);
// Messages arrive in order: when this is done the port has been accepted.
await setCard(TAB, null);

beforeEach(() => {
  extension.forget();
  told.length = 0;
});

const WORDS = 'köp nu';
const forgets = (card: CardState): CardState => ({
  ...card,
  reading: { ...card.reading, text: { raw: '', normalised: '', truncated: false } },
});

it('a change that was running is not told; the state after the text is forgotten is', async () => {
  await setCard(TAB, aCard());
  expect(told.at(-1)).toContain(WORDS);
  told.length = 0;
  const underWay = changeCard(TAB, (card) => ({ ...card, pageTitle: 'looked up meanwhile' }));
  const speak = quietCards();
  await underWay;
  await changeCard(TAB, forgets);
  expect(told).toEqual([]);
  await speak();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('looked up meanwhile');
  expect(told[0]).not.toContain(WORDS);
});

it('two at once are quiet until both are done, and each ends only its own, once', async () => {
  await setCard(TAB, aCard());
  told.length = 0;
  const [first, second] = [quietCards(), quietCards()];
  await first();
  await first();
  await changeCard(TAB, forgets);
  expect(told).toEqual([]);
  await second();
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain(WORDS);
});
