/**
 * The background's side: each handler is reached only by the senders its message names, and only with a request that
 * its schema accepts. An answer is `{ok, value}` or `{ok: false, problem, detail}`; what a
 * handler throws is told so and never crosses as a rejection.
 */
import { browser, type Runtime } from '../browser';
import { refusalOf, unexpected } from '../problems/problem-error';
import type { Sender } from './message';
import { protocol, type Answer, type Kind, type Reply } from './protocol';
import type { z } from '../zod';

/** Who asked, as the browser says and not as the message claims. */
export interface Asker {
  sender: Sender;
  tabId: number | null;
  url: string;
  /** The frame of our own that asks; absent for whoever has a tab or a window. A `page` in a frame is the card. */
  frame?: Runtime.MessageSender;
}

/** Whether this frame is the one that was prepared as its tab's card. */
export type IsPrepared = (sender: Runtime.MessageSender) => Promise<boolean>;

export type Handlers = {
  [K in Kind]: (request: z.output<(typeof protocol)[K]['request']>, asker: Asker) => Promise<Reply<K>> | Reply<K>;
};

/** @param isPrepared none is, unless somebody says so */
export function serve(handlers: Handlers, isPrepared: IsPrepared = () => Promise.resolve(false)): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const kind = kindOf(message);
    // Not ours: leave it unanswered, a returned promise would answer for somebody else.
    if (kind === undefined) return undefined;
    return askerOf(sender, isPrepared).then((asker) =>
      answer(handlers, kind, (message as { payload?: unknown }).payload, asker),
    );
  });
}

async function answer(
  handlers: Handlers,
  kind: Kind,
  payload: unknown,
  asker: Asker | undefined,
): Promise<Answer<unknown>> {
  if (asker === undefined || !(protocol[kind].from as readonly Sender[]).includes(asker.sender))
    return { ok: false, ...unexpected('not-allowed') };
  const parsed = protocol[kind].request.safeParse(payload);
  if (!parsed.success)
    return {
      ok: false,
      ...unexpected(
        `bad-request: ${parsed.error.issues
          .map((issue) => `${issue.path.join('.')} ${issue.message}`)
          .join('; ')
          .slice(0, 500)}`,
      ),
    };
  try {
    // The table is typed per kind; here the kind is only known at run time.
    const handler = handlers[kind] as (request: unknown, asker: Asker) => unknown;
    return { ok: true, value: await handler(parsed.data, asker) };
  } catch (error) {
    console.error('Uppsikt', kind, error);
    return { ok: false, ...refusalOf(error) };
  }
}

function kindOf(message: unknown): Kind | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind } = message as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(protocol, kind) ? (kind as Kind) : undefined;
}

/**
 * Our own pages by their address, our content script only in a tab's top frame. Everything else is nobody. The card's
 * address is no name: a page may load it as well, so there, and in any frame, it counts which frame was prepared.
 */
async function askerOf(sender: Runtime.MessageSender, isPrepared: IsPrepared): Promise<Asker | undefined> {
  if (sender.id !== browser.runtime.id) return undefined;
  const url = sender.url ?? '';
  const tabId = sender.tab?.id ?? null;
  const asker = { tabId, url };
  if (url.startsWith(browser.runtime.getURL(''))) {
    const ownTab = tabId === null || (sender.frameId ?? 0) === 0;
    if (ownTab && !isCardAddress(url)) return { ...asker, sender: 'page' };
    return { ...asker, frame: sender, sender: (await isPrepared(sender)) ? 'page' : 'unprepared-card' };
  }
  if (tabId !== null && sender.frameId === 0) return { ...asker, sender: 'content' };
  return undefined;
}

/**
 * Put together here: asked for the whole address, Chromium answers with the name of this run (use_dynamic_url), which
 * no sender has.
 */
export const isCardAddress = (url: string): boolean => url.startsWith(`${browser.runtime.getURL('')}card.html`);
