/**
 * How pages and content scripts send messages to the background. Without the polyfill, which scripts on a platform's
 * page do not carry, and without schemas, since the background parses.
 *
 * @example const answer = await send('card.state', {}); if (answer.ok) show(answer.value);
 */
import type { Runtime } from '../browser';
import { pageRuntime } from '../page-runtime';
import { unexpected } from '../problems/problem-error';
import type { Answer, CardState, Kind, Reply, Request } from './protocol';

export async function send<K extends Kind>(kind: K, payload: Request<K>): Promise<Answer<Reply<K>>> {
  try {
    const answer = (await pageRuntime.sendMessage({ kind, payload })) as Answer<Reply<K>> | undefined;
    return answer ?? { ok: false, ...unexpected('no-answer') };
  } catch (error) {
    // The worker was stopped while answering, or the extension was updated under this page.
    return { ok: false, ...unexpected(error instanceof Error ? error.message : 'no-answer') };
  }
}

/** The first keys of an opening, as our content script took them from the page. */
export interface FirstKeys {
  openedAt: string;
  keys: string[];
}

/**
 * Listens on the port `card`, where the background pushes the card's state as it changes and each opening's first keys.
 * The worker may stop at any time; the port is then opened again, which wakes the worker, and it pushes the stored
 * state.
 *
 * @returns the function that stops listening
 */
export function onCardState(
  callback: (state: CardState | null) => void,
  onKeys: (first: FirstKeys) => void,
): () => void {
  let stopped = false;
  let port: Runtime.Port | undefined;
  const connect = (): void => {
    if (stopped) return;
    port = pageRuntime.connect('card');
    port.onMessage.addListener((message: unknown) => {
      const push = message as { kind?: string; value?: CardState | null; first?: FirstKeys };
      if (push.kind === 'card.state') callback(push.value ?? null);
      if (push.kind === 'card.keys' && push.first !== undefined) onKeys(push.first);
    });
    port.onDisconnect.addListener(() => {
      setTimeout(connect, 250);
    });
  };
  connect();
  return () => {
    stopped = true;
    port?.disconnect();
  };
}
