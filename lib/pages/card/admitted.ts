/**
 * Whether this document is the card. Any page that may load `card.html` can put it in a frame; only the frame that our
 * content script prepared is handed a token that the background knows. Who sent it does not matter, what the background
 * says of it does.
 */
import { send } from '../../messaging/client';

/** Resolves once the background knows this document as its tab's card; never, for a copy. */
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
