/** Only the official's own acts: which frame is the card. */
import type { Guard } from './guard';

const SENDERS = ['tests/unit/background/who-may-send.test.ts'];

export const cardFrame: Guard[] = [
  {
    id: 'card-port-address',
    promise: 'The card’s state is told to no other page of ours, whatever frame it stands in',
    file: 'entrypoints/background/cards.ts',
    find: "|| !isCardAddress(sender.url ?? '')) return;",
    replace: ') return;',
    tests: SENDERS,
  },
  {
    id: 'card-port-prepared',
    promise: 'The card’s state is told to the frame that was prepared, and to no copy of it',
    file: 'entrypoints/background/cards.ts',
    find: 'if (!(await isPreparedFrame(sender)) || !isOpen) return;',
    replace: 'if (!isOpen) return;',
    tests: SENDERS,
  },
  {
    id: 'card-frame-before',
    promise: 'What was the card before another frame was prepared is told nothing more',
    file: 'entrypoints/background/cards.ts',
    find: 'for (const port of open) port.disconnect();',
    replace: 'for (const port of open) ports.set(tabId, new Set([port]));',
    tests: SENDERS,
  },
  {
    id: 'card-prepared-sender',
    promise: 'A copy of the card that the page has loaded may ask for nothing',
    file: 'lib/messaging/server.ts',
    find: "sender: (await isPrepared(sender)) ? 'page' : 'unprepared-card'",
    replace: "sender: (await isPrepared(sender)) ? 'page' : 'page'",
    tests: SENDERS,
  },
  {
    id: 'card-own-tab',
    promise: 'Nor may the card’s address as a page of its own',
    file: 'lib/messaging/server.ts',
    find: 'if (ownTab && !isCardAddress(url)) return',
    replace: 'if (ownTab) return',
    tests: SENDERS,
  },
  {
    id: 'card-token-known',
    promise: 'A frame is the card only with the token that was made for its tab, and with that once',
    file: 'entrypoints/background/prepared-frames.ts',
    find: 'if ((await read(tabId))?.token !== token) return false;',
    replace: 'if ((await read(tabId)) === null) return false;',
    tests: SENDERS,
  },
  {
    id: 'card-token-once',
    promise: 'A token that was used is used up',
    file: 'entrypoints/background/prepared-frames.ts',
    find: 'await write(tabId, { token: null, frame:',
    replace: 'await write(tabId, { token, frame:',
    tests: SENDERS,
  },
  {
    id: 'card-document',
    promise: 'What else is loaded into the card’s frame is not the card',
    file: 'entrypoints/background/prepared-frames.ts',
    find: 'card.id === sender.frameId && card.document === (sender.documentId ?? null)',
    replace: 'card.id === sender.frameId',
    tests: SENDERS,
  },
];
