/**
 * Asks YouTube's server which account the session has now, by requesting the page's own address again. The page's data
 * was written when it loaded, and its cookies cannot be read, so this is the only way to notice a switch in another
 * tab.
 */
import type { AskEnv } from '../contract';
import { onceAPage } from '../dom/once-a-page';
import { later, nothingSaid, ytcfgIn, type Ytcfg } from './ytcfg';

/** How long an answer counts as current, in milliseconds. */
const FRESH = 10_000;
/** The most characters to read. The session is in the page's head, so a longer text without it does not hold it. */
const LONGEST = 4_000_000;

interface Answer {
  /** Null if the page was received but did not say. */
  said: Ytcfg | null;
  /** When it was requested, on a monotonic clock. The answer describes that moment or later. */
  askedAt: number;
}

const answers = onceAPage('uppsiktYouTubeAsked', () => new WeakMap<Document, Answer>());

/**
 * Stores the latest answer. An answer without an account replaces the earlier one: nothing is known then. A failed
 * request does not; the earlier answer simply ages. Nor does an answer to an older request.
 */
export async function askAccount(root: Document, env: AskEnv): Promise<void> {
  const askedAt = performance.now();
  const said = await ask(root, env).catch(() => undefined);
  const known = answers.get(root);
  if (said === undefined || (known !== undefined && known.askedAt > askedAt)) return;
  answers.set(root, { said, askedAt });
}

export function askedAccount(root: Document): { said: Ytcfg; fresh: boolean } | null {
  const answer = answers.get(root);
  if (answer === undefined || answer.said === null) return null;
  return { said: answer.said, fresh: performance.now() - answer.askedAt < FRESH };
}

export const accountAskedAt = (root: Document): number | null => answers.get(root)?.askedAt ?? null;

/** @returns undefined if no page was received: no network, too slow, asked too often */
async function ask(root: Document, { fetch, signal }: AskEnv): Promise<Ytcfg | null | undefined> {
  const address = new URL(root.URL);
  address.hash = '';
  // A redirect (to a login page) is not an answer. Uses the page's own session and never a cached copy.
  const answer = await fetch(address.href, {
    cache: 'no-store',
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
  // A 401 or 403 is an answer that names no account. Other errors, such as too many requests, are no answer.
  if (answer.status === 401 || answer.status === 403) return null;
  if (!answer.ok || answer.body === null) return undefined;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    return await sessionIn(reader);
  } finally {
    // The rest of the page is not needed.
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Reads complete scripts only. The text of a comment or a title may look like a script, but is never in a script's
 * place.
 */
async function sessionIn(reader: ReadableStreamDefaultReader<string>): Promise<Ytcfg | null> {
  let said = nothingSaid;
  let unread = '';
  for (let length = 0; length < LONGEST;) {
    const { done, value = '' } = await reader.read();
    length += value.length;
    unread += value;
    let read = 0;
    for (const script of unread.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/giu)) {
      said = later(said, ytcfgIn(script[1] ?? ''));
      read = script.index + script[0].length;
    }
    unread = unread.slice(read);
    if (said.loggedIn === false || (said.loggedIn === true && said.datasyncId !== null)) return said;
    if (done) return null;
  }
  return null;
}
