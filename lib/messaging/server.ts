/**
 * The background's side of messaging. A handler runs only for the senders its message names, and only with a request
 * its schema accepts. The answer is `{ok, value}` or `{ok: false, problem, detail}`; an exception becomes the latter
 * and never crosses as a rejection.
 */
import { browser, type Runtime } from '../browser';
import { refusalOf, unexpected } from '../problems/problem-error';
import type { Sender } from './message';
import { protocol, type Answer, type Kind, type Reply } from './protocol';
import type { z } from '../zod';

/** The sender as the browser reports it, whatever the message claims. */
export interface Asker {
  sender: Sender;
  tabId: number | null;
  url: string;
  /** The iframe of ours that asks; absent for a tab or window. A `page` in an iframe is the card. */
  frame?: Runtime.MessageSender;
}

/** Whether this iframe is the one that was prepared as its tab's card. */
export type IsPrepared = (sender: Runtime.MessageSender) => Promise<boolean>;

export type Handlers = {
  [K in Kind]: (request: z.output<(typeof protocol)[K]['request']>, asker: Asker) => Promise<Reply<K>> | Reply<K>;
};

/** @param isPrepared by default no frame is */
export function serve(handlers: Handlers, isPrepared: IsPrepared = () => Promise.resolve(false)): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const kind = kindOf(message);
    // Not our message. Return undefined: a promise would answer it in place of another listener.
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
    // The table is typed per kind, but the kind is known only at run time.
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
 * Recognises our own pages by address, and our content script only in a tab's top frame. Every other sender is
 * undefined. The card's address alone proves nothing, since a page may load it too; there, and in any iframe, only the
 * prepared frame counts as `page`.
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
 * Joined here, because Chromium's `getURL('card.html')` uses this session's dynamic id (use_dynamic_url), which no
 * sender has.
 */
export const isCardAddress = (url: string): boolean => url.startsWith(`${browser.runtime.getURL('')}card.html`);
