/**
 * Who the session is by now, as YouTube's server says when the page's own address is asked for once more. What the page
 * holds was written at its load, and its cookies cannot be read, so a switch in another tab is heard of in no other
 * way.
 */
import type { AskEnv } from '../contract';
import { onceAPage } from '../dom/once-a-page';
import { later, nothingSaid, ytcfgIn, type Ytcfg } from './ytcfg';

/** How long an answer counts as one of this moment, in milliseconds. */
const FRESH = 10_000;
/** The session stands in the page's head; what is longer than this without it does not say it. */
const LONGEST = 4_000_000;

interface Answer {
  /** Null where a page came and did not say. */
  said: Ytcfg | null;
  /** When it was asked for, by a clock that nobody sets: what it says is of that moment or later. */
  askedAt: number;
}

const answers = onceAPage('uppsiktYouTubeAsked', () => new WeakMap<Document, Answer>());

/**
 * An answer that says nothing takes the earlier one's place: nothing is known then. One that does not come says nothing
 * of the earlier one, which grows old by itself; nor does one that was asked for before it.
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

/** @returns undefined where no page came: no network, too slow, asked too often */
async function ask(root: Document, { fetch, signal }: AskEnv): Promise<Ytcfg | null | undefined> {
  const address = new URL(root.URL);
  address.hash = '';
  // Led elsewhere (to log in) is no answer. The page's own session, never a stored copy.
  const answer = await fetch(address.href, {
    cache: 'no-store',
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
  // Refused is an answer, which does not say who one is; too often or out of order is none.
  if (answer.status === 401 || answer.status === 403) return null;
  if (!answer.ok || answer.body === null) return undefined;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    return await sessionIn(reader);
  } finally {
    // The rest of the page is not wanted.
    await reader.cancel().catch(() => undefined);
  }
}

/** Whole scripts only: words of a comment or a title may look like one, and none of them stands in a script's place. */
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
