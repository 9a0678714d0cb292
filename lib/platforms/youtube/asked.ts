/**
 * Who the session is by now, as YouTube's server says when the page's own address is asked for once more. What the page
 * holds was written at its load, and its cookies cannot be read, so a switch in another tab is heard of in no other way.
 */
import type { AskEnv } from '../contract';
import { onceAPage } from '../dom/once-a-page';
import { later, nothingSaid, ytcfgIn, type Ytcfg } from './ytcfg';

/** How long an answer counts as one of this moment, in milliseconds. */
const FRESH = 10_000;
/** The session stands in the page's head; what is longer than this without it does not say it. */
const LONGEST = 4_000_000;

const answers = onceAPage('uppsiktYouTubeAsked', () => new WeakMap<Document, { said: Ytcfg; at: number }>());

/** An answer that does not come, or says nothing, takes the earlier one's place: nothing is known then. */
export async function askAccount(root: Document, env: AskEnv): Promise<void> {
  const said = await ask(root, env).catch(() => null);
  // Counted from when it is here: what it says was so a little earlier.
  if (said === null) answers.delete(root);
  else answers.set(root, { said, at: performance.now() });
}

export function askedAccount(root: Document): { said: Ytcfg; fresh: boolean } | null {
  const answer = answers.get(root);
  return answer === undefined ? null : { said: answer.said, fresh: performance.now() - answer.at < FRESH };
}

async function ask(root: Document, { fetch, signal }: AskEnv): Promise<Ytcfg | null> {
  const address = new URL(root.URL);
  address.hash = '';
  // Led elsewhere (to log in) is no answer. The page's own session, never a stored copy.
  const answer = await fetch(address.href, {
    cache: 'no-store',
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
  if (!answer.ok || answer.body === null) return null;
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
