/** Who may send what. Written out here once more, so that a message which becomes open to somebody else is red until that is meant. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { protocol, type Kind } from '../../../lib/messaging/protocol';
import type { Handlers } from '../../../lib/messaging/server';
import { extension, ID, install, ORIGIN } from './an-extension';

install();
const { serve } = await import('../../../lib/messaging/server');
const { acceptCards, setCard } = await import('../../../entrypoints/background/cards');

/** All that a page of a platform may ask through our content script; everything else is for our own pages. */
const FROM_CONTENT = new Set<Kind>([
  'session.open',
  'account.report',
  'feature.bring',
  'card.open',
  'card.await-drawn',
  'card.keys',
  'guard.words',
  'picture.foresee',
  'flow.alive',
  'flow.by-hand',
  'menu.read',
  'image.fetch',
  'item.vanished',
  'items.visited',
  'flow.told',
  'flow.open',
]);
const ALSO_FROM_PAGES = new Set<Kind>(['flow.told', 'flow.open']);
const kinds = Object.keys(protocol) as Kind[];

const platformPage = 'https://www.facebook.com/x';
const senders: [string, Runtime.MessageSender, 'content' | 'page' | null][] = [
  [
    'our content script in a tab’s top frame',
    { id: ID, url: platformPage, frameId: 0, tab: { id: 1 } as Runtime.MessageSender['tab'] },
    'content',
  ],
  [
    'our card, a frame of ours in a platform’s page',
    { id: ID, url: `${ORIGIN}card.html`, frameId: 7, tab: { id: 1 } as Runtime.MessageSender['tab'] },
    'page',
  ],
  [
    'our archive in a tab of its own',
    { id: ID, url: `${ORIGIN}archive.html`, frameId: 0, tab: { id: 2 } as Runtime.MessageSender['tab'] },
    'page',
  ],
  ['our popup, which is in no tab', { id: ID, url: `${ORIGIN}popup.html` }, 'page'],
  [
    'our content script in a frame of the page',
    { id: ID, url: platformPage, frameId: 3, tab: { id: 1 } as Runtime.MessageSender['tab'] },
    null,
  ],
  ['another extension’s page', { id: 'another', url: 'chrome-extension://another/popup.html' }, null],
  [
    'another extension that names our address',
    { id: 'another', url: `${ORIGIN}archive.html`, frameId: 0, tab: { id: 1 } as Runtime.MessageSender['tab'] },
    null,
  ],
  [
    'another extension in a tab',
    { id: 'another', url: platformPage, frameId: 0, tab: { id: 1 } as Runtime.MessageSender['tab'] },
    null,
  ],
  [
    'a site that is named like us',
    { id: ID, url: `https://example.org/${ORIGIN}`, frameId: 4, tab: { id: 1 } as Runtime.MessageSender['tab'] },
    null,
  ],
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

describe('a message is heard only from whom it names', () => {
  it.each(senders)('%s', async (_who, sender, is) => {
    serve(everyHandler);
    const letIn: Kind[] = [];
    for (const kind of kinds) {
      const answer = (await extension.receive({ kind, payload: null }, sender)) as { ok: boolean; error?: string };
      // Whoever is let in is told that the request has no shape; whoever is not learns not even that.
      if (answer.error !== 'not-allowed') letIn.push(kind);
    }
    const wanted = kinds.filter((kind) =>
      is === 'content'
        ? FROM_CONTENT.has(kind)
        : is === 'page' && (!FROM_CONTENT.has(kind) || ALSO_FROM_PAGES.has(kind)),
    );
    expect(letIn).toEqual(wanted);
  });

  it('and only in its own shape', async () => {
    serve(everyHandler);
    const [, archive] = senders[2] ?? [];
    for (const kind of kinds)
      expect(await extension.receive({ kind, payload: 'no object' }, archive ?? {})).toMatchObject({ ok: false });
    expect(reached).toEqual([]);
    expect(await extension.receive({ kind: 'flow.undo', payload: { flowId: 'a' } }, archive ?? {})).toMatchObject({
      ok: true,
    });
    expect(reached).toEqual(['flow.undo']);
  });

  it('and a message that is not ours is left for others to answer', () => {
    serve(everyHandler);
    for (const message of [null, 'flow.undo', { kind: 'toString' }, { kind: 'unknown.kind' }, {}])
      expect(extension.receive(message, senders[3]?.[1] ?? {})).toBeUndefined();
  });
});

describe('the card’s state is told', () => {
  const told = async (name: string, sender: Runtime.MessageSender): Promise<unknown[]> => {
    acceptCards();
    const messages: unknown[] = [];
    const port = {
      name,
      sender,
      postMessage: (message: unknown) => void messages.push(message),
      onDisconnect: { addListener: () => undefined },
    };
    extension.connect(port as unknown as Runtime.Port);
    await setCard(1, null);
    return messages;
  };

  it('to our own card in a tab', async () => {
    expect(
      (await told('card', { id: ID, url: `${ORIGIN}card.html`, tab: { id: 1 } as Runtime.MessageSender['tab'] }))
        .length,
    ).toBeGreaterThan(0);
  });

  it.each<[string, Runtime.MessageSender]>([
    ['the content script', { id: ID, url: platformPage, frameId: 0, tab: { id: 1 } as Runtime.MessageSender['tab'] }],
    ['another page of ours', { id: ID, url: `${ORIGIN}popup.html`, tab: { id: 1 } as Runtime.MessageSender['tab'] }],
  ])('never to %s', async (_who, sender) => {
    expect(await told('card', sender)).toEqual([]);
  });
});
