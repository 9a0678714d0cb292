/**
 * Which sender may send which message. Repeated here on purpose: opening a message to another sender fails this test
 * until the table is changed too.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { protocol, type Kind } from '../../../lib/messaging/protocol';
import type { Handlers } from '../../../lib/messaging/server';
import { extension, ID, install, ORIGIN } from './an-extension';

install();
const { serve } = await import('../../../lib/messaging/server');
const { listenForCards, letGoOfCards, setCard } = await import('../../../lib/app/cards/card-sessions');
const { admitFrame, isPreparedFrame, prepareFrame } = await import('../../../lib/app/cards/prepared-frames');

/** What a platform's page may ask through our content script. Everything else is for our own pages. */
const FROM_CONTENT = new Set<Kind>([
  'session.open',
  'account.report',
  'feature.bring',
  'card.open',
  'card.prepare',
  'card.await-drawn',
  'card.keys',
  'card.close',
  'guard.words',
  'same.last',
  'picture.foresee',
  'flow.alive',
  'flow.by-hand',
  'flow.hand-pressed',
  'flow.press',
  'flow.hand-stopped',
  'flow.looks-gone',
  'menu.read',
  'image.fetch',
  'item.vanished',
  'native.went-before',
  'native.came-to-nothing',
  'items.visited',
  'posts.visited',
  'questions.seen',
  'flow.told',
  'flow.open',
  'round.read',
  'round.begin',
  'round.walk',
  'round.stop',
  'round.finish',
  'round.own-post',
]);
/** What the card's address may ask before it is known as the card. */
const FROM_UNPREPARED = new Set<Kind>(['card.admit']);
const ALSO_FROM_PAGES = new Set<Kind>(['card.close', 'flow.told', 'flow.open']);
const kinds = Object.keys(protocol) as Kind[];

const inTab = (id: number) => ({ id }) as NonNullable<Runtime.MessageSender['tab']>;
const platformPage = 'https://www.facebook.com/x';
const theCard: Runtime.MessageSender = {
  id: ID,
  url: `${ORIGIN}card.html`,
  frameId: 7,
  tab: inTab(1),
  ...{ documentId: 'A' },
};
const senders: [string, Runtime.MessageSender, 'content' | 'page' | 'unprepared-card' | null][] = [
  ['our content script in a tab’s top frame', { id: ID, url: platformPage, frameId: 0, tab: inTab(1) }, 'content'],
  ['our card, in the frame that was prepared for it', theCard, 'page'],
  ['another frame of the page with the card’s address', { ...theCard, frameId: 8 }, 'unprepared-card'],
  ['the card’s frame once it holds another document', { ...theCard, ...{ documentId: 'B' } }, 'unprepared-card'],
  ['the card’s address in a tab that prepared none', { ...theCard, tab: inTab(2) }, 'unprepared-card'],
  ['the card’s address as a page of its own', { ...theCard, frameId: 0 }, 'unprepared-card'],
  ['the card’s address outside any tab', { id: ID, url: `${ORIGIN}card.html` }, 'unprepared-card'],
  ['another page of ours in a frame', { ...theCard, frameId: 8, url: `${ORIGIN}archive.html` }, 'unprepared-card'],
  ['our archive in a tab of its own', { id: ID, url: `${ORIGIN}archive.html`, frameId: 0, tab: inTab(2) }, 'page'],
  ['our popup, which is in no tab', { id: ID, url: `${ORIGIN}popup.html` }, 'page'],
  ['our content script in a frame of the page', { id: ID, url: platformPage, frameId: 3, tab: inTab(1) }, null],
  ['another extension’s page', { id: 'another', url: 'chrome-extension://another/popup.html' }, null],
  [
    'another extension that names our address',
    { id: 'another', url: `${ORIGIN}archive.html`, frameId: 0, tab: inTab(1) },
    null,
  ],
  ['another extension in a tab', { id: 'another', url: platformPage, frameId: 0, tab: inTab(1) }, null],
  ['a site that is named like us', { id: ID, url: `https://example.org/${ORIGIN}`, frameId: 4, tab: inTab(1) }, null],
  ['nobody in a tab', { id: ID, url: platformPage }, null],
];

const reached: string[] = [];
const everyHandler = Object.fromEntries(
  kinds.map((kind) => [kind, () => void reached.push(kind)]),
) as unknown as Handlers;

beforeEach(() => {
  extension.forget();
  reached.length = 0;
});

describe('a message is accepted only from its declared senders', () => {
  it.each(senders)('%s', async (_who, sender, is) => {
    serve(everyHandler, isPreparedFrame);
    await admitFrame(theCard, await prepareFrame(1));
    const letIn: Kind[] = [];
    for (const kind of kinds) {
      const answer = (await extension.receive({ kind, payload: null }, sender)) as { ok: boolean; detail?: string };
      // An accepted sender learns that the request is malformed; a refused one does not learn even that.
      if (answer.detail !== 'not-allowed') letIn.push(kind);
    }
    const wanted = kinds.filter((kind) => {
      if (is === 'content') return FROM_CONTENT.has(kind);
      if (is === 'unprepared-card') return FROM_UNPREPARED.has(kind);
      return is === 'page' && ((!FROM_CONTENT.has(kind) && !FROM_UNPREPARED.has(kind)) || ALSO_FROM_PAGES.has(kind));
    });
    expect(letIn).toEqual(wanted);
  });

  it('and only in its declared shape', async () => {
    serve(everyHandler);
    const [, archive] = senders.find(([who]) => who.startsWith('our archive')) ?? [];
    for (const kind of kinds)
      expect(await extension.receive({ kind, payload: 'no object' }, archive ?? {})).toMatchObject({ ok: false });
    expect(reached).toEqual([]);
    expect(
      await extension.receive({ kind: 'flow.resolve', payload: { flowId: 'a', decision: 'undo' } }, archive ?? {}),
    ).toMatchObject({
      ok: true,
    });
    expect(reached).toEqual(['flow.resolve']);
  });

  it('and a message that is not ours is left to other listeners', () => {
    serve(everyHandler);
    for (const message of [null, 'flow.resolve', { kind: 'toString' }, { kind: 'unknown.kind' }, {}])
      expect(extension.receive(message, { id: 'another' })).toBeUndefined();
  });
});

describe('the card’s state is told', () => {
  const told = async (name: string, sender: Runtime.MessageSender): Promise<unknown[]> => {
    listenForCards();
    const messages: unknown[] = [];
    const port = {
      name,
      sender,
      postMessage: (message: unknown) => void messages.push(message),
      disconnect: () => undefined,
      onDisconnect: { addListener: () => undefined },
    };
    extension.connect(port as unknown as Runtime.Port);
    await setCard(1, null);
    await setCard(1, null);
    return messages;
  };

  it('to the prepared frame', async () => {
    await admitFrame(theCard, await prepareFrame(1));
    expect((await told('card', theCard)).length).toBeGreaterThan(0);
  });

  it.each<[string, Runtime.MessageSender]>([
    ['the content script', { id: ID, url: platformPage, frameId: 0, tab: inTab(1) }],
    ['another page of ours', { id: ID, url: `${ORIGIN}popup.html`, tab: inTab(1) }],
    ['a copy that the page has loaded', { ...theCard, frameId: 8 }],
    ['what else the page has loaded into the card’s frame', { ...theCard, ...{ documentId: 'B' } }],
    ['a page of the card’s address in the prepared frame’s place', { ...theCard, url: `${ORIGIN}archive.html` }],
  ])('never to %s', async (_who, sender) => {
    await admitFrame(theCard, await prepareFrame(1));
    expect(await told('card', sender)).toEqual([]);
  });

  it('no longer to a frame when another was prepared', async () => {
    await admitFrame(theCard, await prepareFrame(1));
    const messages = await told('card', theCard);
    letGoOfCards(1);
    const before = messages.length;
    await setCard(1, null);
    expect(messages).toHaveLength(before);
  });
});

describe('a token', () => {
  it('is valid once, in its own tab, until the next one is made', async () => {
    const first = await prepareFrame(1);
    expect(await admitFrame({ ...theCard, tab: inTab(2) }, first)).toBe(false);
    expect(await admitFrame({ ...theCard, frameId: 0 }, first)).toBe(false);
    expect(await admitFrame(theCard, 'guessed')).toBe(false);
    expect(await admitFrame(theCard, first)).toBe(true);
    expect(await admitFrame({ ...theCard, frameId: 8 }, first)).toBe(false);
    expect(await isPreparedFrame(theCard)).toBe(true);
    const second = await prepareFrame(1);
    expect(await isPreparedFrame(theCard)).toBe(false);
    expect(await admitFrame(theCard, first)).toBe(false);
    expect(second).not.toBe(first);
  });

  it('that two frames present at once admits one of them', async () => {
    const token = await prepareFrame(1);
    const both = await Promise.all([admitFrame({ ...theCard, frameId: 8 }, token), admitFrame(theCard, token)]);
    expect(both).toEqual([true, false]);
  });
});
