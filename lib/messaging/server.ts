/**
 * The background's side: each handler is reached only by the senders its message names, and only with a request that
 * its schema accepts. An answer is `{ok, value}` or `{ok: false, error}`; a handler's own
 * mistake is told as words and never crosses as a rejection.
 */
import { browser, type Runtime } from '../browser';
import type { Sender } from './message';
import { protocol, type Answer, type Kind, type Reply } from './protocol';
import type { z } from '../zod';

/** Who asked, as the browser says and not as the message claims. */
export interface Asker {
  sender: Sender;
  tabId: number | null;
  url: string;
}

export type Handlers = {
  [K in Kind]: (request: z.output<(typeof protocol)[K]['request']>, asker: Asker) => Promise<Reply<K>> | Reply<K>;
};

export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const kind = kindOf(message);
    // Not ours: leave it unanswered, a returned promise would answer for somebody else.
    if (kind === undefined) return undefined;
    return answer(handlers, kind, (message as { payload?: unknown }).payload, sender);
  });
}

async function answer(
  handlers: Handlers,
  kind: Kind,
  payload: unknown,
  sender: Runtime.MessageSender,
): Promise<Answer<unknown>> {
  const asker = askerOf(sender);
  if (asker === undefined || !(protocol[kind].from as readonly Sender[]).includes(asker.sender))
    return { ok: false, error: 'not-allowed' };
  const parsed = protocol[kind].request.safeParse(payload);
  if (!parsed.success)
    return {
      ok: false,
      error: `bad-request: ${parsed.error.issues
        .map((issue) => `${issue.path.join('.')} ${issue.message}`)
        .join('; ')
        .slice(0, 500)}`,
    };
  try {
    // The table is typed per kind; here the kind is only known at run time.
    const handler = handlers[kind] as (request: unknown, asker: Asker) => unknown;
    return { ok: true, value: await handler(parsed.data, asker) };
  } catch (error) {
    console.error('Uppsikt', kind, error);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function kindOf(message: unknown): Kind | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind } = message as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(protocol, kind) ? (kind as Kind) : undefined;
}

/** Our own pages by their address; our content script only in a tab's top frame. Everything else is nobody. */
function askerOf(sender: Runtime.MessageSender): Asker | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const url = sender.url ?? '';
  const tabId = sender.tab?.id ?? null;
  if (url.startsWith(browser.runtime.getURL(''))) return { sender: 'page', tabId, url };
  if (tabId !== null && sender.frameId === 0) return { sender: 'content', tabId, url };
  return undefined;
}
