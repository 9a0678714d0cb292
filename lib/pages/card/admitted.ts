/**
 * Whether this document is the real card. Any page that may load `card.html` can put it in an iframe, but only the
 * iframe that our content script prepared receives a token that the background knows. The sender of the message does
 * not matter: the background decides whether the token is valid.
 */
import { send } from '../../messaging/client';

/** Resolves once the background accepts this document as its tab's card. Never resolves for a copy. */
export function untilAdmitted(): Promise<void> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>): void => {
      const token = tokenIn(event.data);
      if (token === undefined) return;
      void send('card.admit', { token }).then((answer) => {
        if (!answer.ok) return;
        window.removeEventListener('message', hear);
        resolve();
      });
    };
    window.addEventListener('message', hear);
  });
}

function tokenIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uppsikt } = data as { uppsikt?: unknown };
  return typeof uppsikt === 'string' ? uppsikt : undefined;
}
